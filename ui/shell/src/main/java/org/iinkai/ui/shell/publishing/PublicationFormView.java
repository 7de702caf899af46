package org.iinkai.ui.shell.publishing;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.activities.Activities;
import org.iinkai.api.activities.Activity;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.data.Id;
import org.iinkai.api.drafts.Drafts;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.publishing.ChannelEntry;
import org.iinkai.api.publishing.Delivery;
import org.iinkai.api.publishing.Publication;
import org.iinkai.api.publishing.Publication.Print;
import org.iinkai.api.publishing.Publications;
import org.iinkai.api.publishing.SavePublication;
import org.iinkai.api.publishing.Wording;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.OpenRecord;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.calendar.ActivityField;

/** The form of a publication. */
public final class PublicationFormView extends Div implements BeforeEnterObserver {

    private static final int LINE = 200;
    private static final int TEXT = 20_000;

    private final Publications publications;
    private final Bodies bodies;
    private final Access access;
    private final Activities activities;
    private final Audit audit;
    private final Drafts drafts;
    private final Clock clock;

    /** Made by the host. */
    public PublicationFormView(
            Publications publications,
            Bodies bodies,
            Access access,
            Activities activities,
            Audit audit,
            Drafts drafts,
            Clock clock) {
        this.publications = publications;
        this.bodies = bodies;
        this.access = access;
        this.activities = activities;
        this.audit = audit;
        this.drafts = drafts;
        this.clock = clock;
        addClassName("iinkai-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Optional<String> id = event.getRouteParameters().get("id");
        String about = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("about")
                .orElse("");
        id.ifPresentOrElse(text -> change(publications.publication(Id.of(text))), () -> begin(about));
    }

    private void begin(String subject) {
        Id<Publication> id = Id.next();
        RecordForm form = new RecordForm(Words.text("shell.publishing.add-verb"));
        Fields fields = new Fields(form);
        fields.activity.offer(LocalDate.now(clock));
        form.onSubmit(() -> {
            publications.save(fields.request(id, subject, Map.of(), 0));
            Notices.done("shell.publishing.added");
            open(id);
        });
        form.onCancel(() -> UI.getCurrent().navigate(PublishingPaths.ALL)).keepDraft(drafts, "publication:new");
        add(new PageHeader(Words.text("shell.publishing.add")).lead(Words.text("shell.publishing.add-lead")), form);
    }

    private void change(Publication publication) {
        if (!publication.mayChange()) {
            throw new Forbidden(CoreRight.PUBLISHING_CHANGE.id());
        }
        RecordForm form = new RecordForm(Words.text("shell.publishing.change-verb"));
        Fields fields = new Fields(form);
        fields.show(publication);
        fields.activity.offer(publication
                .goesOutAt()
                .map(at -> LocalDate.ofInstant(at, clock.getZone()))
                .orElseGet(() -> LocalDate.now(clock)));
        OpenRecord<Publication> stored = new OpenRecord<>(publication);
        form.onSubmit(() -> {
            publications.save(fields.request(
                    publication.id(),
                    publication.subject(),
                    wordings(stored.current()),
                    stored.current().version()));
            Notices.done("shell.publishing.changed");
            open(publication.id());
        });
        String subject = "publication:" + publication.id();
        form.onCancel(() -> open(publication.id()))
                .onConflict(() -> {
                    fields.show(stored.replace(publications.publication(publication.id())));
                    return audit.latest(subject);
                })
                .keepDraft(drafts, subject);
        add(
                new PageHeader(Words.text("shell.publishing.change"))
                        .lead(Words.text(
                                publication.status() == Publication.Status.DRAFT
                                        ? "shell.publishing.add-lead"
                                        : "shell.publishing.change-lead")),
                form);
    }

    private static Map<String, Wording> wordings(Publication publication) {
        return publication.deliveries().stream().collect(Collectors.toMap(Delivery::channel, Delivery::wording));
    }

    private static void open(Id<Publication> id) {
        UI.getCurrent().navigate(PublishingPaths.publication(id));
    }

    private List<Activity> work(FiscalYear year) {
        return access.may(CoreRight.ACTIVITIES_READ) ? activities.of(year) : List.of();
    }

    /** The fields in their order. */
    private final class Fields {

        private final Map<String, String> channelNames = new LinkedHashMap<>();
        private final TextField title = new TextField(Words.text("shell.publishing.column.title"));
        private final TextArea text = new TextArea(Words.text("shell.publishing.text"));
        private final CheckboxGroup<String> channels = new CheckboxGroup<>(Words.text("shell.publishing.to"));
        private final Select<String> body = new Select<>();
        private final ActivityField activity = new ActivityField(PublicationFormView.this::work);
        private final Select<Print> print = new Select<>();

        Fields(RecordForm form) {
            title.setMaxLength(LINE);
            title.setWidthFull();
            text.setMaxLength(TEXT);
            text.setMinRows(8);
            text.setWidthFull();
            text.setHelperText(Words.text("shell.publishing.text-help"));
            for (ChannelEntry channel : publications.channels()) {
                channelNames.put(channel.code(), channel.name().in(Words.locale()));
            }
            channels.setItems(channelNames.keySet());
            channels.setItemLabelGenerator(code -> channelNames.getOrDefault(code, code));
            channels.setHelperText(Words.text("shell.publishing.to-help"));
            Map<String, String> owners = PublishingWords.owners(bodies, access);
            body.setLabel(Words.text("shell.publishing.column.body"));
            body.setItems(owners.keySet());
            body.setItemLabelGenerator(code -> owners.getOrDefault(code, code));
            owners.keySet().stream().findFirst().ifPresent(body::setValue);
            print.setLabel(Words.text("shell.publishing.print"));
            print.setItems(Print.values());
            print.setItemLabelGenerator(PublishingWords::print);
            print.setValue(Print.EVIDENCE);
            print.setWidthFull();
            form.required("title", title);
            form.required("text", text);
            form.optional("channels", channels);
            form.required("body", body);
            form.optional("activity", activity);
            form.required("print", print);
        }

        void show(Publication publication) {
            title.setValue(publication.title());
            text.setValue(publication.text());
            Set<String> chosen = new LinkedHashSet<>();
            publication.deliveries().stream()
                    .map(Delivery::channel)
                    .filter(channelNames::containsKey)
                    .forEach(chosen::add);
            channels.setValue(chosen);
            body.setValue(publication.body());
            activity.show(publication.activity());
            print.setValue(publication.print());
        }

        SavePublication request(Id<Publication> id, String subject, Map<String, Wording> known, int version) {
            Map<String, Wording> chosen = new LinkedHashMap<>();
            channels.getValue().forEach(code -> chosen.put(code, known.getOrDefault(code, Wording.SAME)));
            return new SavePublication(
                    id,
                    title.getValue(),
                    text.getValue(),
                    subject,
                    body.getOptionalValue().orElse(""),
                    activity.value(),
                    print.getValue(),
                    chosen,
                    version);
        }
    }
}
