package org.iinkai.ui.shell.consultations;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.audit.Audit;
import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Consultation;
import org.iinkai.api.documents.Consultations;
import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.Documents;
import org.iinkai.api.documents.SaveConsultation;
import org.iinkai.api.drafts.Drafts;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.OpenRecord;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.bodies.BodyNames;

/** Opens a consultation about a document, or changes one. */
public final class ConsultationFormView extends Div implements BeforeEnterObserver {

    private static final int LINE = 200;
    private static final int TEXT = 4_000;
    private static final int USUAL_DAYS = 14;
    private static final int REMIND_DAYS = 3;
    private static final int MOST_REMIND_DAYS = 30;

    private final Consultations consultations;
    private final Documents documents;
    private final Bodies bodies;
    private final Drafts drafts;
    private final Audit audit;
    private final Clock clock;

    /** Made by the host. */
    public ConsultationFormView(
            Consultations consultations, Documents documents, Bodies bodies, Drafts drafts, Audit audit, Clock clock) {
        this.consultations = consultations;
        this.documents = documents;
        this.bodies = bodies;
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
        addClassNames("iinkai-page", "iinkai-form-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Optional<String> document = event.getRouteParameters().get("document");
        if (document.isPresent()) {
            open(documents.document(Id.of(document.get())));
        } else {
            change(consultations.consultation(
                    Id.of(event.getRouteParameters().get("id").orElse(""))));
        }
    }

    private void open(Document document) {
        Id<Consultation> id = Id.next();
        RecordForm form = new RecordForm(Words.text("shell.consultations.open-verb"));
        Fields fields = new Fields(form, bodies);
        fields.title.setValue(Words.text("shell.consultations.usual-title", document.title()));
        fields.members.setValue(true);
        fields.tells.setValue(true);
        fields.remindDays.setValue(REMIND_DAYS);
        fields.deadline.setValue(
                LocalDate.ofInstant(clock.instant(), Dates.ZONE).plusDays(USUAL_DAYS));
        form.unchanged();
        form.onSubmit(() -> {
            SaveConsultation request = fields.request(id, document.id(), 0);
            if (fields.isToBeAsked(request)) {
                long people = consultations.reach(request.asksMembers(), request.bodies());
                fields.askFirst(form, request.title(), people);
                return;
            }
            Consultation opened = consultations.save(request);
            Notices.done("shell.consultations.opened-done", opened.title());
            leave(id);
        });
        form.onCancel(() -> UI.getCurrent().navigate("library/documents/" + document.id()))
                .keepDraft(drafts, "consultation:new:" + document.id());
        add(
                new PageHeader(Words.text("shell.consultations.open"))
                        .lead(Words.text("shell.consultations.open-lead", document.title(), document.newest())),
                form);
    }

    private void change(Consultation consultation) {
        RecordForm form = new RecordForm(Words.text("shell.consultations.save"));
        Fields fields = new Fields(form, bodies);
        fields.show(consultation);
        form.unchanged();
        OpenRecord<Consultation> stored = new OpenRecord<>(consultation);
        form.onSubmit(() -> {
            consultations.save(fields.request(
                    consultation.id(), consultation.document(), stored.current().version()));
            Notices.done("shell.settings.saved", fields.title.getValue());
            leave(consultation.id());
        });
        String subject = "consultation:" + consultation.id();
        form.onCancel(() -> leave(consultation.id()))
                .onConflict(() -> {
                    fields.show(stored.replace(consultations.consultation(consultation.id())));
                    return audit.latest(subject);
                })
                .keepDraft(drafts, subject);
        add(new PageHeader(Words.text("shell.consultations.change")), form);
    }

    private static void leave(Id<Consultation> id) {
        UI.getCurrent().navigate(ConsultationPaths.of(id));
    }

    /** What is asked of whom. */
    private static final class Fields {

        private final TextField title = new TextField(Words.text("shell.consultations.column.title"));
        private final TextArea lead = new TextArea(Words.text("shell.consultations.lead-field"));
        private final Checkbox members = new Checkbox(Words.text("shell.consultations.ask-members"));
        private final MultiSelectComboBox<String> asked =
                new MultiSelectComboBox<>(Words.text("shell.consultations.bodies"));
        private final DayField deadline = new DayField(Words.text("shell.consultations.column.deadline"));
        private final Checkbox tells = new Checkbox(Words.text("shell.consultations.tells"));
        private final IntegerField remindDays = new IntegerField(Words.text("shell.consultations.remind-days"));
        private boolean isAsked;

        Fields(RecordForm form, Bodies bodies) {
            title.setWidthFull();
            title.setMaxLength(LINE);
            lead.setWidthFull();
            lead.setMaxLength(TEXT);
            lead.setHelperText(Words.text("shell.consultations.lead-help"));
            Map<String, String> names = BodyNames.of(bodies);
            asked.setItems(names.keySet());
            asked.setItemLabelGenerator(code -> names.getOrDefault(code, code));
            asked.setHelperText(Words.text("shell.consultations.bodies-help"));
            asked.setWidthFull();
            form.required("title", title);
            form.optional("lead", lead);
            form.optional("members", members);
            form.optional("bodies", asked);
            form.required("deadline", deadline);
            remindDays.setMin(0);
            remindDays.setMax(MOST_REMIND_DAYS);
            remindDays.setStepButtonsVisible(true);
            remindDays.setHelperText(Words.text("shell.consultations.remind-help"));
            form.optional("tells", tells);
            form.optional("remindDays", remindDays);
            tells.addValueChangeListener(change -> remindDays.setVisible(change.getValue()));
        }

        void show(Consultation stored) {
            title.setValue(stored.title());
            lead.setValue(stored.lead());
            members.setValue(stored.asksMembers());
            asked.setValue(new LinkedHashSet<>(stored.bodies()));
            deadline.setValue(stored.deadline());
            tells.setValue(stored.tells());
            remindDays.setValue(stored.remindDays());
            remindDays.setVisible(stored.tells());
        }

        /** Whether people are about to be written to and nobody said yet that they shall be. */
        boolean isToBeAsked(SaveConsultation request) {
            return request.tells() && !isAsked;
        }

        /** Says how many will be written to, and goes on when that is wanted. */
        void askFirst(RecordForm form, String about, long people) {
            Confirm.ask(
                            Words.text("shell.consultations.open"),
                            Words.text("shell.consultations.tell-question", about, people),
                            Words.text("shell.consultations.open-verb"),
                            () -> {
                                isAsked = true;
                                form.again();
                                form.submit();
                                isAsked = false;
                            })
                    .addCancelListener(cancelled -> form.again());
        }

        SaveConsultation request(Id<Consultation> id, Id<Document> document, int version) {
            return new SaveConsultation(
                    id,
                    document,
                    title.getValue(),
                    lead.getValue(),
                    members.getValue(),
                    List.copyOf(asked.getValue()),
                    deadline.getValue(),
                    tells.getValue(),
                    Optional.ofNullable(remindDays.getValue()).orElse(0),
                    version);
        }
    }
}
