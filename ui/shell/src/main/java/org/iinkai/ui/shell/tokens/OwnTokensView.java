package org.iinkai.ui.shell.tokens;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.time.Clock;
import java.util.List;

import org.iinkai.api.accounts.ApiToken;
import org.iinkai.api.accounts.ApiTokens;
import org.iinkai.ui.kit.EmptyState;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.members.SmallTable;

/** The tokens of the person who is signed in. */
public final class OwnTokensView extends Div implements BeforeEnterObserver {

    private final ApiTokens tokens;
    private final Clock clock;

    /** Made by the host. */
    public OwnTokensView(ApiTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
        addClassName("iinkai-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        List<ApiToken> own = tokens.own();
        removeAll();
        add(new PageHeader(Words.text("shell.tokens.own-title"))
                .lead(Words.text("shell.tokens.own-lead"))
                .actions(addButton(ButtonVariant.LUMO_PRIMARY)));
        add(
                own.isEmpty()
                        ? new EmptyState(Words.text("kit.list.empty", Words.text("shell.tokens.object")))
                        : table(own));
    }

    private Button addButton(ButtonVariant variant) {
        Button add = new Button(
                Words.text("shell.tokens.add"), click -> new TokenForm(tokens, clock, this::show).open());
        add.addThemeVariants(variant);
        return add;
    }

    private Component table(List<ApiToken> own) {
        SmallTable table = new SmallTable(
                Words.text("shell.tokens.own-title"),
                Words.text("shell.tokens.column.name"),
                Words.text("shell.tokens.column.state"),
                Words.text("shell.tokens.column.rights"),
                Words.text("shell.tokens.column.until"),
                Words.text("shell.tokens.column.networks"),
                Words.text("shell.tokens.column.used"),
                "");
        own.forEach(token -> table.row(
                name(token),
                TokenWords.badge(token),
                SmallTable.text(TokenWords.rights(token.rights())),
                SmallTable.text(TokenWords.lastDay(token)),
                SmallTable.text(TokenWords.networks(token)),
                SmallTable.text(TokenWords.use(token)),
                token.state() == ApiToken.State.ACTIVE ? revoke(token) : new Span()));
        return table;
    }

    private static Component name(ApiToken token) {
        Span part = new Span(token.shownPart() + "…");
        part.addClassName("iinkai-secret");
        return new Div(new Div(token.name()), part);
    }

    private Button revoke(ApiToken token) {
        Button revoke = new Button(
                Words.text("shell.tokens.revoke"),
                click -> TokenWords.askToRevoke(token, () -> {
                    tokens.revokeOwn(token.id());
                    Notices.done("shell.tokens.revoked");
                    show();
                }));
        revoke.addThemeVariants(ButtonVariant.LUMO_SMALL);
        revoke.setAriaLabel(Words.text("shell.tokens.revoke-of", token.name()));
        return revoke;
    }
}
