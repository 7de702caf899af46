package org.iinkai.ui.shell.calendar;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.calendar.Calendar;
import org.iinkai.api.calendar.CalendarFiles;
import org.iinkai.api.calendar.EventSeries;
import org.iinkai.api.calendar.FileChoice;
import org.iinkai.api.calendar.FileEntry;
import org.iinkai.api.calendar.FileEntry.Outcome;
import org.iinkai.api.error.Refused;
import org.iinkai.ui.kit.BackLink;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.Figures;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.Background;
import org.iinkai.ui.shell.FileUpload;
import org.iinkai.ui.shell.bodies.BodyNames;

/** Reads a calendar file in: what it becomes, what would come of it, and then all of it or what can be read. */
public final class CalendarImportView extends Div {

    private static final int LARGEST = 10 * 1024 * 1024;

    private final CalendarFiles files;
    private final Access access;
    private final ComboBox<EventSeries> series = new ComboBox<>(Words.text("shell.calendar.field.series"));
    private final CheckboxGroup<String> bodies = new CheckboxGroup<>(Words.text("shell.calendar.column.bodies"));
    private final TextField place = new TextField(Words.text("shell.ics.place"));
    private final Checkbox announce = new Checkbox(Words.text("shell.calendar.announce"), true);
    private final Div result = new Div();
    private byte[] file = new byte[0];
    // read by the thread that takes the file
    private volatile FileChoice choice = new FileChoice("", List.of(), "", true);

    /** Made by the host. */
    public CalendarImportView(CalendarFiles files, Calendar calendar, Bodies bodies, Access access) {
        this.files = files;
        this.access = access;
        addClassName("iinkai-page");
        announce.addClassName("iinkai-ics-announce");
        result.getElement().setAttribute("aria-live", "polite");
        fields(calendar.series(), BodyNames.of(bodies));
        add(
                new BackLink("calendar", Words.text("shell.calendar.back")),
                new PageHeader(Words.text("shell.ics.title")).lead(Words.text("shell.ics.lead")),
                series,
                this.bodies,
                place,
                announce,
                new FileUpload(this::take, "shell.ics.drop", "shell.ics.type", ".ics", ".ical", ".ifb", ".icalendar"),
                result);
    }

    private void fields(List<EventSeries> all, Map<String, String> names) {
        series.setItems(all.stream()
                .filter(each -> !each.isClosed() && each.owner().isEmpty())
                .toList());
        series.setItemLabelGenerator(each -> each.name().in(Words.locale()));
        series.setHelperText(Words.text("shell.ics.series-help"));
        series.setWidthFull();
        bodies.setItems(names.keySet().stream()
                .filter(code -> access.may(CoreRight.EVENTS_CHANGE) || access.may(CoreRight.EVENTS_CHANGE, code))
                .toList());
        bodies.setItemLabelGenerator(code -> names.getOrDefault(code, code));
        place.setHelperText(Words.text("shell.ics.place-help"));
        place.setWidthFull();
        series.addValueChangeListener(change -> {
            if (change.getValue() != null && bodies.isEmpty()) {
                bodies.setValue(new LinkedHashSet<>(change.getValue().bodies()));
            }
            chosen();
        });
        bodies.addValueChangeListener(change -> chosen());
        place.addValueChangeListener(change -> chosen());
        announce.addValueChangeListener(change -> chosen());
    }

    /** What was found is found anew with what is chosen now. */
    private void chosen() {
        choice = new FileChoice(
                series.getOptionalValue().map(EventSeries::code).orElse(""),
                List.copyOf(bodies.getValue()),
                place.getValue(),
                announce.getValue());
        if (file.length > 0) {
            offer(file);
        }
    }

    private void take(UI ui, String name, InputStream content) {
        byte[] bytes;
        try {
            bytes = content.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new Background(access.caller(), ui).finish(() -> found(bytes), found -> show(bytes, found), () -> {});
    }

    /** Shows what would come of a file. */
    void offer(byte[] bytes) {
        result.removeAll();
        try {
            show(bytes, found(bytes));
        } catch (Refused refused) {
            Notices.refused(refused);
        }
    }

    private List<FileEntry> found(byte[] bytes) {
        if (choice.series().isEmpty()) {
            throw new Refused("shell.ics.choose-first");
        }
        return files.check(new ByteArrayInputStream(bytes), choice);
    }

    private void show(byte[] bytes, List<FileEntry> found) {
        file = bytes;
        result.removeAll();
        long overwriting =
                found.stream().filter(entry -> !entry.overwritten().isEmpty()).count();
        result.add(new H2(Words.text("shell.ics.preview")));
        if (overwriting > 0) {
            Paragraph warning = new Paragraph(Words.text("shell.ics.overwriting", Figures.number(overwriting)));
            warning.addClassName("iinkai-warning");
            result.add(warning);
        }
        result.add(new FileEntryTable(found, false));
        boolean hasRefused = has(found, Outcome.REFUSED);
        boolean hasWork = has(found, Outcome.ADDED) || has(found, Outcome.CHANGED) || has(found, Outcome.CANCELLED);
        if (!hasWork) {
            result.add(new Paragraph(Words.text("shell.ics.no-work")));
            return;
        }
        RadioButtonGroup<Boolean> skips = new RadioButtonGroup<>();
        skips.setLabel(Words.text("shell.ics.refused-entries"));
        skips.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        skips.setItems(false, true);
        skips.setItemLabelGenerator(skip -> Words.text(skip ? "shell.ics.skip" : "shell.ics.all-or-nothing"));
        skips.setValue(false);
        skips.setVisible(hasRefused);
        Button store = new Button(Words.text("shell.ics.store"), click -> confirm(overwriting, skips.getValue()));
        store.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div footer = new Div(new Button(Words.text("kit.cancel"), click -> leave()), store);
        footer.addClassName("iinkai-form-footer");
        result.add(skips, footer);
    }

    private static boolean has(List<FileEntry> found, Outcome outcome) {
        return found.stream().anyMatch(entry -> entry.outcome() == outcome);
    }

    private void confirm(long overwriting, boolean skips) {
        if (overwriting == 0) {
            store(skips);
            return;
        }
        Confirm.danger(
                Words.text("shell.ics.overwrite-title"),
                Words.text("shell.ics.overwrite-question", Figures.number(overwriting)),
                Words.text("shell.ics.overwrite"),
                () -> store(skips));
    }

    private void store(boolean skips) {
        try {
            CalendarFiles.Stored stored = files.store(new ByteArrayInputStream(file), choice, skips);
            if (!stored.isStored()) {
                show(file, stored.entries());
                Notices.refused(new Refused("shell.ics.not-stored"));
                return;
            }
            file = new byte[0];
            result.removeAll();
            result.add(new H2(Words.text("shell.ics.done")), new FileEntryTable(stored.entries(), true));
            Notices.done("shell.ics.stored");
        } catch (Refused refused) {
            Notices.refused(refused);
        }
    }

    private static void leave() {
        UI.getCurrent().navigate("calendar");
    }
}
