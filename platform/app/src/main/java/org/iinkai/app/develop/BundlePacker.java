package org.iinkai.app.develop;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Jar;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.iinkai.api.error.Refused;
import org.iinkai.host.packaging.BundleJar;
import org.iinkai.host.packaging.Development;

/** Packs the classes of a bundle as its build does. */
final class BundlePacker {

    private static final String VERSION = "Bundle-Version";

    private final Path module;

    BundlePacker(Path module) {
        this.module = module;
    }

    /** The first headers of the bundle: what {@code bnd.bnd} says. */
    Properties headers() {
        Properties headers = new Properties();
        try (Reader reader = Files.newBufferedReader(module.resolve("bnd.bnd"))) {
            headers.load(reader);
            return headers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The jar.
     *
     * @param neighbours classes of other bundles: what is imported from them, is imported in their version
     * @param qualifier put behind the version, so that browsers do not show old files
     * @param made said to those who have the bundle open
     * @throws Refused when it is made in a way that could not work
     */
    BundleJar pack(Path classes, List<Path> neighbours, String qualifier, Development made) {
        try (Builder builder = new Builder()) {
            builder.setBase(module.toFile());
            builder.setJar(new Jar(classes.toFile()));
            Properties headers = headers();
            headers.stringPropertyNames()
                    .forEach(name -> builder.setProperty(name, instruction(name, headers.getProperty(name))));
            builder.setProperty(VERSION, builder.getProperty(VERSION) + "." + qualifier);
            builder.setProperty(Development.HEADER, made.text());
            builder.setProperty("-exportcontents", "");
            builder.setProperty("-noextraheaders", "true");
            builder.setProperty("-removeheaders", "Private-Package");
            for (File entry : BundleCompiler.offered()) {
                builder.addClasspath(entry);
            }
            for (Path neighbour : neighbours) {
                builder.addClasspath(neighbour.toFile());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            builder.build().write(out);
            return BundleJar.read(module.getFileName() + ".jar", out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Refused e) {
            throw e;
        } catch (Exception e) { // declared by bnd
            throw new IllegalStateException(e);
        }
    }

    /** Libraries that are embedded lie among the classes already. */
    private static String instruction(String name, String value) {
        return name.startsWith(BundleLibraries.INSTRUCTION)
                ? Stream.of(value.split(","))
                        .filter(clause -> !clause.strip().startsWith("@"))
                        .collect(Collectors.joining(","))
                : value;
    }
}
