package org.iinkai.app.develop;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import org.iinkai.api.error.Refused;
import org.iinkai.api.text.Texts;
import org.iinkai.app.CommandFailed;
import org.iinkai.app.develop.CheckReport.Outcome;
import org.iinkai.app.develop.CheckReport.Step;

/** Carries out the steps of a check, one after the other, and keeps how each came out and how long it took. */
final class CheckSteps {

    private final List<Step> steps = new ArrayList<>();
    private final Texts texts;
    private final Locale locale;
    private final HostLog log;
    private boolean isOver;

    CheckSteps(Texts texts, Locale locale, HostLog log) {
        this.texts = texts;
        this.locale = locale;
        this.log = log;
    }

    /** A step without which none of the later ones makes sense; gives a note. */
    void vital(String name, Supplier<String> work) {
        step(name, work);
        isOver |= steps.getLast().outcome() != Outcome.PASSED;
    }

    /** A step that may fail without keeping the others from being done; gives a note. */
    void step(String name, Supplier<String> work) {
        if (isOver) {
            steps.add(new Step(name, Outcome.SKIPPED, Duration.ZERO, "", Optional.empty()));
            return;
        }
        log.drain();
        long begun = System.nanoTime();
        String note = "";
        Optional<Finding> finding = Optional.empty();
        try {
            note = work.get();
        } catch (CheckFailed e) {
            finding = Optional.of(detailed(e.finding()));
        } catch (Refused e) {
            finding = Optional.of(detailed(new Finding(texts.text(locale, e.key(), e.arguments()), "")));
        } catch (CommandFailed e) {
            finding = Optional.of(detailed(new Finding(texts.text(locale, e.key(), e.arguments()), "")));
        }
        Outcome outcome = finding.isEmpty() ? Outcome.PASSED : Outcome.FAILED;
        steps.add(new Step(name, outcome, Duration.ofNanos(System.nanoTime() - begun), note, finding));
    }

    List<Step> all() {
        return steps;
    }

    /** What was logged meanwhile says why, where the finding itself does not. */
    private Finding detailed(Finding finding) {
        return finding.details().isBlank() ? new Finding(finding.sentence(), log.drain()) : finding;
    }
}
