package org.iinkai.host.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Version;

import org.iinkai.api.error.Refused;
import org.iinkai.host.descriptor.BundleNames;
import org.iinkai.host.descriptor.Descriptor;
import org.iinkai.host.descriptor.DescriptorFile;

/** A jar that is a bundle for this platform, as far as that can be told without running any of it. */
public final class BundleJar {

    /** Largest jar that is taken. */
    public static final int MOST_MEGABYTES = 64;

    private static final String MIGRATIONS = "db/";
    private static final Pattern NUMBER = Pattern.compile("^V([0-9]{1,9})");

    private final String file;
    private final byte[] content;
    private final JarFiles files;
    private final Attributes header;
    private final Descriptor descriptor;
    private final String signature;

    private BundleJar(String file, byte[] content, JarFiles files, Attributes header, String signature) {
        this.signature = signature;
        this.file = file;
        this.content = content;
        this.files = files;
        this.header = header;
        this.descriptor =
                DescriptorFile.read(file, files.text(DescriptorFile.PATH).orElseThrow(() -> foreign(file)));
    }

    /**
     * Reads a jar that came without a signature.
     *
     * @param file its name, for messages
     * @throws Refused when it is no bundle for this platform, damaged, or made in a way that could not work
     */
    public static BundleJar read(String file, byte[] content) {
        return read(file, content, "");
    }

    /**
     * Reads a jar.
     *
     * @param file its name, for messages
     * @param signature Base64 of the signature that came with it, not checked; empty when there is none
     * @throws Refused when it is no bundle for this platform, damaged, or made in a way that could not work
     */
    public static BundleJar read(String file, byte[] content, String signature) {
        if (!JarFiles.isJar(content)) {
            throw foreign(file);
        }
        JarFiles files = files(file, content);
        Attributes header = header(file, files);
        if (header.getValue("Iinkai-Plugin") == null || header.getValue("Bundle-SymbolicName") == null) {
            throw foreign(file);
        }
        BundleJar jar = new BundleJar(file, content, files, header, signature);
        jar.check();
        return jar;
    }

    /** The SHA-256 of a file's content, as {@link #sha256} gives it. */
    public static String digest(byte[] content) {
        return Digest.of(content);
    }

    /** Whether the bytes are a whole jar, bundle or not. */
    public static boolean isWhole(byte[] content) {
        try {
            return JarFiles.isJar(content)
                    && JarFiles.read(content, name -> false).isPresent();
        } catch (JarFiles.Unsafe e) {
            // nothing more of it is to come: whoever reads it says why it is refused
            return true;
        }
    }

    /** Name of the file it was read from. */
    public String file() {
        return file;
    }

    /** Its bytes; not to be changed. */
    public byte[] content() {
        return content;
    }

    /** Base64 of the signature that came with it, whoever made it; empty when there is none. */
    public String signature() {
        return signature;
    }

    /** Digest of its bytes. */
    public String sha256() {
        return Digest.of(content);
    }

    /** Its name in the OSGi framework. */
    public String symbolicName() {
        return header.getValue("Bundle-SymbolicName").split(";")[0].strip();
    }

    /** Its id: the last part of its symbolic name. */
    public String id() {
        return BundleNames.id(symbolicName());
    }

    /** Its version. */
    public String version() {
        return Version.parseVersion(header.getValue("Bundle-Version")).toString();
    }

    /** Who made it, as the jar says; empty when it does not. */
    public String maker() {
        return Stream.of("Bundle-Vendor", "Bundle-ContactAddress")
                .map(header::getValue)
                .filter(value -> value != null && !value.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(" "));
    }

    /** How it came about, when it was made while somebody works on the bundle. */
    public Optional<Development> development() {
        return Development.of(header.getValue(Development.HEADER));
    }

    /** The package that its declaration is in, as the rest of its code usually is, or below. */
    public String codePackage() {
        String declaration = descriptor.declaration();
        return declaration.substring(0, Math.max(declaration.lastIndexOf('.'), 0));
    }

    /** What it will contribute. */
    public Descriptor descriptor() {
        return descriptor;
    }

