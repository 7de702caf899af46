package org.iinkai.ui.shell.applications;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.time.Clock;
import java.time.LocalDate;

import org.iinkai.api.applications.AddApplication;
import org.iinkai.api.applications.Application;
import org.iinkai.api.applications.ApplicationState;
import org.iinkai.api.applications.Applications;
import org.iinkai.api.applications.ChangeApplicant;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.data.Id;
import org.iinkai.api.drafts.Drafts;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.OpenRecord;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** The form of an application: of a new one, or of one whose answers are put right. */
public final class ApplicationFormView extends Div implements BeforeEnterObserver {

    private final Applications applications;
    private final Audit audit;
    private final Drafts drafts;
    private final Clock clock;

    /** Made by the host. */
    public ApplicationFormView(Applications applications, Audit audit, Drafts drafts, Clock clock) {
        this.applications = applications;
        this.audit = audit;
        this.drafts = drafts;
        this.clock = clock;
        addClassName("iinkai-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        event.getRouteParameters()
                .get("id")
                .map(text -> applications.application(Id.of(text)))
                .ifPresentOrElse(this::change, this::add);
    }

    private void add() {
        Id<Application> id = Id.next();
        add(new PageHeader(Words.text("shell.applications.add-title")).lead(Words.text("shell.applications.add-lead")));
        RecordForm form = new RecordForm(Words.text("shell.applications.add-verb"));
        RadioButtonGroup<ApplicationState> kind = new RadioButtonGroup<>(Words.text("shell.applications.field.begin"));
        kind.setItems(ApplicationState.RECEIVED, ApplicationState.PROSPECT);
        kind.setItemLabelGenerator(ApplicationWords::state);
        kind.setValue(ApplicationState.RECEIVED);
        form.required("state", kind);
        DayField on = form.required("on", new DayField(Words.text("shell.applications.field.on")));
        on.setValue(LocalDate.ofInstant(clock.instant(), Dates.ZONE));
        ApplicantFields fields = new ApplicantFields(form, applications.categories());
        form.onSubmit(() -> {
            applications.add(new AddApplication(id, fields.applicant(), kind.getValue(), on.getValue()));
            Notices.done("shell.applications.added");
            open(id);
        });
        form.onCancel(() -> UI.getCurrent().navigate("applications")).keepDraft(drafts, "application:new");
        add(form);
    }

    private void change(Application application) {
        add(new PageHeader(Words.text("shell.applications.change-title")));
        RecordForm form = new RecordForm(Words.text("shell.applications.change-verb"));
        ApplicantFields fields = new ApplicantFields(form, applications.categories());
        fields.show(application.applicant());
        OpenRecord<Application> stored = new OpenRecord<>(application);
        form.onSubmit(() -> {
            applications.change(
                    new ChangeApplicant(application.id(), stored.current().version(), fields.applicant()));
            Notices.done("shell.applications.changed");
            open(application.id());
        });
        String subject = "application:" + application.id();
        form.onCancel(() -> open(application.id()))
                .onConflict(() -> {
                    stored.replace(applications.application(application.id()));
                    fields.show(stored.current().applicant());
                    return audit.latest(subject);
                })
                .keepDraft(drafts, subject);
        add(form);
    }

    private static void open(Id<Application> id) {
        UI.getCurrent().navigate("applications/" + id);
    }

    static TextField text(String key, String value) {
        TextField field = new TextField(Words.text(key));
        field.setValue(value);
        field.setWidthFull();
        field.getElement().setAttribute("autocomplete", "off");
        return field;
    }
}
