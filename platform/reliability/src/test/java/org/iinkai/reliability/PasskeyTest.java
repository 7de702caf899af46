package org.iinkai.reliability;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.iinkai.testkit.browser.Chromium;
import org.iinkai.testkit.browser.Look;
import org.iinkai.testkit.browser.SignedIn;
import org.iinkai.testkit.process.ServerProcess;

/** A passkey from its making to its end, with a device that the browser plays. */
class PasskeyTest {

    @TempDir
    private static Path folder;

    @Test
    void a_device_signs_its_person_in_until_the_passkey_is_removed() {
        Path data = folder.resolve("data");
        try (ServerProcess server = ServerProcess.demo(data);
                Chromium chromium = Chromium.start()) {
            URI address = URI.create("http://localhost:" + server.address().getPort() + "/");
            Page page = chromium.window(Look.office());
            addDevice(page);
            SignedIn.as("jimukyoku", page, address, data, "/account");
            String password = SignedIn.password("jimukyoku", data);
            add(page, password);
            Assertions.assertThat(Accessibility.problems(page)).isEmpty();

            signOut(page);
            press(page, "パスキーでログイン");
            assertThat(page.locator("h1").first()).hasText("ホーム");

            page.navigate(address.resolve("/account").toString());
            press(page, "「事務局のパソコン」を削除");
            page.locator("vaadin-password-field input").last().fill(password);
            press(page, "削除");
            assertThat(page.getByText("パスキーはまだ登録されていません。")).isVisible();
            signOut(page);
            press(page, "パスキーでログイン");
            assertThat(page.locator("#passkey .notice")).hasText("パスキーを確認できません。もう一度お試しになるか、パスワードでログインしてください。");
            Assertions.assertThat(Accessibility.problems(page)).isEmpty();
        }
    }

    private static void add(Page page, String password) {
        press(page, "パスキーを追加");
        page.getByLabel("パスキーの名前").last().fill("事務局のパソコン");
        page.locator("vaadin-password-field input").last().fill(password);
        press(page, "次へ");
        assertThat(page.getByText("パスキー「事務局のパソコン」を追加しました。").first()).isVisible();
        assertThat(page.locator("th", new Page.LocatorOptions().setHasText("事務局のパソコン")))
                .isVisible();
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .last()
                .click();
    }

    private static void signOut(Page page) {
        page.locator(".iinkai-sign-out").click();
        page.locator("input[name=login]").waitFor();
    }

    private static void addDevice(Page page) {
        CDPSession browser = page.context().newCDPSession(page);
        browser.send("WebAuthn.enable");
        JsonObject device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        device.addProperty("hasResidentKey", true);
        device.addProperty("hasUserVerification", true);
        device.addProperty("isUserVerified", true);
        device.addProperty("automaticPresenceSimulation", true);
        JsonObject options = new JsonObject();
        options.add("options", device);
        browser.send("WebAuthn.addVirtualAuthenticator", options);
    }
}