    /** Digest of its migrations, names and texts; empty when it has none. */
    public String migrationsDigest() {
        if (descriptor.migrations().isEmpty()) {
            return "";
        }
        MessageDigest digest = Digest.algorithm();
        for (String name : descriptor.migrations()) {
            digest.update(name.getBytes(UTF_8));
            digest.update(files.all().getOrDefault(MIGRATIONS + name, new byte[0]));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Number of its last migration; 0 when it has none. */
    public int schemaVersion() {
        return descriptor.migrations().stream()
                .mapToInt(BundleJar::number)
                .max()
                .orElse(0);
    }

    /** Its migrations behind a number, in order. */
    public List<String> migrationsAfter(int known) {
        return descriptor.migrations().stream()
                .filter(name -> number(name) > known)
                .toList();
    }

    /**
     * Code that knows this migration or a later one works with the tables as this version leaves them. A version that takes
     * something away which older code needs says so in its manifest; usually all older code still works.
     */
    public int schemaFrom() {
        String written = header.getValue("Iinkai-Schema-From");
        return written == null ? 0 : Integer.parseInt(written.strip());
    }

    private static int number(String migration) {
        Matcher number = NUMBER.matcher(migration);
        return number.find() ? Integer.parseInt(number.group(1)) : 0;
    }

    /** The text of a migration. */
    public String migration(String name) {
        return files.text(MIGRATIONS + name).orElseThrow(() -> new IllegalStateException("no migration " + name));
    }

    /** Its name for people; the Japanese one where there is none in the language; its id where there is none at all. */
    public String title(Locale locale) {
        return text(locale, id() + ".title").orElseGet(this::id);
    }

    /** One of its texts; the Japanese one where there is none in the language. */
    public Optional<String> text(Locale locale, String key) {
        Optional<String> wanted =
                locale.getLanguage().equals("en") ? text("i18n/messages_en.properties", key) : Optional.empty();
        return wanted.or(() -> text("i18n/messages.properties", key));
    }

    private Optional<String> text(String messages, String key) {
        return files.open(messages).map(in -> {
            Properties texts = new Properties();
            try (in) {
                texts.load(new InputStreamReader(in, UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return texts.getProperty(key);
        });
    }

    private void check() {
        try {
            version();
            schemaFrom();
        } catch (IllegalArgumentException e) {
            throw foreign(file);
        }
        if (header.getValue("Bundle-Activator") != null || header.getValue("Fragment-Host") != null) {
            throw new Refused("host.refused.activator", file);
        }
        if (!id().equals(descriptor.id())
                || !header.getValue("Iinkai-Plugin").strip().equals(descriptor.declaration())) {
            throw new Refused("host.refused.descriptor-id", file, descriptor.id(), id());
        }
        Descriptor.Files inside = new Descriptor.Files(
                files.all().keySet().stream()
                        .filter(name -> name.startsWith(MIGRATIONS) && name.endsWith(".sql"))
                        .map(name -> name.substring(MIGRATIONS.length()))
                        .filter(name -> !name.contains("/"))
                        .toList(),
                descriptor.hasStatic());
        if (!inside.migrations().equals(descriptor.migrations())) {
            throw new Refused("host.refused.migrations", file);
        }
        if (!descriptor.mappers().isEmpty() && descriptor.migrations().isEmpty()) {
            throw new Refused("host.refused.no-migrations", file);
        }
    }

    private static JarFiles files(String file, byte[] content) {
        try {
            return JarFiles.read(content, BundleJar::isRead)
                    .orElseThrow(() -> new Refused("host.refused.incomplete", file));
        } catch (JarFiles.Unsafe e) {
            throw new Refused("host.refused.unsafe-jar", file, String.valueOf(e.getMessage()));
        }
    }

    private static boolean isRead(String name) {
        return name.startsWith("META-INF/") || name.startsWith(MIGRATIONS) || name.startsWith("i18n/");
    }

    private static Attributes header(String file, JarFiles files) {
        try (InputStream in = files.open("META-INF/MANIFEST.MF").orElseThrow(() -> foreign(file))) {
            return new Manifest(in).getMainAttributes();
        } catch (IOException e) {
            throw foreign(file);
        }
    }

    private static Refused foreign(String file) {
        return new Refused("host.refused.not-a-bundle", file);
    }
}
