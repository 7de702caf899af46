package org.iinkai.ui.shell.members;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Members;
import org.iinkai.api.members.Movement;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.api.time.Period;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.ErrorState;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/**
 * The movement of members in a time, {@code ?time=2024} or {@code ?time=2024-04-01/2024-09-30}; this fiscal year unless the
 * address says otherwise.
 */
public final class MovementView extends Div implements BeforeEnterObserver {
    private static final String TIME = "time";
    private static final int YEARS = 20;

    private final Members members;
    private final Clock clock;

    /** Made by the host. */
    public MovementView(Members members, Clock clock) {
        this.members = members;
        this.clock = clock;
        addClassName("iinkai-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        String asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(TIME)
                .orElse("");
        FiscalYear current = FiscalYear.of(LocalDate.ofInstant(clock.instant(), Dates.ZONE));
        try {
            TimeSpan time = TimeSpan.of(asked).orElseGet(() -> new TimeSpan(current.period()));
            show(members.movement(time.period()), time, current);
        } catch (Refused refused) {
            add(
                    new PageHeader(Words.text("shell.movement.title")),
                    choice(new TimeSpan(current.period()), current),
                    new ErrorState(Words.text(refused), () -> go(new TimeSpan(current.period()))));
        }
    }

    private void show(Movement movement, TimeSpan time, FiscalYear current) {
        Button print = new Button(Words.text("shell.movement.print"));
        print.addClickListener(click -> UI.getCurrent().getPage().executeJs("window.print()"));
        add(
                new PageHeader(Words.text("shell.movement.heading", time.words()))
                        .lead(Words.text("shell.movement.lead"))
                        .actions(print, download(movement, time)),
                choice(time, current),
                new MovementTable(movement, time),
                closing(movement.total()));
    }

    private static Anchor download(Movement movement, TimeSpan time) {
        DownloadHandler handler = event -> new MovementCsv(movement).write(event, time);
        Anchor anchor = new Anchor(handler, Words.text("shell.movement.download"));
        anchor.addClassName("iinkai-download");
        return anchor;
    }

    /** Shows that the sum closes. */
    private static Paragraph closing(Movement.Line total) {
        Paragraph closing = new Paragraph(
                Words.text("shell.movement.closing", total.start(), total.joined(), total.left(), total.end()));
        closing.addClassName("iinkai-movement-closing");
        return closing;
    }

    private static Div choice(TimeSpan shown, FiscalYear current) {
        Select<FiscalYear> year = new Select<>();
        year.setLabel(Words.text("shell.movement.year"));
        List<FiscalYear> years = years(shown, current);
        year.setItems(years);
        year.setItemLabelGenerator(Dates::year);
        Optional.of(FiscalYear.of(shown.period().from()))
                .filter(each -> each.period().equals(shown.period()))
                .ifPresent(year::setValue);
        Button showYear = new Button(Words.text("shell.movement.show"));
        showYear.setAriaLabel(Words.text("shell.movement.show-year"));
        showYear.addClickListener(
                click -> year.getOptionalValue().ifPresent(chosen -> go(new TimeSpan(chosen.period()))));
        Button other = new Button(Words.text("shell.movement.other"), click -> chooseDays(shown.period()));
        Div line = new Div(year, showYear, other);
        line.addClassNames("iinkai-filters", "iinkai-movement-choice");
        return line;
    }

    private static List<FiscalYear> years(TimeSpan shown, FiscalYear current) {
        int last = Math.max(current.year(), FiscalYear.of(shown.period().from()).year());
        int first =
                Math.min(current.year(), FiscalYear.of(shown.period().from()).year()) - YEARS;
        return IntStream.rangeClosed(0, last - first)
                .mapToObj(back -> new FiscalYear(last - back))
                .toList();
    }

    private static void chooseDays(Period shown) {
        RecordForm form = new RecordForm(Words.text("shell.movement.show"));
        DayField from = form.required("from", new DayField(Words.text("shell.movement.from")));
        DayField to = form.required("to", new DayField(Words.text("shell.movement.to")));
        from.setValue(shown.from());
        to.setValue(shown.to());
        form.onSubmit(() -> {
            if (to.getValue().isBefore(from.getValue())) {
                throw new Refused("shell.movement.backwards").at("to");
            }
            go(new TimeSpan(new Period(from.getValue(), to.getValue())));
        });
        form.openIn(Words.text("shell.movement.other"));
    }

    private static void go(TimeSpan time) {
        UI.getCurrent().navigate("movement", QueryParameters.of(TIME, time.code()));
    }
}
