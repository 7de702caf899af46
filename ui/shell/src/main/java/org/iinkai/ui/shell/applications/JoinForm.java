package org.iinkai.ui.shell.applications;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.iinkai.api.applications.Application;
import org.iinkai.api.applications.Applications;
import org.iinkai.api.applications.JoinApplicant;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.ContactRole;
import org.iinkai.api.members.JoinMember;
import org.iinkai.api.members.MemberCategory;
import org.iinkai.api.members.MemberSegment;
import org.iinkai.api.members.Members;
import org.iinkai.api.members.Membership;
import org.iinkai.api.members.People;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** The form by which an approved applicant becomes a member. */
final class JoinForm {

    private static final String CONTACT = "contact";

    private final Applications applications;
    private final Members members;
    private final People people;

    JoinForm(Applications applications, Members members, People people) {
        this.applications = applications;
        this.members = members;
        this.people = people;
    }

    void open(Application application, LocalDate today, Runnable then) {
        Id<Membership> membership = Id.next();
        Id<Company> fresh = Id.next();
        String name = application.applicant().name().display();
        RecordForm form = new RecordForm(Words.text("shell.applications.do.joined"));
        form.with(new Paragraph(Words.text("shell.applications.join-lead", name)));
        RadioButtonGroup<Choice> company = form.required("company", companies(application, fresh));
        TextField number = ApplicationFormView.text("shell.applications.field.member-number", "");
        number.setMaxLength(20);
        number.setHelperText(Words.text("shell.applications.field.member-number-help"));
        form.optional("number", number);
        Select<MemberCategory> category = form.required("category", categories(application));
        Select<MemberSegment> segment = form.optional("segment", segments());
        DayField on = form.required("on", new DayField(Words.text("shell.applications.field.joined")));
        on.setValue(today);
        Select<ContactRole> role = form.required("role", roles());
        Checkbox isResponsible = new Checkbox(Words.text("shell.applications.field.responsible"), true);
        form.with(isResponsible);
        form.onSubmit(() -> {
            JoinMember request = new JoinMember(
                    membership,
                    company.getValue().company(),
                    number.getValue(),
                    category.getValue().code(),
                    segment.getOptionalValue().map(MemberSegment::code).orElse(""),
                    on.getValue());
            applications.join(new JoinApplicant(
                    application.id(),
                    application.version(),
                    request,
                    request.company().equals(fresh),
                    role.getValue().code(),
                    isResponsible.getValue()));
            Notices.done("shell.applications.joined", name);
            then.run();
        });
        form.openIn(Words.text("shell.applications.do-title.joined"));
    }

    private RadioButtonGroup<Choice> companies(Application application, Id<Company> fresh) {
        RadioButtonGroup<Choice> group = new RadioButtonGroup<>(Words.text("shell.applications.field.company"));
        List<Choice> choices = Stream.concat(
                        Stream.of(new Choice(fresh, Words.text("shell.applications.new-company"))),
                        applications.likely(application.id()).stream()
                                .map(member -> new Choice(
                                        member.company(),
                                        Words.text(
                                                "shell.applications.known-company",
                                                member.displayName(),
                                                member.number().isEmpty() ? "-" : member.number()))))
                .toList();
        group.setItems(choices);
        group.setItemLabelGenerator(Choice::label);
        group.setValue(choices.getFirst());
        return group;
    }

    private Select<MemberCategory> categories(Application application) {
        Select<MemberCategory> select = new Select<>();
        select.setLabel(Words.text("shell.applications.field.category"));
        List<MemberCategory> open = applications.categories();
        select.setItems(open);
        select.setItemLabelGenerator(category -> category.name().in(Words.locale()));
        open.stream()
                .filter(category ->
                        category.code().equals(application.applicant().category()))
                .findFirst()
                .ifPresent(select::setValue);
        return select;
    }

    private Select<MemberSegment> segments() {
        Select<MemberSegment> select = new Select<>();
        select.setLabel(Words.text("shell.applications.field.segment"));
        select.setEmptySelectionAllowed(true);
        select.setItems(members.segments().stream()
                .filter(segment -> !segment.isRetired())
                .toList());
        select.setItemLabelGenerator(
                segment -> segment == null ? "" : segment.name().in(Words.locale()));
        return select;
    }

    private Select<ContactRole> roles() {
        Select<ContactRole> select = new Select<>();
        select.setLabel(Words.text("shell.applications.field.contact-role"));
        List<ContactRole> roles =
                people.contactRoles().stream().filter(role -> !role.isOptIn()).toList();
        select.setItems(roles);
        select.setItemLabelGenerator(role -> role.name().in(Words.locale()));
        Optional<ContactRole> usual =
                roles.stream().filter(role -> role.code().equals(CONTACT)).findFirst();
        usual.ifPresent(select::setValue);
        return select;
    }

    private record Choice(Id<Company> company, String label) {}
}
