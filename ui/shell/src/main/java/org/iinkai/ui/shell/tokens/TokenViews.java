package org.iinkai.ui.shell.tokens;

import java.util.List;
import java.util.Optional;

import org.iinkai.api.access.CoreRight;
import org.iinkai.ui.shell.ShellView;

/** The screens of tokens and where they stand in the menu. */
public final class TokenViews {
    private static final String ICON = "key-o";
    private static final int PLACE = 860;

    private TokenViews() {}

    /** All of them; a person's own tokens are reached from the page of the account. */
    public static List<ShellView> all() {
        return List.of(
                new ShellView(
                        "account/tokens",
                        OwnTokensView.class,
                        "shell.tokens.own-title",
                        ICON,
                        PLACE,
                        false,
                        Optional.empty()),
                new ShellView(
                        "api-tokens",
                        TokensView.class,
                        "shell.tokens.title",
                        ICON,
                        PLACE,
                        true,
                        Optional.of(CoreRight.ACCOUNTS_MANAGE)));
    }
}
