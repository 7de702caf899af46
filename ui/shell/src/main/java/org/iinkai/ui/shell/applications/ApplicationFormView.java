package org.iinkai.ui.shell.applications;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.iinkai.api.applications.AddApplication;
import org.iinkai.api.applications.Applicant;
import org.iinkai.api.applications.Application;
import org.iinkai.api.applications.ApplicationState;
import org.iinkai.api.applications.Applications;
import org.iinkai.api.applications.ChangeApplicant;
import org.iinkai.api.applications.CorporateForm;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.CompanyName;
import org.iinkai.api.members.CorporateNumber;
import org.iinkai.api.members.MemberCategory;
import org.iinkai.api.members.PostalAddress;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** The form of an application: of a new one, or of one whose answers are put right. */
public final class ApplicationFormView extends Div implements BeforeEnterObserver {

    private final Applications applications;
    private final Clock clock;

    /** Made by the host. */
    public ApplicationFormView(Applications applications, Clock clock) {
        this.applications = applications;
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
        Fields fields = new Fields(form, Optional.empty());
        form.onSubmit(() -> {
            applications.add(new AddApplication(id, fields.applicant(), kind.getValue(), on.getValue()));
            Notices.done("shell.applications.added");
            open(id);
        });
        form.onCancel(() -> UI.getCurrent().navigate("applications"));
        add(form);
    }

    private void change(Application application) {
        add(new PageHeader(Words.text("shell.applications.change-title")));
        RecordForm form = new RecordForm(Words.text("shell.applications.change-verb"));
        Fields fields = new Fields(form, Optional.of(application.applicant()));
        form.onSubmit(() -> {
            applications.change(new ChangeApplicant(application.id(), application.version(), fields.applicant()));
            Notices.done("shell.applications.changed");
            open(application.id());
        });
        form.onCancel(() -> open(application.id()));
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

    /** The fields, filled with what is known. */
    private final class Fields {

        private final TextField name;
        private final TextField kana;
        private final TextField number;
        private final TextField postalCode;
        private final TextField prefecture;
        private final TextField municipality;
        private final TextField street;
        private final TextField building;
        private final TextField phone;
        private final TextField url;
        private final Select<MemberCategory> category = new Select<>();
        private final PersonFields representative;
        private final PersonFields contact;
        private final TextArea remarks = new TextArea(Words.text("shell.applications.field.remarks"));

        Fields(RecordForm form, Optional<Applicant> known) {
            Applicant before = known.orElseGet(
                    () -> Applicant.named(new CompanyName("", true, Words.text("shell.applications.title"), "")));
            name = form.required("name", field("name", known.map(Fields::typed).orElse("")));
            name.setHelperText(Words.text("shell.applications.field.name-help"));
            kana = form.optional("kana", field("kana", before.name().kana()));
            number = form.optional(
                    "corporateNumber",
                    field("corporate-number", before.corporateNumber().digits()));
            category(form, before.category());
            PostalAddress address = before.address();
            postalCode = form.optional("postalCode", field("postal-code", address.writtenCode()));
            prefecture = form.optional("prefecture", field("prefecture", address.prefecture()));
            municipality = form.optional("municipality", field("municipality", address.municipality()));
            street = form.optional("street", field("street", address.street()));
            building = form.optional("building", field("building", address.building()));
            phone = form.optional("phone", field("phone", before.phone()));
            url = form.optional("url", field("url", before.url()));
            representative = new PersonFields(form, "representative", before.representative());
            contact = new PersonFields(form, "contact", before.contact());
            remarks.setMaxLength(Applicant.LONGEST_REMARKS);
            remarks.setWidthFull();
            remarks.setValue(before.remarks());
            form.optional("remarks", remarks);
        }

        private void category(RecordForm form, String chosen) {
            category.setLabel(Words.text("shell.applications.field.category"));
            category.setEmptySelectionAllowed(true);
            category.setItems(applications.categories());
            category.setItemLabelGenerator(
                    value -> value == null ? "" : value.name().in(Words.locale()));
            applications.categories().stream()
                    .filter(known -> known.code().equals(chosen))
                    .findFirst()
                    .ifPresent(category::setValue);
            form.optional("category", category);
        }

        Applicant applicant() {
            return new Applicant(
                    CorporateForm.split("", true, name.getValue(), kana.getValue()),
                    CorporateNumber.parse(number.getValue()),
                    new PostalAddress(
                            postalCode.getValue(),
                            prefecture.getValue(),
                            municipality.getValue(),
                            street.getValue(),
                            building.getValue()),
                    phone.getValue(),
                    url.getValue(),
                    category.getOptionalValue().map(MemberCategory::code).orElse(""),
                    representative.person(),
                    contact.person(),
                    remarks.getValue());
        }

        private TextField field(String key, String value) {
            return text("shell.applications.field." + key, value);
        }

        /** The name as one types it, with its form in full. */
        private static String typed(Applicant applicant) {
            return CorporateForm.full(applicant.name());
        }
    }
}
