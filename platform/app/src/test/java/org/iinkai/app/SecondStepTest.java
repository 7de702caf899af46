package org.iinkai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in at the door where a second factor is required, over https. */
class SecondStepTest {

    private static final Pattern KEY = Pattern.compile("<code class=\"key\">([A-Z2-7 ]+)</code>");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void who_holds_every_right_sets_the_second_factor_up_before_getting_in() throws IOException {
        Path file = folder.resolve("application.yaml");
        Files.writeString(file, """
                server:
                  public-url: https://iinkai.example.jp
                accounts:
                  second-factor: required
                """);
        try (OpenPlatform open = new OpenPlatform(folder, file.toString())) {
            HttpResponse<String> password = open.send(
                    "",
                    "POST",
                    "/sign-in",
                    "login=anna&password=correct+horse+battery+staple&next=%2Fmembers",
                    "Accept",
                    "text/html");
            assertThat(password.headers().firstValue("Location")).hasValue("/sign-in/set-up?next=%2Fmembers");
            String set = password.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(set)
                    .startsWith("__Host-iinkai-step=")
                    .contains("; Max-Age=300", "; Path=/", "; HttpOnly", "; SameSite=Lax", "; Secure");
            String step = set.split(";")[0];
            assertThat(open.send(step, "GET", "/", "").statusCode())
                    .as("no session")
                    .isEqualTo(303);

            String page = open.send(step, "GET", "/sign-in/set-up?next=%2Fmembers", "")
                    .body();
            assertThat(page).contains("data:image/svg+xml;base64,", "otpauth://totp/");
            Matcher key = KEY.matcher(page);
            assertThat(key.find()).isTrue();
            HttpResponse<String> wrong = open.send(step, "POST", "/sign-in/set-up", "code=000000&next=%2F%2Fevil");
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(wrong.body()).contains("コードが正しくないか").contains("name=\"next\" value=\"/\"");

            HttpResponse<String> right =
                    open.send(step, "POST", "/sign-in/set-up", "next=%2Fmembers&code=" + OneTimeCode.now(key.group(1)));
            assertThat(right.statusCode()).isEqualTo(200);
            assertThat(right.body().split("<li><code>", -1)).hasSize(11);
            assertThat(right.body()).contains("href=\"/members\"", "download=\"iinkai-recovery-codes.txt\"");
            String session = right.headers().allValues("Set-Cookie").stream()
                    .filter(each -> each.startsWith("__Host-iinkai-session="))
                    .findFirst()
                    .orElseThrow()
                    .split(";")[0];
            assertThat(open.send(session, "GET", "/", "").statusCode()).isEqualTo(200);
            assertThat(right.headers().firstValue("Strict-Transport-Security")).isPresent();

            HttpResponse<String> again =
                    open.send("", "POST", "/sign-in", "login=anna&password=correct+horse+battery+staple&next=%2F");
            assertThat(again.headers().firstValue("Location")).hasValue("/sign-in/code?next=%2F");
            assertThat(open.send("", "POST", "/sign-in", "login=ben&password=correct+horse+battery+staple")
                            .headers()
                            .firstValue("Location"))
                    .as("not asked of others")
                    .hasValue("/");
        }
    }
}
