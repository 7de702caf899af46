package org.iinkai.app.develop;

import aQute.bnd.osgi.Analyzer;
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

import org.iinkai.api.error.Refused;
import org.iinkai.host.packaging.BundleJar;

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
     * @throws Refused when it is made in a way that could not work
     */
    BundleJar pack(Path classes, List<Path> neighbours, String qualifier) {
        try (Jar jar = new Jar(classes.toFile());
                Analyzer analyzer = new Analyzer(jar)) {
            headers().forEach((name, value) -> analyzer.setProperty(name.toString(), value.toString()));
            analyzer.setProperty(VERSION, analyzer.getProperty(VERSION) + "." + qualifier);
            analyzer.setProperty("-exportcontents", "");
            analyzer.setProperty("-noextraheaders", "true");
            analyzer.setProperty("-removeheaders", "Private-Package");
            for (File entry : BundleCompiler.offered()) {
                analyzer.addClasspath(entry);
            }
            for (Path neighbour : neighbours) {
                analyzer.addClasspath(neighbour.toFile());
            }
            jar.setManifest(analyzer.calcManifest());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            jar.write(out);
            return BundleJar.read(module.getFileName() + ".jar", out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Refused e) {
            throw e;
        } catch (Exception e) { // declared by bnd
            throw new IllegalStateException(e);
        }
    }
}
