package org.iinkai.ui.shell.portal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

import org.iinkai.api.members.ContactRole;
import org.iinkai.api.members.People;
import org.iinkai.api.text.Localized;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.members.WordFields;

/** What people can be to a company, and what of it makes them administrators of the company's page. */
public final class ContactRolesView extends Div {

    private final People people;

    /** Made by the host. */
    public ContactRolesView(People people) {
        this.people = people;
        addClassName("iinkai-page");
        show();
    }

    private void show() {
        removeAll();
        List<ContactRole> roles = people.contactRoles();
        Button add = new Button(Words.text("shell.contact-roles.add"));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.addClickListener(click -> edit(new ContactRole("", new Localized("", ""), roles.size() + 1, false)));
        add(new PageHeader(Words.text("shell.contact-roles.title"))
                .lead(Words.text("shell.contact-roles.lead"))
                .actions(add));
        SmallTable table = new SmallTable(
                Words.text("shell.contact-roles.title"),
                Words.text("shell.contact-roles.name"),
                Words.text("shell.settings.name-en"),
                Words.text("shell.settings.position"),
                Words.text("shell.contact-roles.opt-in"),
                Words.text("shell.contact-roles.administrator"),
                Words.text("shell.contact-roles.companys"),
                Words.text("shell.settings.actions"));
        for (ContactRole role : roles) {
            Button edit = new Button(Words.text("shell.company.edit"), click -> edit(role));
            edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            edit.setAriaLabel(Words.text("shell.settings.edit-of", role.name().in(Words.locale())));
            table.row(
                    SmallTable.text(role.name().ja()),
                    SmallTable.text(role.name().en()),
                    SmallTable.text(Integer.toString(role.position())),
                    SmallTable.text(yes(role.isOptIn())),
                    SmallTable.text(yes(role.isAdministrator())),
                    SmallTable.text(yes(role.isCompanys())),
                    edit);
        }
        add(table);
    }

    private static String yes(boolean isSo) {
        return Words.text(isSo ? "shell.contact-roles.yes" : "shell.contact-roles.no");
    }

    private void edit(ContactRole role) {
        boolean isNew = role.code().isEmpty();
        RecordForm form = new RecordForm(Words.text(isNew ? "shell.members.add" : "shell.company.update"));
        WordFields words = new WordFields(form, "contact", role.code(), role.name(), role.position());
        Checkbox optIn = new Checkbox(Words.text("shell.contact-roles.opt-in-label"), role.isOptIn());
        Checkbox administrator =
                new Checkbox(Words.text("shell.contact-roles.administrator-label"), role.isAdministrator());
        Checkbox companys = new Checkbox(Words.text("shell.contact-roles.companys-label"), role.isCompanys());
        Paragraph help = new Paragraph(Words.text("shell.contact-roles.help"));
        help.addClassName("iinkai-quiet");
        form.with(optIn).with(administrator).with(companys).with(help);
        form.onSubmit(() -> {
            people.save(new ContactRole(
                    words.code(),
                    words.name(),
                    words.position(),
                    optIn.getValue(),
                    administrator.getValue(),
                    companys.getValue()));
            Notices.done("shell.settings.saved", words.name().in(Words.locale()));
            show();
        });
        form.openIn(Words.text(isNew ? "shell.contact-roles.add-title" : "shell.contact-roles.edit-title"));
    }
}
