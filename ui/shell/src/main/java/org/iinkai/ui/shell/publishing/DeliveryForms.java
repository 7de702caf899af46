package org.iinkai.ui.shell.publishing;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.iinkai.api.publishing.Delivery;
import org.iinkai.api.publishing.Evidence;
import org.iinkai.api.publishing.Publication;
import org.iinkai.api.publishing.Publications;
import org.iinkai.api.publishing.SavePublication;
import org.iinkai.api.publishing.Wording;
import org.iinkai.api.time.CalendarDate;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** Asks what goes with each step of a publication and of each of its channels. */
final class DeliveryForms {

    private static final int LINE = 200;
    private static final int TEXT = 20_000;
    private static final int NOTE = 2_000;

    private final Publications publications;
    private final Publication publication;
    private final Clock clock;
    private final Runnable then;

    DeliveryForms(Publications publications, Publication publication, Clock clock, Runnable then) {
        this.publications = publications;
        this.publication = publication;
        this.clock = clock;
        this.then = then;
    }

    /** In which channels, and when. */
    void release() {
        RecordForm form = new RecordForm(Words.text("shell.publishing.release"));
        form.with(new Paragraph(Words.text("shell.publishing.release-what", publication.title())));
        Map<String, String> names = new LinkedHashMap<>();
        publications
                .channels()
                .forEach(channel -> names.put(
                        channel.code(),
                        channel.isByHand()
                                ? Words.text(
                                        "shell.publishing.to-by-hand",
                                        channel.name().in(Words.locale()))
                                : channel.name().in(Words.locale())));
        CheckboxGroup<String> channels = new CheckboxGroup<>(Words.text("shell.publishing.to"));
        channels.setItems(names.keySet());
        channels.setItemLabelGenerator(code -> names.getOrDefault(code, code));
        channels.setValue(new LinkedHashSet<>(publication.deliveries().stream()
                .map(Delivery::channel)
                .filter(names::containsKey)
                .toList()));
        form.required("channels", channels);
        DateTimePicker at = new DateTimePicker(Words.text("shell.publishing.at"));
        at.setHelperText(Words.text("shell.publishing.at-help"));
        at.setLocale(Words.locale());
        form.optional("at", at);
        form.onSubmit(() -> {
            publications.release(
                    publication.id(),
                    publication.version(),
                    channels.getValue(),
                    Optional.ofNullable(at.getValue())
                            .map(time -> time.atZone(clock.getZone()).toInstant()));
            done("shell.publishing.released");
        });
        form.openIn(Words.text("shell.publishing.release"));
    }

    void giveBack() {
        RecordForm form = new RecordForm(Words.text("shell.publishing.give-back"));
        TextArea reason = form.required("reason", new TextArea(Words.text("shell.publishing.reason")));
        reason.setMaxLength(NOTE);
        reason.setWidthFull();
        form.onSubmit(() -> {
            publications.giveBack(publication.id(), publication.version(), reason.getValue());
            done("shell.publishing.given-back");
        });
        form.openIn(Words.text("shell.publishing.give-back"));
    }

    /** When and where it was published. */
    void note(Delivery delivery) {
        RecordForm form = new RecordForm(Words.text("shell.publishing.note"));
        form.with(new Paragraph(
                Words.text("shell.publishing.note-what", delivery.name().in(Words.locale()))));
        DayField on = form.required("on", new DayField(Words.text("shell.publishing.on")));
        TextField address = line("shell.publishing.address");
        TextField issue = line("shell.publishing.issue");
        issue.setHelperText(Words.text("shell.publishing.issue-help"));
        TextField by = line("shell.publishing.by");
        by.setHelperText(Words.text("shell.publishing.by-help"));
        form.optional("address", address);
        form.optional("issue", issue);
        form.optional("by", by);
        Optional<Evidence> before = delivery.evidence();
        on.setValue(before.flatMap(Evidence::on).map(CalendarDate::first).orElseGet(() -> LocalDate.now(clock)));
        before.ifPresent(evidence -> {
            address.setValue(evidence.address());
            issue.setValue(evidence.issue());
            by.setValue(evidence.by());
        });
        form.onSubmit(() -> {
            // a month that was known stays a month unless another day is meant
            CalendarDate day = before.flatMap(Evidence::on)
                    .filter(known -> known.first().equals(on.getValue()))
                    .orElseGet(() -> CalendarDate.of(on.getValue()));
            publications.note(
                    publication.id(),
                    delivery.channel(),
                    new Evidence(Optional.of(day), address.getValue(), issue.getValue(), by.getValue()));
            done("shell.publishing.noted");
        });
        form.openIn(Words.text("shell.publishing.note"));
    }

    private static TextField line(String label) {
        TextField field = new TextField(Words.text(label));
        field.setMaxLength(LINE);
        field.setWidthFull();
        return field;
    }

    /** What is said in one channel. */
    void word(Delivery delivery) {
        RecordForm form = new RecordForm(Words.text("shell.publishing.word-verb"));
        form.with(new Paragraph(
                Words.text("shell.publishing.word-what", delivery.name().in(Words.locale()))));
        TextField title = line("shell.publishing.column.title");
        title.setPlaceholder(publication.title());
        title.setValue(delivery.wording().title());
        TextArea text = new TextArea(Words.text("shell.publishing.text"));
        text.setMaxLength(TEXT);
        text.setMinRows(6);
        text.setWidthFull();
        text.setValue(delivery.wording().text());
        form.optional("title", title);
        form.optional("text", text);
        form.onSubmit(() -> {
            Map<String, Wording> wordings =
                    publication.deliveries().stream().collect(Collectors.toMap(Delivery::channel, Delivery::wording));
            wordings.put(delivery.channel(), new Wording(title.getValue(), text.getValue()));
            publications.save(new SavePublication(
                    publication.id(),
                    publication.title(),
                    publication.text(),
                    publication.subject(),
                    publication.body(),
                    publication.activity(),
                    publication.print(),
                    wordings,
                    publication.version()));
            done("shell.publishing.worded");
        });
        form.openIn(Words.text("shell.publishing.word"));
    }

    private void done(String key) {
        Notices.done(key, publication.title());
        then.run();
    }
}
