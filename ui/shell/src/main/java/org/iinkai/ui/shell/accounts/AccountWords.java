package org.iinkai.ui.shell.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.accounts.DeclaredRight;
import org.iinkai.api.accounts.Reason;
import org.iinkai.api.accounts.Role;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.StatusBadge;
import org.iinkai.ui.kit.StatusBadge.Tone;
import org.iinkai.ui.kit.Words;

/** Words for accounts, roles, rights, and why somebody has them. */
final class AccountWords {

    private AccountWords() {}

    static String state(AccountRow.State state) {
        return switch (state) {
            case INVITED -> Words.text("shell.accounts.state.invited");
            case ACTIVE -> Words.text("shell.accounts.state.active");
            case DISABLED -> Words.text("shell.accounts.state.disabled");
        };
    }

    static StatusBadge badge(AccountRow.State state) {
        Tone tone = switch (state) {
            case INVITED -> Tone.BUSY;
            case ACTIVE -> Tone.GOOD;
            case DISABLED -> Tone.NEUTRAL;
        };
        return new StatusBadge(tone, state(state));
    }

    /** Names of roles, as far as they are known. */
    static String roles(List<String> codes, List<Role> known) {
        return String.join(
                Words.text("shell.comma"),
                codes.stream().map(code -> name(code, known)).toList());
    }

    private static String name(String code, List<Role> known) {
        return known.stream()
                .filter(role -> role.code().equals(code))
                .map(role -> role.name().in(Words.locale()))
                .findFirst()
                .orElse(code);
    }

    /** Who declares a right: the platform, or a committee's bundle, which may not run. */
    static String owner(DeclaredRight right) {
        if (right.owner().isEmpty()) {
            return Words.text("shell.rights.platform");
        }
        String name = right.ownerName().in(Words.locale());
        return right.isThere() ? name : Words.text("shell.rights.stopped", name);
    }

    static String name(DeclaredRight right) {
        return right.name().in(Words.locale());
    }

    /** Why somebody has a role, in a sentence. */
    static String reason(Reason reason) {
        String role = reason.roleName().in(Words.locale());
        String said = switch (reason) {
            case Reason.Given given -> Words.text("shell.rights.reason-given", role);
            case Reason.ByPost post ->
                Words.text(
                        post.isScoped() ? "shell.rights.reason-scoped" : "shell.rights.reason-post",
                        post.bodyName().in(Words.locale()),
                        post.post().in(Words.locale()),
                        role,
                        span(post.from(), post.to()));
        };
        return reason.holdsAll() ? Words.text("shell.rights.reason-all", said) : said;
    }

    /** The reasons, one below the other, with a link to the body of each post. */
    static Component reasons(List<Reason> reasons) {
        Div lines = new Div();
        for (Reason reason : reasons) {
            Div line = new Div(new Span(reason(reason)));
            if (reason instanceof Reason.ByPost post) {
                String body = post.bodyName().in(Words.locale());
                Anchor link = new Anchor("bodies/" + post.body(), Words.text("shell.rights.to-body", body));
                line.add(new Span(" "), link);
            }
            lines.add(line);
        }
        return lines;
    }

    static String span(LocalDate from, Optional<LocalDate> to) {
        return Words.text(
                "shell.rights.span", Dates.day(from), to.map(Dates::day).orElse(""));
    }
}
