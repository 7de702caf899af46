package org.iinkai.ui.shell.meetings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.calendar.ActionItem;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.Meetings;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.calendar.CalendarWords;

/** What a meeting gave people to do. */
final class MeetingActions extends Div {

    private static final int LONGEST = 1_000;

    private final Meetings meetings;
    private final Id<Event> event;
    private final OwnerChoice owners;
    private final Clock clock;
    private final May may;

    /**
     * What the person may do.
     *
     * @param change whether things to do can be added and changed
     * @param settle whether all of them can be marked as done
     * @param person id of the person, who may mark their own
     */
    record May(boolean change, boolean settle, String person) {

        boolean settles(ActionItem item) {
            return settle
                    || item.owner()
                            .filter(owner -> owner.toString().equals(person))
                            .isPresent();
        }
    }

    MeetingActions(Meetings meetings, Id<Event> event, OwnerChoice owners, Clock clock, May may) {
        this.meetings = meetings;
        this.event = event;
        this.owners = owners;
        this.clock = clock;
        this.may = may;
        show();
    }

    private void show() {
        removeAll();
        List<ActionItem> items = meetings.actions(new Meetings.ActionFilter(Optional.of(event), false, true));
        add(items.isEmpty() ? MeetingWords.quiet("shell.meetings.actions-none") : table(items));
        if (may.change()) {
            add(new Button(Words.text("shell.meetings.action-add"), click -> ask(Optional.empty())));
        }
    }

    private Component table(List<ActionItem> items) {
        LocalDate today = CalendarWords.today(clock);
        SmallTable table = new SmallTable(
                Words.text("shell.action-items.title"),
                Words.text("shell.action-items.title"),
                Words.text("shell.meetings.owner"),
                Words.text("shell.meetings.due"),
                Words.text("shell.meetings.state"),
                items.stream().anyMatch(may::settles) ? Words.text("shell.settings.actions") : "");
        items.forEach(item -> table.row(
                MeetingWords.lines(item.text()),
                SmallTable.text(item.ownerName()),
                SmallTable.text(item.due().map(Dates::day).orElse("")),
                MeetingWords.badge(item, today),
                may.settles(item) ? buttons(item) : new Span()));
        return table;
    }

    private Component buttons(ActionItem item) {
        boolean isDone = item.doneOn().isPresent();
        Button done =
                button(isDone ? "shell.meetings.reopen" : "shell.meetings.finish", item, () -> settle(item, !isDone));
        Div both = new Div(done);
        if (may.change()) {
            both.add(button("shell.meetings.action-edit", item, () -> ask(Optional.of(item))));
        }
        both.addClassName("iinkai-row-actions");
        return both;
    }

    private static Button button(String key, ActionItem item, Runnable act) {
        Button button = new Button(Words.text(key), click -> act.run());
        button.setAriaLabel(Words.text("shell.meetings.action-of", Words.text(key), item.text()));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        return button;
    }

    private void settle(ActionItem item, boolean isDone) {
        try {
            meetings.finish(item.id(), isDone, item.version());
            Notices.done(isDone ? "shell.meetings.finished" : "shell.meetings.reopened");
        } catch (Refused refused) {
            Notices.refused(refused);
        }
        show();
    }

    /** Asks for a new one, or for what is to be different with one. */
    private void ask(Optional<ActionItem> stored) {
        String verb = Words.text(stored.isPresent() ? "shell.meetings.update" : "shell.meetings.add");
        RecordForm form = new RecordForm(verb);
        TextArea text = new TextArea(Words.text("shell.meetings.action-text"));
        text.setMaxLength(LONGEST);
        text.setWidthFull();
        form.required("text", text);
        ComboBox<Owner> owner = form.optional("owner", owners.field());
        DayField due = form.optional("due", new DayField(Words.text("shell.meetings.due")));
        stored.ifPresent(item -> {
            text.setValue(item.text());
            item.owner().ifPresent(person -> owner.setValue(new Owner(person, item.ownerName())));
            item.due().ifPresent(due::setValue);
        });
        Id<ActionItem> id = stored.map(ActionItem::id).orElseGet(Id::next);
        form.onSubmit(() -> {
            meetings.save(new ActionItem(
                    id,
                    event,
                    "",
                    text.getValue(),
                    owner.getOptionalValue().map(Owner::person),
                    "",
                    due.getOptionalValue(),
                    stored.flatMap(ActionItem::doneOn),
                    stored.map(ActionItem::version).orElse(0)));
            Notices.done(stored.isPresent() ? "shell.meetings.action-changed" : "shell.meetings.action-added");
            show();
        });
        form.openIn(Words.text(stored.isPresent() ? "shell.meetings.action-edit-title" : "shell.meetings.action-add"));
    }
}
