package org.iinkai.ui.shell.tokens;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.time.Clock;
import java.util.List;

import org.iinkai.api.accounts.ApiToken;
import org.iinkai.api.accounts.ApiTokens;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.EmptyState;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.Words;

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
                        : panels(own));
    }

    private Button addButton(ButtonVariant variant) {
        Button add =
                new Button(Words.text("shell.tokens.add"), click -> new TokenForm(tokens, clock, this::show).open());
        add.addThemeVariants(variant);
        return add;
    }

    /** A panel for each token, which fits a phone and a desk alike. */
    private Component panels(List<ApiToken> own) {
        Div panels = new Div();
        panels.addClassName("iinkai-sides");
        own.forEach(token -> panels.add(panel(token)));
        return panels;
    }

    private Component panel(ApiToken token) {
        Span part = new Span(token.shownPart() + "…");
        part.addClassName("iinkai-secret");
        Section panel = new Section(
                new H2(token.name()),
                new Facts()
                        .add(Words.text("shell.tokens.column.state"), TokenWords.badge(token))
                        .add(Words.text("shell.tokens.column.part"), part)
                        .add(Words.text("shell.tokens.column.rights"), TokenWords.rights(token.rights()))
                        .add(Words.text("shell.tokens.column.until"), TokenWords.lastDay(token))
                        .add(Words.text("shell.tokens.column.networks"), TokenWords.networks(token))
                        .add(Words.text("shell.tokens.column.made"), Dates.moment(token.madeAt()))
                        .add(Words.text("shell.tokens.column.used"), TokenWords.use(token)));
        panel.addClassName("iinkai-panel");
        if (token.state() == ApiToken.State.ACTIVE) {
            panel.add(revoke(token));
        }
        return panel;
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
