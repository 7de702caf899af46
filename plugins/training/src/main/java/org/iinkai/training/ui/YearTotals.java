package org.iinkai.training.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;

import org.iinkai.api.time.FiscalYear;
import org.iinkai.training.YearFigures;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Figures;
import org.iinkai.ui.kit.Words;

/** The line above the runs that says what a year adds up to; the figure of people leads to the people. */
final class YearTotals extends Paragraph {

    YearTotals() {
        clear();
    }

    void clear() {
        removeAll();
        setVisible(false);
    }

    void show(FiscalYear year, YearFigures figures) {
        clear();
        add(new Span(sentence(year, figures)));
        add(new Anchor(
                TrainingPaths.enrolments(year),
                Words.text("training.total.people", Figures.people(figures.people(), -1))));
        setVisible(figures.runs() > 0);
    }

    private static String sentence(FiscalYear year, YearFigures figures) {
        String parts = figures.parts().stream()
                .map(YearTotals::part)
                .collect(Collectors.joining(Words.text("training.total.separator")));
        return Words.text("training.total.runs", Dates.year(year), Figures.number(figures.runs()), parts);
    }

    private static String part(YearFigures.Part part) {
        String place = part.isOnline() ? Words.text("training.form.online") : part.place();
        return Words.text("training.total.part", place, Figures.number(part.runs()));
    }
}
