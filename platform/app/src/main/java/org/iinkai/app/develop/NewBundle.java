package org.iinkai.app.develop;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code plugin new NAME}: makes a bundle in the source tree that builds and passes its tests at once. It is a copy of a
 * bundle that is part of the build, so what it is made from is always known to work.
 */
public final class NewBundle {

    private final Path home;
    private final PrintStream out;
    private final Sentences sentences;

    /**
     * A generator for a source tree.
     *
     * @param home the root of the tree
     */
    public NewBundle(Path home, PrintStream out, Sentences sentences) {
        this.home = home;
        this.out = out;
        this.sentences = sentences;
    }

    /**
     * Makes a bundle; ends with status 1 and a sentence when it can't.
     *
     * @param words name of the bundle, {@code --title TITLE}, {@code --smallest}
     */
    public static void main(String... words) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Path home =
                Path.of(System.getProperty("iinkai.home", ".")).toAbsolutePath().normalize();
        Sentences sentences = Sentences.of(home.resolve("platform/app/src/main/resources/i18n/app"));
        try {
            new NewBundle(home, out, sentences).make(BundleWish.parse(words));
        } catch (CannotMake e) {
            err.println("iinkai: " + sentences.text(e.key(), e.arguments()));
            System.exit(1);
        }
    }

    /**
     * Makes the bundle.
     *
     * @throws CannotMake when the name can't be used or something can't be written; nothing is changed then
     */
    public void make(BundleWish wish) {
        Path plugins = home.resolve("plugins");
        Path folder = plugins.resolve(wish.name());
        if (Files.exists(folder)) {
            throw new CannotMake("app.failed.new-exists", wish.name(), "plugins/" + wish.name());
        }
        Path template = plugins.resolve(wish.template());
        if (!Files.isDirectory(template)) {
            throw new CannotMake("app.failed.new-template", template);
        }
        try {
            write(template, folder, wish);
        } catch (IOException | UncheckedIOException e) {
            throw new CannotMake("app.failed.new-write", folder, String.valueOf(e.getMessage()));
        }
        tell(wish, version(plugins.resolve("pom.xml")));
    }

    /** First all files beside their place, then the folder in one move, then the list of modules in one move. */
    private static void write(Path template, Path folder, BundleWish wish) throws IOException {
        Path pom = folder.resolveSibling("pom.xml");
        String modules = withModule(Files.readString(pom), wish.name());
        Path fresh = Files.createTempDirectory(folder.getParent(), ".new-");
        Path freshPom = pom.resolveSibling(fresh.getFileName() + ".xml");
        try {
            copy(template, fresh, new BundleWords(wish));
            fresh.toFile().setReadable(true, false);
            fresh.toFile().setExecutable(true, false);
            Files.writeString(freshPom, modules);
            // one more name in the list changes nothing that is built already
            Files.setLastModifiedTime(freshPom, Files.getLastModifiedTime(pom));
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
            try {
                Files.move(freshPom, pom, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                delete(folder);
                throw e;
            }
        } finally {
            delete(fresh);
            Files.deleteIfExists(freshPom);
        }
    }

    private static void copy(Path template, Path target, BundleWords words) throws IOException {
        for (Path file : files(template)) {
            Path place = target.resolve(words.path(template.relativize(file).toString()));
            Files.createDirectories(place.getParent());
            Files.writeString(place, words.content(file.getFileName().toString(), Files.readString(file)));
        }
    }

    private static List<Path> files(Path template) throws IOException {
        try (Stream<Path> all = Files.walk(template)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !template.relativize(file).startsWith("target"))
                    .toList();
        }
    }

    private static String withModule(String pom, String name) throws IOException {
        int end = pom.indexOf("  </modules>");
        if (end < 0) {
            throw new IOException("plugins/pom.xml has no line </modules>");
        }
        return pom.substring(0, end) + "    <module>" + name + "</module>\n" + pom.substring(end);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String version(Path pom) {
        try {
            String text = Files.readString(pom);
            int from = text.indexOf("<version>") + "<version>".length();
            return text.substring(from, text.indexOf("</version>"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(BundleWish wish, String version) {
        String name = wish.name();
        out.println(sentences.text("app.new.made", "plugins/" + name));
        out.println(sentences.text("app.new.start", wish.className() + "Plugin"));
        out.println("  ./iinkai plugin test " + name);
        out.println("  ./iinkai plugin check plugins/" + name + "/target/iinkai-" + name + "-" + version + ".jar");
        out.println("  ./iinkai plugin dev " + name);
    }
}
