package org.iinkai.app.develop;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.iinkai.api.text.Texts;
import org.iinkai.app.CommandFailed;
import org.iinkai.app.develop.CheckReport.Step;

/** {@code plugin check JAR}: prints how a bundle passes its check, for people or as JSON. */
public final class CheckCommand {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Texts texts;
    private final Locale locale;
    private final PrintStream out;

    /** A command that prints in a language. */
    public CheckCommand(Texts texts, Locale locale, PrintStream out) {
        this.texts = texts;
        this.locale = locale;
        this.out = out;
    }

    /**
     * Checks a jar.
     *
     * @throws CommandFailed when something is wrong with it; what, is printed before
     */
    public void run(Path jar, boolean asJson) {
        CheckReport report = new PluginCheck(jar, texts, locale).run();
        if (asJson) {
            out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json(report)));
        } else {
            print(report);
        }
        if (!report.isPassed()) {
            throw new CommandFailed("app.failed.check", report.file(), report.failures());
        }
    }

    private void print(CheckReport report) {
        out.println(
                report.id().isEmpty() ? report.file() : report.file() + ": " + report.id() + " " + report.version());
        report.steps().forEach(this::print);
        if (report.isPassed()) {
            out.println(texts.text(locale, "app.check.passed-all"));
        }
    }

    private void print(Step step) {
        String outcome = texts.text(locale, "app.check." + step.outcome().name().toLowerCase(Locale.ROOT));
        out.printf(
                "  [%s] %6d ms  %s%s%n",
                outcome,
                step.took().toMillis(),
                texts.text(locale, "app.check.step." + step.name()),
                step.note().isEmpty() ? "" : texts.text(locale, "app.check.note", step.note()));
        step.finding().ifPresent(finding -> {
            print("      ", finding.sentence());
            print("        ", finding.details());
        });
    }

    private void print(String before, String lines) {
        lines.lines().forEach(line -> out.println(before + line));
    }

    private ObjectNode json(CheckReport report) {
        ObjectNode all = JSON.createObjectNode();
        all.put("file", report.file());
        all.put("id", report.id());
        all.put("version", report.version());
        all.put("sha256", report.sha256());
        all.put("passed", report.isPassed());
        ArrayNode steps = all.putArray("steps");
        for (Step step : report.steps()) {
            ObjectNode each = steps.addObject();
            each.put("name", step.name());
            each.put("title", texts.text(locale, "app.check.step." + step.name()));
            each.put("outcome", step.outcome().name().toLowerCase(Locale.ROOT));
            each.put("milliseconds", step.took().toMillis());
            each.put("note", step.note());
            each.put("problem", step.finding().map(Finding::sentence).orElse(""));
            each.put("details", step.finding().map(Finding::details).orElse(""));
        }
        return all;
    }
}
