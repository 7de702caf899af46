package org.iinkai.api.accounts;

import org.iinkai.api.error.Refused;

/**
 * What is needed to open an account.
 *
 * @param login login name, 2 to 100 characters
 * @param name the person's name for screens
 * @param password 12 to 200 characters, any characters
 */
public record NewAccount(String login, String name, String password) {

    /** Fewest characters of a password. */
    public static final int SHORTEST_PASSWORD = 12;

    public NewAccount {
        login = login.strip();
        name = name.strip();
        if (login.length() < 2 || login.length() > 100) {
            throw new Refused("core.refused.login-length").at("login");
        }
        if (name.isEmpty() || name.length() > 100) {
            throw new Refused("core.refused.name-length").at("name");
        }
        if (password.length() < SHORTEST_PASSWORD || password.length() > 200) {
            throw new Refused("core.refused.password-length", SHORTEST_PASSWORD).at("password");
        }
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "NewAccount[" + login + "]";
    }
}
