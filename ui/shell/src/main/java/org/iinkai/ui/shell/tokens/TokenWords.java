package org.iinkai.ui.shell.tokens;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.iinkai.api.accounts.ApiToken;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.StatusBadge;
import org.iinkai.ui.kit.StatusBadge.Tone;
import org.iinkai.ui.kit.Words;

/** What is said of a token. */
final class TokenWords {

    private TokenWords() {}

    static String state(ApiToken token) {
        return Words.text("shell.tokens.state." + token.state().name().toLowerCase(Locale.ROOT));
    }

    static StatusBadge badge(ApiToken token) {
        return new StatusBadge(token.state() == ApiToken.State.ACTIVE ? Tone.GOOD : Tone.NEUTRAL, state(token));
    }

    static String rights(List<String> rights) {
        return rights.stream().map(TokenWords::right).collect(Collectors.joining(Words.text("kit.list.separator")));
    }

    static String right(String id) {
        return Words.text("right." + id);
    }

    static String lastDay(ApiToken token) {
        return Dates.day(token.expiresAt().minusSeconds(1).atZone(Dates.ZONE).toLocalDate());
    }

    static String use(ApiToken token) {
        return token.usedAt()
                .map(at -> Dates.moment(at) + "　" + token.usedFrom())
                .orElseGet(() -> Words.text("shell.tokens.unused"));
    }

    static String networks(ApiToken token) {
        return token.networks().isEmpty()
                ? Words.text("shell.tokens.anywhere")
                : String.join(Words.text("kit.list.separator"), token.networks());
    }

    /** Asks before a token is made powerless. */
    static void askToRevoke(ApiToken token, Runnable act) {
        Confirm.danger(
                Words.text("shell.tokens.revoke-title"),
                Words.text("shell.tokens.revoke-question", token.name()),
                Words.text("shell.tokens.revoke"),
                act);
    }
}
