package org.iinkai.app;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What bundles can see of the API: each package with its version, and a line for each public type and member. */
record ApiSurface(SortedMap<String, String> versions, SortedMap<String, SortedSet<String>> lines) {

    private static final Pattern VERSION = Pattern.compile("@Version\\(\"([0-9.]+)\"\\)");
    private static final Map<String, Path> SOURCES = Map.of(
            "org.iinkai.api",
            Path.of("../api/src/main/java"),
            "org.iinkai.ui.kit",
            Path.of("../../ui/kit/src/main/java"));
    private static final String PROVIDER = "org.osgi.annotation.versioning.ProviderType";
    private static final Set<String> EVERYBODY = Set.of("equals", "hashCode", "toString");
    private static final Set<JavaModifier> TOLD =
            Set.of(JavaModifier.STATIC, JavaModifier.ABSTRACT, JavaModifier.FINAL, JavaModifier.PROTECTED);

    /** As it is compiled now. */
    static ApiSurface now() {
        SortedMap<String, String> versions = new TreeMap<>();
        SortedMap<String, SortedSet<String>> lines = new TreeMap<>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(SOURCES.keySet()).stream()
                        .filter(ApiSurface::isSeen)
                        .forEach(type -> {
                            String name = type.getPackageName();
                            versions.computeIfAbsent(name, ApiSurface::version);
                            lines.computeIfAbsent(name, key -> new TreeSet<>()).addAll(lines(type));
                        });
        return new ApiSurface(versions, lines);
    }

    /** As it was written down. */
    static ApiSurface read(String text) {
        SortedMap<String, String> versions = new TreeMap<>();
        SortedMap<String, SortedSet<String>> lines = new TreeMap<>();
        SortedSet<String> current = new TreeSet<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith("  ")) {
                current.add(line.strip());
            } else {
                String[] words = line.split(" ");
                versions.put(words[0], words[1]);
                current = lines.computeIfAbsent(words[0], key -> new TreeSet<>());
            }
        }
        return new ApiSurface(versions, lines);
    }

    /** To be written down. */
    String text() {
        return versions.entrySet().stream()
                .flatMap(each -> Stream.concat(
                        Stream.of(each.getKey() + " " + each.getValue()),
                        lines.getOrDefault(each.getKey(), new TreeSet<>()).stream()
                                .map(line -> "  " + line)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** The public types and members of a package. */
    Set<String> linesOf(String name) {
        return lines.getOrDefault(name, new TreeSet<>());
    }

    String versionOf(String name) {
        return versions.getOrDefault(name, "0.0.0");
    }

    private static boolean isSeen(JavaClass type) {
        return !type.isAnonymousClass()
                && !type.isLocalClass()
                && type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ApiSurface::isSeen).orElse(true);
    }

    private static List<String> lines(JavaClass type) {
        String name = type.getName().substring(type.getPackageName().length() + 1);
        // bundles implement an interface that is not the host's alone: a method without a body breaks them
        boolean isOurs = type.isAnnotatedWith(PROVIDER) || !type.isInterface();
        Stream<String> members = Stream.concat(
                type.getCodeUnits().stream()
                        .filter(member -> isSeen(member.getModifiers()))
                        .filter(member -> !EVERYBODY.contains(member.getName()))
                        .map(member -> line(member, isOurs)),
                type.getFields().stream()
                        .filter(field -> isSeen(field.getModifiers()))
                        .map(ApiSurface::line));
        return Stream.concat(Stream.of(""), members)
                .map(member -> (name + " " + member).strip())
                .toList();
    }

    private static boolean isSeen(Set<JavaModifier> modifiers) {
        return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
                && !modifiers.contains(JavaModifier.SYNTHETIC)
                && !modifiers.contains(JavaModifier.BRIDGE);
    }

    private static String line(JavaCodeUnit member, boolean isOurs) {
        boolean isToBeFulfilled = !isOurs && member.getModifiers().contains(JavaModifier.ABSTRACT);
        return (isToBeFulfilled ? "! " : "")
                + told(member.getModifiers())
                + member.getRawReturnType().getName()
                + " "
                + member.getName()
                + member.getRawParameterTypes().stream()
                        .map(JavaClass::getName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String line(JavaField field) {
        return told(field.getModifiers()) + field.getRawType().getName() + " " + field.getName();
    }

    private static String told(Set<JavaModifier> modifiers) {
        return modifiers.stream()
                .filter(TOLD::contains)
                .map(modifier -> modifier.name().toLowerCase(java.util.Locale.ROOT) + " ")
                .sorted()
                .collect(Collectors.joining());
    }

    private static String version(String name) {
        Path root = SOURCES.entrySet().stream()
                .filter(source -> name.startsWith(source.getKey()))
                .findFirst()
                .orElseThrow()
                .getValue();
        try {
            Matcher version = VERSION.matcher(
                    Files.readString(root.resolve(name.replace('.', '/')).resolve("package-info.java")));
            return version.find() ? version.group(1) : "0.0.0";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
