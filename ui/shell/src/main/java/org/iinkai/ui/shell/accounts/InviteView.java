package org.iinkai.ui.shell.accounts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.accounts.AccountDirectory;
import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.accounts.InviteAccount;
import org.iinkai.api.data.Id;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.api.members.People;
import org.iinkai.api.members.PersonRow;
import org.iinkai.ui.kit.BackLink;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.people.Choices;

/** Asks somebody by mail to use the product. */
public final class InviteView extends Div {
    private final Id<AccountRow> id = Id.next();
    private final AccountDirectory accounts;
    private final TextField name = new TextField(Words.text("shell.accounts.name"));
    private final TextField email = new TextField(Words.text("shell.accounts.email"));
    private final RoleChoice roles;
    private final Select<Locale> language = new Select<>();
    private Optional<ComboBox<PersonRow>> person = Optional.empty();

    /** Made by the host. */
    public InviteView(AccountDirectory accounts, People people, Access access) {
        this.accounts = accounts;
        addClassNames("iinkai-page", "iinkai-form-page");
        RecordForm form = new RecordForm(Words.text("shell.accounts.send-invitation"));
        form.required("name", name).setMaxLength(100);
        form.required("email", email).setHelperText(Words.text("shell.accounts.email-help"));
        email.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        if (access.may(CoreRight.MEMBERS_READ)) {
            ComboBox<PersonRow> field =
                    form.optional("account", Choices.person(people, Words.text("shell.accounts.person")));
            field.setHelperText(Words.text("shell.accounts.person-help"));
            person = Optional.of(field);
        }
        roles = form.optional("roles", new RoleChoice(accounts.roles(), access.caller()));
        language.setLabel(Words.text("shell.accounts.language"));
        language.setItems(Locale.JAPANESE, Locale.ENGLISH);
        language.setItemLabelGenerator(each -> each.equals(Locale.JAPANESE) ? "日本語" : "English");
        language.setValue(Locale.JAPANESE);
        form.required("locale", language);
        form.onSubmit(this::invite).onCancel(() -> UI.getCurrent().navigate("settings/accounts"));
        add(
                new BackLink("settings/accounts", Words.text("shell.accounts.back")),
                new PageHeader(Words.text("shell.accounts.invite-title"))
                        .lead(Words.text("shell.accounts.invite-lead")),
                form);
    }

    private void invite() {
        MailAddress to = new MailAddress(name.getValue(), email.getValue());
        accounts.invite(new InviteAccount(id, to, roles.codes(), language.getValue()));
        person.flatMap(ComboBox::getOptionalValue).ifPresent(chosen -> accounts.link(id, chosen.id()));
        Notices.done("shell.accounts.invited", to.name(), to.address());
        UI.getCurrent().navigate("settings/accounts/" + id);
    }
}
