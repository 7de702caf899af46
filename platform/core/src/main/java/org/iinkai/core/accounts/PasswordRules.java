package org.iinkai.core.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.iinkai.api.accounts.NewAccount;
import org.iinkai.api.error.Refused;

/**
 * What a password must be (NIST SP 800-63B): long, not one of those everybody tries, and not the person's own name. Which
 * characters it has is the person's business.
 */
final class PasswordRules {

    private static final int LONGEST = 200;
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /**
     * Checks a password for an account.
     *
     * @throws Refused at the field {@code password}
     */
    static void check(char[] password, String login, String name) {
        if (password.length < NewAccount.SHORTEST_PASSWORD || password.length > LONGEST) {
            throw new Refused("core.refused.password-length", NewAccount.SHORTEST_PASSWORD).at("password");
        }
        String plain = CharBuffer.wrap(password).toString().toLowerCase(Locale.ROOT);
        String letters = plain.replaceAll("[^\\p{L}]", "");
        boolean isOneCharacter = plain.chars().distinct().count() < 4;
        boolean isOwnName = contains(plain, login) || contains(plain, name.replaceAll("\\s", ""));
        if (isOneCharacter || isOwnName || COMMON.contains(plain) || COMMON.contains(letters)) {
            throw new Refused("core.refused.password-common").at("password");
        }
    }

    private static boolean contains(String password, String word) {
        String local = word.toLowerCase(Locale.ROOT).replaceAll("@.*", "");
        return local.length() > 3 && password.contains(local);
    }

    private static Set<String> common() {
        try (InputStream in = PasswordRules.class.getResourceAsStream("common-passwords.txt");
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(java.util.Objects.requireNonNull(in, "common-passwords.txt"), UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
