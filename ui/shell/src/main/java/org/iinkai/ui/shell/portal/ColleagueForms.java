package org.iinkai.ui.shell.portal;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.api.members.Contact;
import org.iinkai.api.members.ContactRole;
import org.iinkai.api.portal.Colleague;
import org.iinkai.api.portal.Colleagues;
import org.iinkai.api.portal.InviteColleague;
import org.iinkai.api.portal.PortalCompany;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.members.Fields;

/** The forms by which a company looks after its people. */
final class ColleagueForms {

    private static final int LONGEST_NAME = 200;

    private ColleagueForms() {}

    static void invite(PortalCompany company, Colleagues colleagues, Runnable then) {
        // one id for the whole form, so that sending it twice invites once
        Id<AccountRow> id = Id.next();
        RecordForm form = new RecordForm(Words.text("shell.portal.invite-submit"));
        form.with(new Paragraph(Words.text("shell.portal.invite-lead", company.name())));
        TextField name = form.required("name", Fields.text("shell.people.column.name", LONGEST_NAME));
        TextField kana =
                form.optional("kana", Fields.text("shell.people.column.kana", LONGEST_NAME, "shell.people.kana-help"));
        TextField email = form.required("email", Fields.text("shell.people.email", 254));
        email.getElement().setProperty("type", "email");
        CheckboxGroup<ContactRole> roles = roles(form, colleagues.roles());
        form.onSubmit(() -> {
            colleagues.invite(new InviteColleague(
                    id,
                    company.id(),
                    new MailAddress(name.getValue(), email.getValue()),
                    kana.getValue(),
                    codes(roles),
                    Words.locale()));
            Notices.done("shell.portal.invited", name.getValue().strip());
            then.run();
        });
        form.openIn(Words.text("shell.portal.invite-title"));
    }

    static void roles(PortalCompany company, Colleague one, Colleagues colleagues, Runnable then) {
        List<ContactRole> offered = colleagues.roles().stream()
                .filter(role -> company.isAdministrator() || role.isOptIn())
                .toList();
        Set<String> held = one.contacts().stream().map(Contact::role).collect(Collectors.toSet());
        RecordForm form = new RecordForm(Words.text("shell.company.update"));
        form.with(new Paragraph(Words.text(
                company.isAdministrator() ? "shell.portal.roles-lead" : "shell.portal.opt-in-lead", one.name())));
        CheckboxGroup<ContactRole> roles = new CheckboxGroup<>(Words.text("shell.company.contact-role"));
        fill(roles, offered);
        form.optional("roles", roles);
        roles.setValue(
                offered.stream().filter(role -> held.contains(role.code())).collect(Collectors.toSet()));
        form.unchanged();
        form.onSubmit(() -> {
            Set<String> wanted = codes(roles);
            // what is not offered stays as it is
            Set<String> shown = offered.stream().map(ContactRole::code).collect(Collectors.toSet());
            held.stream().filter(role -> !shown.contains(role)).forEach(wanted::add);
            colleagues.setRoles(company.id(), one.person(), wanted);
            Notices.done("shell.company.updated", one.name());
            then.run();
        });
        form.openIn(Words.text("shell.portal.roles-title"));
    }

    static void end(PortalCompany company, Colleague one, Colleagues colleagues, LocalDate today, Runnable then) {
        RecordForm form = new RecordForm(Words.text("shell.portal.end-submit"));
        form.with(new Paragraph(Words.text("shell.portal.end-lead", one.name(), company.name())));
        RadioButtonGroup<Boolean> isNow = new RadioButtonGroup<>(Words.text("shell.portal.end-when"));
        isNow.setItems(true, false);
        isNow.setItemLabelGenerator(now -> Words.text(now ? "shell.portal.end-now" : "shell.portal.end-on-day"));
        form.required("when", isNow);
        isNow.setValue(true);
        DayField last = form.optional("last", new DayField(Words.text("shell.portal.end-last")));
        last.setVisible(false);
        isNow.addValueChangeListener(chosen -> last.setVisible(!chosen.getValue()));
        form.onSubmit(() -> {
            LocalDate day = isNow.getValue()
                    ? today.minusDays(1)
                    : last.getOptionalValue()
                            .orElseThrow(() -> new Refused("shell.portal.end-last-missing").at("last"));
            colleagues.end(company.id(), one.person(), day);
            Notices.done("shell.portal.ended", one.name());
            then.run();
        });
        form.openIn(Words.text("shell.portal.end-title"));
    }

    private static CheckboxGroup<ContactRole> roles(RecordForm form, List<ContactRole> offered) {
        CheckboxGroup<ContactRole> roles = new CheckboxGroup<>(Words.text("shell.company.contact-role"));
        fill(roles, offered);
        return form.required("roles", roles);
    }

    private static void fill(CheckboxGroup<ContactRole> roles, List<ContactRole> offered) {
        roles.setItems(offered);
        roles.setItemLabelGenerator(role -> role.name().in(Words.locale()));
        roles.addThemeName("vertical");
    }

    private static Set<String> codes(CheckboxGroup<ContactRole> roles) {
        return roles.getValue().stream().map(ContactRole::code).collect(Collectors.toSet());
    }
}
