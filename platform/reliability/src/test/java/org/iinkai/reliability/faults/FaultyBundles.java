package org.iinkai.reliability.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.iinkai.host.BundleBuilder;
import org.iinkai.host.Bundles;

/** Bundles as nobody should write them. */
final class FaultyBundles {

    private static final int MEGABYTE = 1024 * 1024;

    private FaultyBundles() {}

    /** A bundle whose view does something when it is made. */
    static BundleBuilder view(String id, String constructor) {
        return Bundles.small(id, "1.0.0").source("org.iinkai." + id + ".SmallView", """
                package org.iinkai.%s;
                import com.vaadin.flow.component.html.*;
                class SmallView extends Div {
                    SmallView() {
                        add(new H1("%s"));
                        %s
                    }
                }
                """.formatted(id, id, constructor));
    }

    /** A bundle whose view has a button {@code #do} that does something. */
    static BundleBuilder button(String id, String click) {
        return view(id, """
                NativeButton button = new NativeButton("do", e -> { %s });
                button.setId("do");
                add(button);
                """.formatted(click));
    }

    /** A bundle that does something when {@code GET /api/v1/<id>/do} is asked for. */
    static BundleBuilder rest(String id, String body) {
        String name = "org.iinkai." + id;
        return Bundles.small(name, id, "1.0.0", "to.rest(\"do\", Doing.class);")
                .source(name + ".Doing", """
                        package %s;
                        import org.iinkai.api.rest.*;
                        class Doing implements RestResource {
                            static volatile long turns;
                            static final java.util.List<byte[]> HELD = new java.util.ArrayList<>();
                            public java.util.List<RestOperation> operations() {
                                return java.util.List.of(RestOperation.get("", "Does it", Long.class, r -> work()));
                            }
                            static Long work() { %s }
                        }
                        """.formatted(name, body));
    }

    /** A bundle with tables, whose first migration does something besides. */
    static BundleBuilder migrating(String id, String version, String sql) {
        String name = "org.iinkai." + id;
        return Bundles.small(name, id, version, "")
                .file(
                        "db/V001__first.sql",
                        "CREATE TABLE %s.first (n integer); INSERT INTO %s.first VALUES (1), (2), (3); %s"
                                .formatted(id, id, sql));
    }

    /** The jar with another entry, written byte by byte, as no build would. */
    static byte[] with(byte[] jar, String name, int megabytes) {
        return raw(jar, out -> {
            out.putNextEntry(new ZipEntry(name));
            byte[] zeros = new byte[MEGABYTE];
            for (int i = 0; i < megabytes; i++) {
                out.write(zeros);
            }
            out.closeEntry();
        });
    }

    /** The jar with another entry. */
    static byte[] with(byte[] jar, String name, byte[] content) {
        return raw(jar, out -> {
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
            out.closeEntry();
        });
    }

    /** The jar with so many more entries. */
    static byte[] withEntries(byte[] jar, int number) {
        return raw(jar, out -> {
            for (int i = 0; i < number; i++) {
                out.putNextEntry(new ZipEntry("static/" + i));
                out.closeEntry();
            }
        });
    }

    /** The jar with one name changed into another of the same length, wherever it stands. */
    static byte[] renamed(byte[] jar, String from, String to) {
        java.nio.charset.Charset bytes = java.nio.charset.StandardCharsets.ISO_8859_1;
        return new String(jar, bytes).replace(from, to).getBytes(bytes);
    }

    private interface More {
        void write(ZipOutputStream out) throws IOException;
    }

    private static byte[] raw(byte[] jar, More more) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(jar));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(out);
                out.closeEntry();
            }
            more.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
