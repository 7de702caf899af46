package org.iinkai.ui.shell.populations;

import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.function.Consumer;

import org.iinkai.api.data.Id;
import org.iinkai.api.populations.FrozenPopulation;
import org.iinkai.api.populations.Population;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** Asks as of which day a population is frozen, and says how many companies that keeps. */
final class FreezeForm {

    private FreezeForm() {}

    static void open(
            PopulationServices services, Population population, LocalDate day, Consumer<FrozenPopulation> then) {
        // one id for the whole form, so that sending it twice freezes once
        Id<FrozenPopulation> id = Id.next();
        RecordForm form = new RecordForm(Words.text("shell.population.freeze"));
        form.with(new Paragraph(Words.text("shell.population.freeze-what", population.name())));
        DayField on = form.required("day", new DayField(Words.text("shell.population.as-of")));
        on.setValue(day);
        Paragraph count = new Paragraph();
        count.addClassName("iinkai-live-count");
        count.getElement().setAttribute("role", "status");
        form.with(count);
        Runnable tell = () -> on.getOptionalValue()
                .ifPresent(chosen -> count.setText(Words.text(
                        "shell.population.count",
                        Dates.day(chosen),
                        services.populations()
                                .count(population.criteria(), chosen)
                                .in(Words.locale()))));
        on.addValueChangeListener(change -> tell.run());
        tell.run();
        form.onSubmit(() -> then.accept(services.populations().freeze(id, population.id(), on.getValue())));
        form.openIn(Words.text("shell.population.freeze-title"));
    }
}
