package org.iinkai.ui.shell.tokens;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;

import org.iinkai.api.accounts.ApiToken;
import org.iinkai.api.accounts.ApiTokens;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.ListPage;
import org.iinkai.ui.kit.ListQuery;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.Words;

/** Everybody's tokens, newest first. */
public final class TokensView extends ListPage<ApiToken> {

    private final ApiTokens tokens;

    /** Made by the host. */
    public TokensView(ApiTokens tokens) {
        super("shell.tokens");
        this.tokens = tokens;
        column("name", ApiToken::name);
        column("owner", ApiToken::owner).width("10rem");
        column("state", TokenWords::state).shownAs(TokenWords::badge).width("9rem");
        column("rights", token -> TokenWords.rights(token.rights())).notOnCard();
        column("until", TokenWords::lastDay).width("8rem");
        column("networks", TokenWords::networks).notOnCard();
        column("used", TokenWords::use).width("12rem");
        column("made", token -> Dates.moment(token.madeAt())).onDemand();
        column("part", token -> token.shownPart() + "…").onDemand();
        rowActions(this::revoke);
    }

    private Component revoke(ApiToken token) {
        if (token.state() != ApiToken.State.ACTIVE) {
            return new Span();
        }
        Button revoke = new Button(
                Words.text("shell.tokens.revoke"),
                click -> TokenWords.askToRevoke(token, () -> {
                    tokens.revoke(token.id());
                    Notices.done("shell.tokens.revoked");
                    reload();
                }));
        revoke.addThemeVariants(ButtonVariant.LUMO_SMALL);
        revoke.setAriaLabel(Words.text("shell.tokens.revoke-of", token.name()));
        return revoke;
    }

    @Override
    protected Page<ApiToken> find(ListQuery query, PageRequest request) {
        return tokens.find(query.text(), request);
    }
}
