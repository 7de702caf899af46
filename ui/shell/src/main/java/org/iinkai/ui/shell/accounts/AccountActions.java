package org.iinkai.ui.shell.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.accounts.AccountDirectory;
import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.accounts.AccountRow.State;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.People;
import org.iinkai.api.members.PersonRow;
import org.iinkai.ui.kit.ActionMenu;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.people.Choices;

/** What can be done with an account. */
public final class AccountActions extends Div {
    private final AccountDirectory accounts;
    private final People people;
    private final Access access;
    private Runnable again = () -> {};

    /** Made by the host. */
    public AccountActions(AccountDirectory accounts, People people, Access access) {
        this.accounts = accounts;
        this.people = people;
        this.access = access;
    }

    void show(AccountRow account, PageHeader header, Runnable then) {
        again = then;
        Button roles = new Button(Words.text("shell.accounts.change-roles"), click -> changeRoles(account));
        roles.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        header.actions(menu(account), roles);
    }

    private Component menu(AccountRow account) {
        ActionMenu menu = new ActionMenu();
        if (account.state() == State.INVITED && !account.email().isEmpty()) {
            menu.offer(Words.text("shell.accounts.invite-again"), () -> inviteAgain(account));
        }
        if (access.may(CoreRight.MEMBERS_READ)) {
            menu.offer(Words.text("shell.accounts.link"), () -> link(account));
        }
        if (account.person().isPresent()) {
            menu.offer(Words.text("shell.accounts.unlink"), () -> unlink(account));
        }
        if (account.state() == State.DISABLED) {
            menu.offer(
                    Words.text("shell.accounts.enable"),
                    () -> act("shell.accounts.enabled", account, () -> accounts.enable(account.id())));
        } else {
            menu.offer(Words.text("shell.accounts.disable"), () -> disable(account));
        }
        return menu;
    }

    private void changeRoles(AccountRow account) {
        RecordForm form = new RecordForm(Words.text("shell.company.update"));
        RoleChoice roles = new RoleChoice(accounts.roles(), access.caller());
        roles.choose(account.roles());
        form.optional("roles", roles);
        form.with(new Paragraph(Words.text("shell.accounts.at-once")));
        form.onSubmit(() -> {
            try {
                accounts.setRoles(account.id(), roles.codes());
            } catch (Forbidden forbidden) {
                throw new Refused("shell.accounts.roles-forbidden").at("roles");
            }
            Notices.done("shell.accounts.roles-changed", account.name());
            again.run();
        });
        form.openIn(Words.text("shell.accounts.roles-title", account.name()));
    }

    private void link(AccountRow account) {
        RecordForm form = new RecordForm(Words.text("shell.accounts.link-verb"));
        form.with(new Paragraph(Words.text("shell.accounts.link-what")));
        ComboBox<PersonRow> person =
                form.required("account", Choices.person(people, Words.text("shell.accounts.person")));
        form.onSubmit(() -> {
            accounts.link(account.id(), person.getValue().id());
            Notices.done(
                    "shell.accounts.linked", account.name(), person.getValue().name());
            again.run();
        });
        form.openIn(Words.text("shell.accounts.link-title"));
    }

    private void unlink(AccountRow account) {
        Confirm.ask(
                Words.text("shell.accounts.unlink-title"),
                Words.text("shell.accounts.unlink-question", account.login(), account.personName()),
                Words.text("shell.accounts.unlink-verb"),
                () -> act("shell.accounts.unlinked", account, () -> accounts.unlink(account.id())));
    }

    private void inviteAgain(AccountRow account) {
        Confirm.ask(
                Words.text("shell.accounts.invite-again-title"),
                Words.text("shell.accounts.invite-again-question", account.email()),
                Words.text("shell.accounts.send-invitation"),
                () -> act("shell.accounts.invited-again", account, () -> accounts.inviteAgain(account.id())));
    }

    private void disable(AccountRow account) {
        Confirm.danger(
                Words.text("shell.accounts.disable-title"),
                Words.text("shell.accounts.disable-question", account.name(), account.login()),
                Words.text("shell.accounts.disable"),
                () -> act("shell.accounts.disabled", account, () -> accounts.disable(account.id())));
    }

    private void act(String done, AccountRow account, Runnable work) {
        try {
            work.run();
            Notices.done(done, account.name());
            again.run();
        } catch (Refused refused) {
            Notices.refused(refused);
        } catch (Forbidden forbidden) {
            Notices.refused(new Refused("shell.accounts.roles-forbidden"));
        }
    }
}
