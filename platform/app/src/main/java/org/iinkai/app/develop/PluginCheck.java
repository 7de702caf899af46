package org.iinkai.app.develop;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.data.Id;
import org.iinkai.api.host.Menu;
import org.iinkai.api.host.PluginFile;
import org.iinkai.api.host.PluginState;
import org.iinkai.api.host.PluginStatus;
import org.iinkai.api.host.Plugins;
import org.iinkai.api.imports.Imports;
import org.iinkai.api.records.PartAnswer;
import org.iinkai.api.records.Records;
import org.iinkai.api.search.Search;
import org.iinkai.api.text.Texts;
import org.iinkai.app.CommandFailed;
import org.iinkai.host.descriptor.Descriptor;
import org.iinkai.host.packaging.BundleJar;

/**
 * What every bundle must hold, on a whole platform of its own: it is complete, starts on an empty schema, all its views can
 * be made, it stops without leaving anything behind, and its classes go.
 */
final class PluginCheck {

    private static final int ROUNDS = 20;
    private static final int MOST_FLAWS = 20;
    private static final String ANYTHING = "の";

    private final Path file;
    private final Texts texts;
    private final Caller caller;
    private Optional<BundleJar> jar = Optional.empty();
    private Optional<TrialPlatform> trial = Optional.empty();

    PluginCheck(Path file, Texts texts, Locale locale) {
        this.file = file;
        this.texts = texts;
        this.caller = Caller.system("check").in(locale);
    }

    CheckReport run() {
        byte[] content = content();
        try (HostLog log = HostLog.open()) {
            CheckSteps steps = new CheckSteps(texts, caller.locale(), log);
            try {
                CallerScope.run(caller, () -> all(steps, content));
            } finally {
                trial.ifPresent(TrialPlatform::close);
            }
            return new CheckReport(
                    file.getFileName().toString(),
                    jar.map(BundleJar::id).orElse(""),
                    jar.map(BundleJar::version).orElse(""),
                    BundleJar.digest(content),
                    steps.all());
        }
    }

    private void all(CheckSteps steps, byte[] content) {
        steps.vital("jar", () -> read(content));
        steps.step("texts", this::texts);
        steps.vital("platform", this::openPlatform);
        steps.vital("start", this::install);
        steps.step("views", this::examine);
        steps.step("answers", this::ask);
        steps.step("rounds", this::startAndStop);
        steps.step("released", this::released);
        steps.step("left", this::left);
    }

    private String read(byte[] content) {
        jar = Optional.of(BundleJar.read(file.getFileName().toString(), content));
        Descriptor descriptor = descriptor();
        return text(
                "app.check.contributes",
                descriptor.views().size(),
                descriptor.rights().size(),
                descriptor.migrations().size(),
                descriptor.services().size());
    }

    private String texts() {
        List<String> flaws = BundleTexts.of(bundle()).flaws().stream()
                .map(flaw -> text("app.check.text-" + flaw.key(), flaw.text(), flaw.file()))
                .toList();
        if (!flaws.isEmpty()) {
            String first = flaws.stream().limit(MOST_FLAWS).collect(Collectors.joining("\n"));
            throw new CheckFailed(text("app.check.texts-wrong", flaws.size()), first);
        }
        return "";
    }

    private String openPlatform() {
        trial = Optional.of(TrialPlatform.open());
        return "";
    }

    private String install() {
        byte[] content = bundle().content();
        requireReady(plugins().install(PluginFile.unsigned(bundle().file(), new ByteArrayInputStream(content))));
        return "";
    }

    private String examine() {
        trial().host().awaitExamination();
        requireReady(status());
        return descriptor().views().stream()
                .map(view -> "/" + view.route())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String ask() {
        Records records = trial().service(Records.class);
        boolean isSilent = trial().service(Search.class).find(ANYTHING, 5).silent().stream()
                .anyMatch(silent -> isOwn(silent.name()));
        boolean isKnown = Stream.concat(
                        records.ofCompany(Id.next(), 5).stream(), records.ofPerson(Id.next(), 5).stream())
                .filter(answer -> isOwn(answer.name()))
                .allMatch(PartAnswer.Known.class::isInstance);
        if (isSilent || !isKnown) {
            throw new CheckFailed(text("app.check.silent"), "");
        }
        return "";
    }

    private boolean isOwn(String part) {
        return part.startsWith(id() + "/") || part.startsWith(id() + ".");
    }

    private String startAndStop() {
        List<Duration> starts = new ArrayList<>();
        List<Duration> stops = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            stops.add(timed(() -> requireStopped(plugins().disable(id()))));
            starts.add(timed(() -> requireReady(plugins().enable(id()))));
            ask();
        }
        return text(
                "app.check.rounds-took",
                ROUNDS,
                middle(starts).toMillis(),
                middle(stops).toMillis());
    }

    private String released() {
        requireStopped(plugins().disable(id()));
        // soft references of the JDK go one collection later than the rest
        for (int i = 0; i < 5 && trial().host().loadersAlive() > 0; i++) {
            Runtime.getRuntime().gc();
        }
        int alive = trial().host().loadersAlive();
        if (alive > 0) {
            throw new CheckFailed(text("app.check.held", alive), "");
        }
        return "";
    }

    private String left() {
        List<String> left = Stream.concat(
                        trial().service(Menu.class).entries().stream()
                                .filter(entry -> entry.plugin().equals(id()))
                                .map(entry -> "/" + entry.path()),
                        trial().service(Imports.class).names().stream().filter(name -> name.startsWith(id() + ".")))
                .toList();
        if (!left.isEmpty()) {
            throw new CheckFailed(text("app.check.left", String.join(", ", left)), "");
        }
        return "";
    }

    private static void requireReady(PluginStatus status) {
        if (status.state() != PluginState.READY || !status.problem().isEmpty()) {
            throw new CheckFailed(status.problem(), status.details());
        }
    }

    private static void requireStopped(PluginStatus status) {
        if (status.state() != PluginState.DISABLED || !status.problem().isEmpty()) {
            throw new CheckFailed(status.problem(), status.details());
        }
    }

    private static Duration timed(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static Duration middle(List<Duration> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private byte[] content() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CommandFailed("app.failed.read-file", file.toString());
        }
    }

    private BundleJar bundle() {
        return jar.orElseThrow();
    }

    private Descriptor descriptor() {
        return bundle().descriptor();
    }

    private String id() {
        return bundle().id();
    }

    private org.iinkai.app.Platform trial() {
        return trial.orElseThrow().platform();
    }

    private Plugins plugins() {
        return trial().service(Plugins.class);
    }

    private PluginStatus status() {
        return plugins().all().stream()
                .filter(status -> status.id().equals(id()))
                .findFirst()
                .orElseThrow();
    }

    private String text(String key, Object... arguments) {
        return texts.text(caller.locale(), key, arguments);
    }
}
