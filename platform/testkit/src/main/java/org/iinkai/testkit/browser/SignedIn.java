package org.iinkai.testkit.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Signs a window in with an account of the demo. */
public final class SignedIn {

    private SignedIn() {}

    /** The window, signed in and on the page. */
    public static Page as(String login, Page window, URI server, Path data, String page) {
        window.navigate(server.resolve("/sign-in?next=" + page).toString());
        window.locator("input[name=login]").fill(login);
        window.locator("input[name=password]").fill(password(login, data));
        window.locator("button[type=submit]").first().click();
        window.locator("h1").first().waitFor();
        return window;
    }

    /** The password that the demo gave a login. */
    public static String password(String login, Path data) {
        try {
            return Files.readAllLines(data.resolve("demo-accounts.txt"), StandardCharsets.UTF_8).stream()
                    .map(line -> line.split("\\s+", 3))
                    .filter(cells -> cells[0].equals(login))
                    .findFirst()
                    .orElseThrow()[1];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
