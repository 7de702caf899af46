package org.iinkai.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.applications.ApplicationFilter;
import org.iinkai.api.applications.ApplicationRow;
import org.iinkai.api.applications.ApplicationState;
import org.iinkai.api.applications.Applications;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.imports.Imports;
import org.iinkai.app.storage.DataDirectory;
import org.iinkai.app.storage.EmbeddedDatabase;

/** From the public page to the secretariat's list, over the composed product. */
class ApplyTest {

    private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([0-9a-f-]{36})\"");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void whoever_applies_gets_a_number_and_the_secretariat_finds_it() throws IOException, InterruptedException {
        try (DataDirectory directory = DataDirectory.take(folder);
                EmbeddedDatabase database = EmbeddedDatabase.start(directory);
                Platform platform = Platform.local(database.settings(), directory);
                HttpClient browser = HttpClient.newHttpClient()) {
            CallerScope.run(
                    Caller.system("test"),
                    () -> platform.service(Imports.class)
                            .load("core.member-categories", "c.csv", new ByteArrayInputStream("""
                            code,name_ja,name_en,position
                            regular,正会員,Regular member,1
                            """.getBytes(UTF_8))));
            String address = "http://127.0.0.1:" + platform.port();
            Matcher form = FORM.matcher(send(browser, HttpRequest.newBuilder(URI.create(address + "/join"))));
            assertThat(form.find()).isTrue();
            assertThat(send(browser, HttpRequest.newBuilder(URI.create(address + "/privacy-policy"))))
                    .contains("個人情報の利用目的", "個人の登録情報", "5年");

            String wrong = send(browser, post(address, form.group(1), "nobody"));
            String done = send(browser, post(address, form.group(1), "hanako@wakakusa.example.jp"));
            String again = send(browser, post(address, form.group(1), "hanako@wakakusa.example.jp"));

            assertThat(wrong).contains("メールアドレスとして読み取れません。");
            Matcher number = Pattern.compile("20[0-9]{2}-0001").matcher(done);
            assertThat(number.find()).as(done).isTrue();
            assertThat(again).contains(number.group());
            List<ApplicationRow> rows = CallerScope.get(
                    Caller.system("test"),
                    () -> platform.service(Applications.class)
                            .find(ApplicationFilter.all(), PageRequest.first())
                            .rows());
            assertThat(rows).hasSize(1).first().satisfies(row -> {
                assertThat(row.displayName()).isEqualTo("(株)若草");
                assertThat(row.number()).isEqualTo(number.group());
                assertThat(row.state()).isEqualTo(ApplicationState.RECEIVED);
            });
        }
    }

    private static String send(HttpClient browser, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return browser.send(request.header("Accept-Language", "ja").build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static HttpRequest.Builder post(String address, String form, String email) {
        String body = Stream.of(
                        "form",
                        form,
                        "step",
                        "send",
                        "name",
                        "株式会社若草",
                        "kana",
                        "ワカクサ",
                        "postal-code",
                        "100-0001",
                        "prefecture",
                        "東京都",
                        "municipality",
                        "千代田区",
                        "street",
                        "千代田1-1",
                        "phone",
                        "03-1234-5678",
                        "category",
                        "regular",
                        "representative-name",
                        "若草 太郎",
                        "contact-name",
                        "水野 花子",
                        "contact-kana",
                        "ミズノ ハナコ",
                        "contact-email",
                        email,
                        "contact-phone",
                        "03-1234-5679",
                        "consent",
                        "yes")
                .map(text -> URLEncoder.encode(text, UTF_8))
                .collect(Collectors.joining("&"));
        Matcher pair = Pattern.compile("([^&]*)&([^&]*)(&|$)").matcher(body);
        return HttpRequest.newBuilder(URI.create(address + "/join"))
                .header("Origin", address)
                .POST(HttpRequest.BodyPublishers.ofString(pair.replaceAll("$1=$2$3")));
    }
}
