package org.iinkai.ui.shell.accounts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.iinkai.api.accounts.AccountDirectory;
import org.iinkai.api.accounts.AccountFilter;
import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.accounts.Role;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.ListPage;
import org.iinkai.ui.kit.ListQuery;
import org.iinkai.ui.kit.Words;

/** Everybody who can sign in, or was asked to. */
public final class AccountsView extends ListPage<AccountRow> {
    private static final String STATE = "state";
    private static final String ROLE = "role";

    private final AccountDirectory accounts;

    /** Made by the host. */
    public AccountsView(AccountDirectory accounts) {
        super("shell.accounts");
        this.accounts = accounts;
        List<Role> roles = accounts.roles();
        link("name", AccountRow::name, row -> "settings/accounts/" + row.id());
        column("login", AccountRow::login);
        column("state", row -> AccountWords.state(row.state()))
                .shownAs(row -> AccountWords.badge(row.state()))
                .width("9rem");
        column("roles", row -> AccountWords.roles(row.roles(), roles));
        column("seen", row -> row.seenAt().map(Dates::moment).orElse(""))
                .width("10rem")
                .notOnCard();
        Map<String, String> states = new LinkedHashMap<>();
        Stream.of(AccountRow.State.values()).forEach(state -> states.put(state.name(), AccountWords.state(state)));
        Map<String, String> names = new LinkedHashMap<>();
        roles.forEach(role -> names.put(role.code(), role.name().in(Words.locale())));
        filters()
                .choice(STATE, Words.text("shell.accounts.column.state"), states)
                .choice(ROLE, Words.text("shell.accounts.column.roles"), names);
        personal();
        actions(invite(ButtonVariant.LUMO_PRIMARY));
        nextSteps(invite(ButtonVariant.LUMO_SMALL));
    }

    @Override
    protected Page<AccountRow> find(ListQuery query, PageRequest request) {
        var state = Stream.of(AccountRow.State.values())
                .filter(each -> each.name().equals(query.filter(STATE)))
                .findFirst();
        return accounts.find(new AccountFilter(query.text(), state, query.filter(ROLE)), request);
    }

    private static Button invite(ButtonVariant variant) {
        Button invite = new Button(
                Words.text("shell.accounts.invite"), click -> UI.getCurrent().navigate("settings/accounts/new"));
        invite.addThemeVariants(variant);
        return invite;
    }
}
