package org.iinkai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a member company's person may send from an open window: addresses of another company's records, keys and windows
 * of others, calls that no page makes.
 */
class WindowAttacksTest {

    @TempDir
    private static Path folder;

    private static OpenPlatform platform;
    private static SampleRoles roles;
    private static OpenWindow window;
    private static String company = "";
    private static String person = "";
    private static String application = "";
    private static List<String> secrets = List.of();

    @BeforeAll
    static void open() {
        platform = new OpenPlatform(folder);
        roles = new SampleRoles(platform, folder);
        window = OpenWindow.open(platform, roles.headers("contact")[1]);
        person = platform.value("SELECT id FROM core.person WHERE code = 'P0001'");
        company = platform.value("SELECT company_id FROM core.contact WHERE person_id = '" + person + "' LIMIT 1");
        application = platform.value("SELECT id FROM core.application LIMIT 1");
        secrets = List.of(
                platform.value("SELECT name FROM core.company WHERE id = '" + company + "'"),
                platform.value("SELECT street FROM core.company WHERE id = '" + company + "'"),
                platform.value("SELECT name FROM core.person WHERE id = '" + person + "'"),
                platform.value("SELECT email FROM core.person WHERE id = '" + person + "'"),
                platform.value("SELECT name FROM core.application WHERE id = '" + application + "'"));
        assertThat(secrets).noneMatch(String::isBlank);
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    @Test
    void the_attack_would_show_what_it_looks_for() {
        String own =
                OpenWindow.open(platform, roles.headers("other-contact")[1]).goTo("portal");
        assertThat(own).contains(secrets.get(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "portal/COMPANY",
                "portal/COMPANY/change",
                "portal/COMPANY/people/PERSON",
                "portal/../portal/COMPANY",
                "portal/COMPANY%00",
                "companies/COMPANY",
                "companies/COMPANY/edit",
                "people/PERSON",
                "people/PERSON/edit",
                "applications/APPLICATION",
                "applications/APPLICATION/edit",
                "organisations/merge?kept=COMPANY",
                "members?search=COMPANY",
                "audit?subject=company:COMPANY",
                "privacy/requests",
                "settings/accounts"
            })
    void a_page_of_another_company_says_what_an_unknown_one_says(String route) {
        String theirs = window.goTo(
                route.replace("COMPANY", company).replace("PERSON", person).replace("APPLICATION", application));
        String nobodys = window.goTo(
                route.replaceAll("COMPANY|PERSON|APPLICATION", UUID.randomUUID().toString()));
        assertThat(theirs).doesNotContain(secrets).doesNotContain("Exception", "org.iinkai");
        assertThat(OpenWindow.words(theirs)).isNotEmpty().isEqualTo(OpenWindow.words(nobodys));
    }

    @Test
    void a_message_with_the_key_of_another_window_or_none_is_not_read() {
        OpenWindow other = OpenWindow.open(platform, roles.headers("other-contact")[1]);
        String call = OpenWindow.navigation("portal/" + company, 9);
        for (String key : List.of("", "x", other.key())) {
            HttpResponse<String> answer = window.send(key, window.window(), call);
            assertThat(answer.body()).as(key).contains("\"syncId\":-1").doesNotContain(secrets);
            assertThat(OpenWindow.words(answer.body())).isEmpty();
        }
        assertThat(OpenWindow.words(window.goTo("portal"))).isNotEmpty();
    }

    @Test
    void a_window_of_another_session_is_not_reached_by_its_number_and_key() {
        OpenWindow other = OpenWindow.open(platform, roles.headers("other-contact")[1]);
        OpenWindow second = OpenWindow.open(platform, roles.headers("other-contact")[1]);
        HttpResponse<String> answer =
                window.send(second.key(), second.window() + "7", OpenWindow.navigation("portal", 9));
        assertThat(answer.body()).doesNotContain(secrets);
        assertThat(OpenWindow.words(answer.body())).isEmpty();
        assertThat(OpenWindow.words(other.goTo("account"))).isNotEmpty();
    }

    /** Vaadin knows each part of a page by a number; what none of them offers to the browser can't be called by any. */
    @Test
    void calls_that_no_page_offers_do_nothing_on_any_part_of_a_page() {
        String before = state();
        for (String call : List.of(
                "{'type':'publishedEventHandler','node':%d,'templateEventMethodName':'show','templateEventMethodArgs':['COMPANY'],'promise':-1}",
                "{'type':'publishedEventHandler','node':%d,'templateEventMethodName':'getClass','templateEventMethodArgs':[],'promise':-1}",
                "{'type':'mSync','node':%d,'feature':1,'property':'innerHTML','value':'COMPANY'}",
                "{'type':'mSync','node':%d,'feature':1,'property':'company','value':'COMPANY'}",
                "{'type':'event','node':%d,'event':'save','data':{'company':'COMPANY'}}",
                "{'type':'channel','node':%d,'channel':1,'args':['COMPANY']}")) {
            OpenWindow victim = OpenWindow.open(platform, roles.headers("contact")[1]);
            victim.goTo("portal");
            for (int part = 1; part <= 20; part++) {
                HttpResponse<String> answer = victim.send(
                        victim.key(),
                        victim.window(),
                        call.formatted(part).replace('\'', '"').replace("COMPANY", company));
                assertThat(answer.body())
                        .as(call + part)
                        .doesNotContain(secrets)
                        .doesNotContain("Exception", "org.iinkai", "com.vaadin.flow");
                victim.follow(answer.body());
            }
        }
        assertThat(state()).isEqualTo(before);
        assertThat(OpenWindow.words(
                        OpenWindow.open(platform, roles.headers("contact")[1]).goTo("portal")))
                .isNotEmpty();
    }

    private static String state() {
        List<String> counts = new ArrayList<>();
        for (String table : List.of("company", "person", "contact", "proposal", "account", "draft")) {
            counts.add(
                    platform.value("SELECT md5(string_agg(t::text, '' ORDER BY t::text)) FROM core." + table + " t"));
        }
        return String.valueOf(counts);
    }
}
