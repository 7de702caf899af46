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
import java.util.Map;
import java.util.Set;

import org.iinkai.api.calendar.CalendarEntry;
import org.iinkai.api.calendar.Certificates;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.Participation;
import org.iinkai.api.calendar.Participation.Status;
import org.iinkai.api.calendar.SignUpRow;
import org.iinkai.api.calendar.SignUps;
import org.iinkai.api.data.Id;
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
    private final Certificates certificates;
    private final boolean mayChange;
    private final Runnable again;
    private final List<SignUpRow> rows = new ArrayList<>();
    private final Div table = new Div();
    private List<String> next = List.of();
    private final Button more =
            new Button(Words.text("shell.calendar.more-people"), click -> load(new PageRequest(ROWS, this.next)));

    /** What the people are read and changed by. */
    record Desk(SignUps signUps, Certificates certificates) {}

    EventPeople(CalendarEntry entry, Desk desk, boolean mayChange, Runnable again) {
        this.entry = entry;
        this.signUps = desk.signUps();
        this.certificates = desk.certificates();
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
        int sessions = entry.sessions().size() > 1 ? entry.sessions().size() : 0;
        Map<Id<Participation>, Set<Integer>> came = sessions > 0 ? signUps.arrived(entry.id()) : Map.of();
        SmallTable small = new SmallTable(Words.text("shell.calendar.people.participants"), heads(sessions));
        rows.forEach(row -> small.row(cells(row, sessions, came.getOrDefault(row.id(), Set.of()))));
        return small;
    }

    private String[] heads(int sessions) {
        List<String> heads = new ArrayList<>(List.of(
                Words.text("shell.calendar.person.name"),
                Words.text("shell.calendar.person.company"),
                Words.text("shell.calendar.person.form"),
                Words.text("shell.calendar.column.status")));
        for (int i = 1; i <= sessions; i++) {
            heads.add(Words.text("shell.calendar.session-title", i));
        }
        heads.add(mayChange ? Words.text("shell.settings.actions") : "");
        return heads.toArray(String[]::new);
    }

    private Component[] cells(SignUpRow row, int sessions, Set<Integer> came) {
        List<Component> cells = new ArrayList<>(List.of(
                name(row),
                SmallTable.text(row.company()),
                SmallTable.text(CalendarWords.attendance(row.attendance())),
                state(row)));
        for (int i = 1; i <= sessions; i++) {
            cells.add(came.contains(i) ? AttendanceView.said("○", "shell.calendar.person.attended") : new Span());
        }
        cells.add(actions(row));
        return cells.toArray(Component[]::new);
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
            actions.add(link("shell.calendar.promote", row, () -> promote(row)));
        }
        if (row.status() == Status.WAITING || row.status() == Status.ENROLLED) {
            actions.add(link("shell.calendar.withdraw", row, () -> withdraw(row)));
        }
        if (mayChange && row.status() == Status.ATTENDED) {
            actions.add(EventCertificates.of(entry, row, certificates));
        }
        return actions;
    }

    private void promote(SignUpRow row) {
        Confirm.ask(
                Words.text("shell.calendar.promote"),
                Words.text("shell.calendar.promote-question", row.name()),
                Words.text("shell.calendar.promote"),
                () -> act(() -> signUps.promote(row.id())));
    }

    private void withdraw(SignUpRow row) {
        Confirm.danger(
                Words.text("shell.calendar.withdraw"),
                Words.text("shell.calendar.withdraw-question", row.name()),
                Words.text("shell.calendar.withdraw-verb"),
                () -> act(() -> signUps.withdraw(row.id())));
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
