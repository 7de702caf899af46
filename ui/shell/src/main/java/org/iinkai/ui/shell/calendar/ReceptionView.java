package org.iinkai.ui.shell.calendar;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.iinkai.api.calendar.Calendar;
import org.iinkai.api.calendar.CalendarEntry;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.Participation;
import org.iinkai.api.calendar.Participation.Status;
import org.iinkai.api.calendar.SignUpRow;
import org.iinkai.api.calendar.SignUps;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Refused;
import org.iinkai.ui.kit.BackLink;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Figures;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.StatusBadge;
import org.iinkai.ui.kit.StatusBadge.Tone;
import org.iinkai.ui.kit.Words;

/**
 * The reception of an event, made for a phone in the hand: a code is read or a name looked for, and one press lets
 * somebody in. The address may bring the code that a phone's camera read: {@code ?code=...}.
 */
public final class ReceptionView extends Div implements BeforeEnterObserver {
    private static final int ROWS = 500;

    private final Calendar calendar;
    private final SignUps signUps;
    private final Div answer = new Div();
    private final Paragraph count = new Paragraph();
    private final UnorderedList list = new UnorderedList();
    private final TextField text = new TextField(Words.text("shell.reception.search"));
    private final List<SignUpRow> people = new ArrayList<>();
    private Map<Id<Participation>, Set<Integer>> arrived = Map.of();

    /** Made by the host. */
    public ReceptionView(Calendar calendar, SignUps signUps) {
        this.calendar = calendar;
        this.signUps = signUps;
        addClassName("iinkai-page");
        answer.getElement().setAttribute("role", "status");
        list.addClassName("iinkai-reception");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        CalendarEntry entry =
                calendar.entry(Id.of(event.getRouteParameters().get("id").orElse("")));
        QueryParameters said = event.getLocation().getQueryParameters();
        int session = said.getSingleParameter("session")
                .filter(text -> text.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .filter(position ->
                        position >= 1 && position <= entry.sessions().size())
                .orElse(1);
        add(
                new BackLink("calendar/events/" + entry.id(), Words.text("shell.reception.back")),
                new PageHeader(Words.text("shell.reception.heading", CalendarWords.line(entry))));
        if (entry.sessions().size() > 1) {
            add(sessions(entry, session));
        }
        add(
                answer,
                codeField(entry, session),
                count,
                new H2(Words.text("shell.reception.list")),
                search(entry, session),
                list);
        load(entry, session);
        said.getSingleParameter("code").ifPresent(code -> read(entry, session, code));
    }

    private static Select<Integer> sessions(CalendarEntry entry, int shown) {
        Select<Integer> sessions = new Select<>();
        sessions.setLabel(Words.text("shell.reception.session"));
        sessions.setItems(
                IntStream.rangeClosed(1, entry.sessions().size()).boxed().toList());
        sessions.setItemLabelGenerator(position -> Words.text(
                "shell.reception.session-of",
                position,
                CalendarWords.day(entry.sessions().get(position - 1).day())));
        sessions.setValue(shown);
        sessions.addValueChangeListener(change -> UI.getCurrent()
                .navigate(
                        "calendar/events/" + entry.id() + "/reception",
                        QueryParameters.simple(
                                Map.of("session", change.getValue().toString()))));
        return sessions;
    }

    private Div codeField(CalendarEntry entry, int session) {
        TextField code = new TextField(Words.text("shell.reception.code"));
        code.setHelperText(Words.text("shell.reception.code-help"));
        code.getElement().setAttribute("autocomplete", "off");
        Runnable act = () -> {
            if (!code.isEmpty()) {
                read(entry, session, code.getValue());
                code.clear();
                code.focus();
            }
        };
        code.addKeyPressListener(Key.ENTER, pressed -> act.run());
        Button let = new Button(Words.text("shell.reception.let-in"), click -> act.run());
        let.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div line = new Div(code, let);
        line.addClassNames("iinkai-filters", "iinkai-calendar-choice");
        return line;
    }

    private TextField search(CalendarEntry entry, int session) {
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setWidthFull();
        text.addValueChangeListener(change -> fill(entry, session));
        return text;
    }

    private void load(CalendarEntry entry, int session) {
        people.clear();
        List<String> after = List.of();
        do {
            Page<SignUpRow> page = signUps.people(entry.id(), new PageRequest(ROWS, after));
            people.addAll(page.rows());
            after = page.next();
        } while (!after.isEmpty());
        arrivals(entry, session);
    }

    /** Who is there by now; the list of people itself is read once. */
    private void arrivals(CalendarEntry entry, int session) {
        arrived = signUps.arrived(entry.id());
        fill(entry, session);
    }

    private void fill(CalendarEntry entry, int session) {
        list.removeAll();
        String wanted = plain(text.getValue());
        List<SignUpRow> expected =
                people.stream().filter(row -> row.status() != Status.WAITING).toList();
        long came = expected.stream().filter(row -> came(row, session)).count();
        count.setText(Words.text("shell.reception.count", Figures.number(came), Figures.number(expected.size())));
        if (expected.isEmpty()) {
            list.add(new ListItem(Words.text("shell.calendar.nobody")));
        }
        expected.stream()
                .filter(row -> plain(row.name() + row.kana() + row.company()).contains(wanted))
                .forEach(row -> list.add(item(row, entry, session)));
    }

    private boolean came(SignUpRow row, int session) {
        return arrived.getOrDefault(row.id(), Set.of()).contains(session);
    }

    private static String plain(String words) {
        return java.text.Normalizer.normalize(words, java.text.Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
    }

    private ListItem item(SignUpRow row, CalendarEntry entry, int session) {
        boolean came = came(row, session);
        Span company = new Span(row.company());
        company.addClassName("iinkai-quiet");
        Div who = new Div(new Div(row.name()), company);
        Button button = new Button(
                Words.text(came ? "shell.reception.undo" : "shell.reception.let-in"),
                click -> act(() -> signUps.attendance(row.id(), session, !came), entry, session));
        button.setAriaLabel(Words.text("shell.calendar.of-person", button.getText(), row.name()));
        if (!came) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        ListItem item = new ListItem(who);
        if (came) {
            item.add(new StatusBadge(Tone.GOOD, Words.text("shell.reception.in")));
        }
        item.add(button);
        return item;
    }

    private void act(Runnable work, CalendarEntry entry, int session) {
        try {
            work.run();
        } catch (Refused refused) {
            tell(Tone.BAD, Words.text(refused));
        }
        arrivals(entry, session);
    }

    private void read(CalendarEntry entry, int session, String code) {
        Id<Event> event = entry.id();
        try {
            SignUps.CheckIn checkIn = signUps.checkIn(event, code.strip());
            SignUpRow person = checkIn.person();
            tell(
                    checkIn.isFirst() ? Tone.GOOD : Tone.WARNING,
                    checkIn.isFirst()
                            ? Words.text("shell.reception.welcome", person.name(), person.company())
                            : Words.text(
                                    "shell.reception.again",
                                    person.name(),
                                    person.checkedInAt().map(Dates::moment).orElse("")));
        } catch (Refused refused) {
            tell(Tone.BAD, Words.text(refused));
        }
        arrivals(entry, session);
    }

    private void tell(Tone tone, String sentence) {
        answer.removeAll();
        Div note = new Div(new StatusBadge(tone, sentence));
        note.addClassNames("iinkai-note", "iinkai-reception-answer");
        answer.add(note);
    }
}
