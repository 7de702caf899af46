package org.iinkai.ui.shell.calendar;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.calendar.Calendar;
import org.iinkai.api.calendar.EventSeries;
import org.iinkai.api.calendar.EventSeries.Kind;
import org.iinkai.api.calendar.EventSeries.PeopleWord;
import org.iinkai.api.calendar.ReportLine;
import org.iinkai.api.data.Id;
import org.iinkai.api.numbering.NumberingScheme;
import org.iinkai.api.numbering.NumberingScheme.Terms;
import org.iinkai.api.text.Localized;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.bodies.BodyNames;

/** Asks what a series is. */
final class SeriesForm {
    private final Calendar calendar;
    private final Runnable again;
    private final RecordForm form;
    private final TextField name = new TextField(Words.text("shell.series.name"));
    private final TextField english = new TextField(Words.text("shell.series.english"));
    private final Select<Kind> kind = new Select<>();
    private final Select<NumberingScheme> numbering = new Select<>();
    private final Select<PeopleWord> people = new Select<>();
    private final CheckboxGroup<String> inCharge = new CheckboxGroup<>(Words.text("shell.calendar.column.bodies"));
    private final TextArea lines = new TextArea(Words.text("shell.series.lines"));
    private final Checkbox closed = new Checkbox(Words.text("shell.series.is-closed"));

    SeriesForm(Calendar calendar, Bodies bodies, Runnable again) {
        this.calendar = calendar;
        this.again = again;
        form = new RecordForm(Words.text("shell.series.save"));
        name.setWidthFull();
        english.setWidthFull();
        form.required("name", name);
        form.optional("english", english);
        kind.setLabel(Words.text("shell.series.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(CalendarWords::kind);
        form.required("kind", kind);
        numbering.setLabel(Words.text("shell.series.numbering"));
        numbering.setItems(NumberingScheme.values());
        numbering.setItemLabelGenerator(CalendarWords::numbering);
        form.required("numbering", numbering);
        people.setLabel(Words.text("shell.series.people"));
        people.setItems(PeopleWord.values());
        people.setItemLabelGenerator(CalendarWords::people);
        form.required("people", people);
        Map<String, String> names = BodyNames.of(bodies);
        inCharge.setItems(names.keySet());
        inCharge.setItemLabelGenerator(code -> names.getOrDefault(code, code));
        form.optional("bodies", inCharge);
        lines.setWidthFull();
        lines.setHelperText(Words.text("shell.series.lines-help", ReportLineText.all()));
        form.optional("lines", lines);
    }

    void add() {
        kind.setValue(Kind.EVENT);
        numbering.setValue(NumberingScheme.LIFETIME);
        people.setValue(PeopleWord.PARTICIPANTS);
        String code = "series-" + Id.next();
        open(code, Terms.USUAL, Optional.empty(), "shell.series.add");
    }

    void change(EventSeries series) {
        name.setValue(series.name().ja());
        english.setValue(series.name().en());
        kind.setValue(series.kind());
        numbering.setValue(series.numbering());
        people.setValue(series.people());
        inCharge.setValue(new java.util.LinkedHashSet<>(series.bodies()));
        lines.setValue(ReportLineText.of(calendar.reportLines(series.code())));
        closed.setValue(series.isClosed());
        form.with(closed);
        open(series.code(), series.terms(), Optional.of(series), "shell.series.change");
    }

    private void open(String code, Terms terms, Optional<EventSeries> stored, String titleKey) {
        form.onSubmit(() -> {
            List<ReportLine> printed = ReportLineText.lines(lines.getValue());
            calendar.save(new EventSeries(
                    code,
                    new Localized(name.getValue().strip(), english.getValue().strip()),
                    kind.getValue(),
                    numbering.getValue(),
                    terms,
                    people.getValue(),
                    List.copyOf(inCharge.getValue()),
                    stored.map(EventSeries::owner).orElse(""),
                    closed.getValue(),
                    stored.map(EventSeries::version).orElse(0)));
            calendar.saveReportLines(code, printed);
            Notices.done("shell.settings.saved", name.getValue());
            again.run();
        });
        form.openIn(Words.text(titleKey));
    }
}
