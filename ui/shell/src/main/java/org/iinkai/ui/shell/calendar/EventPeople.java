package org.iinkai.ui.shell.calendar;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;

import org.iinkai.api.calendar.CalendarEntry;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.Participation.Status;
import org.iinkai.api.calendar.SignUpRow;
import org.iinkai.api.calendar.SignUps;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Refused;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.Words;

/** Who takes part in an event and who waits, a hundred at a time. */
final class EventPeople extends Div {
    private static final int ROWS = 100;

    private final CalendarEntry entry;
    private final SignUps signUps;
    private final boolean mayChange;
    private final Runnable again;
    private final List<SignUpRow> rows = new ArrayList<>();
    private final Div table = new Div();
    private List<String> next = List.of();
    private final Button more =
            new Button(Words.text("shell.calendar.more-people"), click -> load(new PageRequest(ROWS, this.next)));

    EventPeople(CalendarEntry entry, SignUps signUps, boolean mayChange, Runnable again) {
        this.entry = entry;
        this.signUps = signUps;
        this.mayChange = mayChange && entry.status() != Event.Status.CANCELLED;
        this.again = again;
        add(new Paragraph(CalendarWords.count(entry)), table, more);
        load(PageRequest.first(ROWS));
    }

    private void load(PageRequest request) {
        Page<SignUpRow> page = signUps.people(entry.id(), request);
        rows.addAll(page.rows());
        table.removeAll();
        if (rows.isEmpty()) {
            table.add(new Paragraph(Words.text("shell.calendar.nobody")));
        } else {
            table.add(shown());
        }
        next = page.next();
        more.setVisible(!next.isEmpty());
    }

    private Component shown() {
        SmallTable small = new SmallTable(
                Words.text("shell.calendar.people.participants"),
                Words.text("shell.calendar.person.name"),
                Words.text("shell.calendar.person.company"),
                Words.text("shell.calendar.person.form"),
                Words.text("shell.calendar.column.status"),
                mayChange ? Words.text("shell.settings.actions") : "");
        rows.forEach(row -> small.row(
                name(row),
                SmallTable.text(row.company()),
                SmallTable.text(CalendarWords.attendance(row.attendance())),
                state(row),
                actions(row)));
        return small;
    }

    private static Component name(SignUpRow row) {
        Component name = row.person().isPresent()
                ? new Anchor("people/" + row.person().get(), row.name())
                : new Span(row.name());
        if (row.kana().isEmpty()) {
            return name;
        }
        Span kana = new Span(row.kana());
        kana.addClassName("iinkai-quiet");
        return new Div(name, new Div(kana));
    }

    private static Component state(SignUpRow row) {
        return row.waiting().isPresent()
                ? new Div(
                        CalendarWords.status(row.status()),
                        new Span(Words.text(
                                "shell.calendar.waits-at", row.waiting().getAsInt())))
                : CalendarWords.status(row.status());
    }

    private Component actions(SignUpRow row) {
        Div actions = new Div();
        actions.addClassName("iinkai-line");
        if (row.status() == Status.WAITING) {
            actions.add(button("shell.calendar.promote", row, () -> signUps.promote(row.id())));
        }
        if (row.status() == Status.WAITING || row.status() == Status.ENROLLED) {
            actions.add(link("shell.calendar.withdraw", row, () -> withdraw(row)));
        }
        return actions;
    }

    private void withdraw(SignUpRow row) {
        Confirm.danger(
                Words.text("shell.calendar.withdraw"),
                Words.text("shell.calendar.withdraw-question", row.name()),
                Words.text("shell.calendar.withdraw-verb"),
                () -> act(() -> signUps.withdraw(row.id())));
    }

    private Button button(String key, SignUpRow row, Runnable work) {
        return link(key, row, () -> act(work));
    }

    private static Button link(String key, SignUpRow row, Runnable work) {
        Button button = new Button(Words.text(key), click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        button.setAriaLabel(Words.text("shell.calendar.of-person", Words.text(key), row.name()));
        return button;
    }

    private void act(Runnable work) {
        try {
            work.run();
            Notices.done("shell.calendar.person-changed");
            again.run();
        } catch (Refused refused) {
            Notices.refused(refused);
        }
    }
}
