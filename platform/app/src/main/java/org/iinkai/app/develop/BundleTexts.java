package org.iinkai.app.develop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.iinkai.host.descriptor.Descriptor;
import org.iinkai.host.packaging.BundleJar;

/** The texts of a bundle in both languages, against what it declares. */
public final class BundleTexts {

    private static final String JAPANESE = "i18n/messages.properties";
    private static final String ENGLISH = "i18n/messages_en.properties";
    private static final Set<String> FATAL = Set.of("unreadable", "escape", "encoding");
    private static final Pattern HALF_ESCAPE = Pattern.compile("(?<!\\\\)(\\\\\\\\)*\\\\u(?![0-9a-fA-F]{4})");

    private final Descriptor descriptor;
    private final Properties japanese;
    private final Properties english;
    private final List<Flaw> broken = new ArrayList<>();

    private BundleTexts(BundleJar jar) {
        this.descriptor = jar.descriptor();
        this.japanese = read(jar, JAPANESE);
        this.english = read(jar, ENGLISH);
    }

    /**
     * Something wrong with a text.
     *
     * @param key last part of the message key that says what
     * @param text key of the text; number of the line where the whole file can't be read
     */
    public record Flaw(String key, String text, String file) {

        /** Whether a server would not start the bundle for it. */
        boolean isFatal() {
            return FATAL.contains(key);
        }
    }

    /** The texts of a jar. */
    public static BundleTexts of(BundleJar jar) {
        return new BundleTexts(jar);
    }

    /** All that is wrong with them. */
    public List<Flaw> flaws() {
        if (!broken.isEmpty()) {
            return List.copyOf(broken);
        }
        List<Flaw> flaws = new ArrayList<>();
        for (String key : wanted()) {
            if (!japanese.containsKey(key)) {
                flaws.add(new Flaw("missing", key, JAPANESE));
            }
            if (!english.containsKey(key)) {
                flaws.add(new Flaw("missing", key, ENGLISH));
            }
            if (japanese.containsKey(key) && english.containsKey(key)) {
                compare(key, flaws);
            }
        }
        return flaws;
    }

    /** What is declared, and whatever one of the languages has. */
    private SortedSet<String> wanted() {
        SortedSet<String> keys = new TreeSet<>(japanese.stringPropertyNames());
        keys.addAll(english.stringPropertyNames());
        keys.add(descriptor.id() + ".title");
        descriptor.views().forEach(view -> keys.add(view.titleKey()));
        descriptor.rights().forEach(right -> keys.add("right." + right));
        Stream.of(
                        descriptor.companyParts(),
                        descriptor.personParts(),
                        descriptor.handOverParts(),
                        descriptor.portalParts())
                .flatMap(List::stream)
                .forEach(part -> keys.add(part.name()));
        return keys;
    }

    private void compare(String key, List<Flaw> flaws) {
        if (!key.startsWith(descriptor.id() + ".") && !key.startsWith("right." + descriptor.id() + ".")) {
            flaws.add(new Flaw("foreign", key, JAPANESE));
        }
        int here = places(key, japanese, JAPANESE, Locale.JAPANESE, flaws);
        int there = places(key, english, ENGLISH, Locale.ENGLISH, flaws);
        if (here >= 0 && there >= 0 && here != there) {
            flaws.add(new Flaw("places", key, ENGLISH));
        }
    }

    private static int places(String key, Properties texts, String file, Locale locale, List<Flaw> flaws) {
        try {
            return new MessageFormat(texts.getProperty(key), locale).getFormatsByArgumentIndex().length;
        } catch (IllegalArgumentException e) {
            flaws.add(new Flaw("unreadable", key, file));
            return -1;
        }
    }

    private Properties read(BundleJar jar, String file) {
        Properties texts = new Properties();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar.content()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(file)) {
                    load(texts, in.readAllBytes(), file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        return texts;
    }

    private void load(Properties texts, byte[] content, String file) throws IOException {
        String text = "";
        try {
            text = UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            texts.load(new StringReader(text));
        } catch (CharacterCodingException e) {
            broken.add(new Flaw("encoding", "", file));
        } catch (IllegalArgumentException e) {
            long line = text.lines()
                    .takeWhile(each -> !HALF_ESCAPE.matcher(each).find())
                    .count();
            broken.add(new Flaw("escape", Long.toString(line + 1), file));
        }
    }
}
