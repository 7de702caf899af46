package org.iinkai.app.develop;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.iinkai.api.error.Refused;
import org.iinkai.api.text.Texts;
import org.iinkai.app.CommandFailed;
import org.iinkai.app.client.ServerConnection;
import org.iinkai.app.storage.ServerFile;
import org.iinkai.host.packaging.BundleJar;
import org.iinkai.host.packaging.Development;

/**
 * {@code plugin dev NAME}: puts every saved change of a bundle into a running server, within this process: compile, pack,
 * inbox. Where the sources are wrong, says so and leaves the version that runs.
 */
public final class DevCommand {

    private static final DateTimeFormatter QUALIFIER =
            DateTimeFormatter.ofPattern("'dev'HHmmssSSS").withZone(ZoneId.systemDefault());

    private final Path home;
    private final Texts texts;
    private final Locale locale;
    private final PrintStream out;

    /**
     * A command that prints in a language.
     *
     * @param home root of the source tree
     */
    public DevCommand(Path home, Texts texts, Locale locale, PrintStream out) {
        this.home = home;
        this.texts = texts;
        this.locale = locale;
        this.out = out;
    }

    /**
     * Where the bundle is to be seen.
     *
     * @param data data directory of the server
     * @param port port of the demo, where that has to be started
     */
    public record Place(Path data, Optional<String> port) {}

    /** Works until the process is stopped. */
    public void run(String name, Place place) {
        Path module = home.resolve("plugins").resolve(name);
        if (!Files.isRegularFile(module.resolve("bnd.bnd"))) {
            throw new CommandFailed("app.failed.dev-bundle", name, module.toString());
        }
        if (ServerFile.find(place.data()).isEmpty()) {
            say("app.dev.demo", place.data());
            DemoProcess.start(place.data(), place.port());
        }
        Path inbox = place.data().resolve("inbox");
        if (!Files.isDirectory(inbox)) {
            throw new CommandFailed("app.failed.dev-inbox", place.data().toString());
        }
        BundlePacker packer = new BundlePacker(module);
        String symbolicName = packer.headers().getProperty("Bundle-SymbolicName", name);
        Delivery delivery = new Delivery(inbox, () -> ServerConnection.find(place.data(), locale), symbolicName);
        try (BundleCompiler compiler = new BundleCompiler(module);
                SourceWatch watch = new SourceWatch(module)) {
            Round round = new Round(compiler, packer, delivery);
            round.go(Instant.now());
            say("app.dev.watching", module.resolve("src/main"));
            while (!Thread.currentThread().isInterrupted()) {
                round.go(watch.awaitChange());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** From saved sources to a version that runs. */
    private final class Round {

        private final BundleCompiler compiler;
        private final BundlePacker packer;
        private final Delivery delivery;

        Round(BundleCompiler compiler, BundlePacker packer, Delivery delivery) {
            this.compiler = compiler;
            this.packer = packer;
            this.delivery = delivery;
        }

        void go(Instant saved) {
            try {
                bring(saved);
            } catch (Refused e) {
                wrong(List.of(texts.text(locale, e.key(), e.arguments())));
            } catch (CommandFailed e) {
                out.println(texts.text(locale, e.key(), e.arguments()));
            } catch (UncheckedIOException e) {
                // an editor may take a file away while it is read, and saves it again
                say("app.dev.unread", String.valueOf(e.getMessage()));
            }
        }

        private void bring(Instant saved) {
            Instant begun = Instant.now();
            List<String> errors = compiler.compile();
            Instant compiled = Instant.now();
            if (!errors.isEmpty()) {
                wrong(errors);
                return;
            }
            BundleJar jar = packer.pack(
                    compiler.classes(),
                    compiler.neighbours(),
                    QUALIFIER.format(begun),
                    new Development(saved, Duration.between(begun, compiled)));
            Instant packed = Instant.now();
            List<BundleTexts.Flaw> flaws = BundleTexts.of(jar).flaws();
            if (flaws.stream().anyMatch(BundleTexts.Flaw::isFatal)) {
                wrong(flaws.stream()
                        .filter(BundleTexts.Flaw::isFatal)
                        .map(this::sentence)
                        .toList());
                return;
            }
            Optional<Finding> finding = delivery.bring(jar);
            Instant live = Instant.now();
            if (finding.isPresent()) {
                tell(jar, finding.get());
                return;
            }
            say(
                    "app.dev.live",
                    jar.version(),
                    between(begun, compiled),
                    between(compiled, packed),
                    between(packed, live),
                    between(saved, live));
            flaws.forEach(flaw -> out.println("  " + sentence(flaw)));
            delivery.look(jar).ifPresent(later -> tell(jar, later));
        }

        private void wrong(List<String> errors) {
            errors.forEach(out::println);
            say("app.dev.wrong", errors.size());
        }

        private String sentence(BundleTexts.Flaw flaw) {
            return texts.text(locale, "app.check.text-" + flaw.key(), flaw.text(), flaw.file());
        }

        private void tell(BundleJar jar, Finding finding) {
            say("app.dev.failed", jar.version());
            if (finding.sentence().isEmpty()) {
                say("app.dev.late");
            }
            finding.sentence().lines().forEach(line -> out.println("  " + line));
            finding.details().lines().forEach(line -> out.println("    " + line));
        }
    }

    private static long between(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMillis());
    }

    private void say(String key, Object... arguments) {
        Object[] words = java.util.stream.Stream.of(arguments)
                .map(argument -> argument instanceof Number ? argument : argument.toString())
                .toArray();
        out.println(texts.text(locale, key, words));
    }
}
