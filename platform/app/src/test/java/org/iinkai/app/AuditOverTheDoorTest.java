package org.iinkai.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.iinkai.app.client.AuditCommand;
import org.iinkai.app.client.ServerConnection;
import org.iinkai.host.texts.MessageCatalog;

/** The record of changes as it fills by use over the door, and its check from the command line. */
class AuditOverTheDoorTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final MessageCatalog TEXTS = new MessageCatalog(Main.class.getClassLoader(), Main.MODULES);

    @TempDir
    private static Path folder;

    private static OpenPlatform platform;

    @BeforeAll
    static void open() {
        platform = new OpenPlatform(folder);
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    private static JsonNode get(String path) {
        return JSON.readTree(platform.send(platform.everything, "GET", path, "").body());
    }

    private static JsonNode entries(String query) {
        return get("/api/v1/audit?" + query).path("rows");
    }

    private static String verify() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new AuditCommand(TEXTS, Locale.ENGLISH, new PrintStream(out, true, UTF_8)).verify(platform.database(), "");
        return out.toString(UTF_8);
    }

    private static void asOwner(String sql) {
        var login = platform.database();
        try (Connection connection =
                        DriverManager.getConnection(login.url(), login.ownerUser(), login.ownerPassword());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_change_over_rest_says_who_from_where_and_what_was_before_and_after() {
        String body = "{\"name\":\"監査 太郎\",\"kana\":\"カンサ タロウ\",\"phone\":\"03-1111-1111\"}";
        JsonNode made = JSON.readTree(platform.send(
                        platform.everything,
                        "POST",
                        "/api/v1/people",
                        "{\"person\":" + body + "}",
                        "Content-Type",
                        "application/json")
                .body());
        String id = made.path("id").asString();
        platform.send(
                platform.everything,
                "PUT",
                "/api/v1/people/" + id,
                body.replace("1111-1111", "2222-2222"),
                "Content-Type",
                "application/json",
                "If-Match",
                "\"" + made.path("version").asInt() + "\"");
        JsonNode changed = entries("record=person:" + id + "&action=core.audit.person-changed")
                .path(0);
        assertThat(changed.path("by").asString()).isEqualTo("anna");
        assertThat(changed.path("address").asString()).isEqualTo("127.0.0.1");
        assertThat(changed.path("changes")).hasSize(1);
        assertThat(changed.at("/changes/0/before").asString()).isEqualTo("03-1111-1111");
        assertThat(changed.at("/changes/0/after").asString()).isEqualTo("03-2222-2222");
        get("/api/v1/people?text=監査");
        assertThat(entries("action=core.audit.personal-viewed&record=page:api/v1/people")
                        .path(0)
                        .path("count")
                        .asLong())
                .isEqualTo(1);
        get("/api/v1/people/" + id);
        assertThat(entries("action=core.audit.personal-viewed&record=person:" + id))
                .isNotEmpty();
    }

    @Test
    void the_command_checks_the_whole_and_names_the_first_entry_that_was_altered() {
        String whole = get("/api/v1/audit/verification").path("seal").asString();
        assertThat(verify()).contains("Nothing is wrong", whole);
        String number =
                entries("action=core.audit.signed-in").path(0).path("number").asString();
        asOwner("UPDATE core.audit_entry SET address = '203.0.113.1' WHERE number = " + number);
        assertThatThrownBy(AuditOverTheDoorTest::verify).isInstanceOfSatisfying(CommandFailed.class, failed -> {
            assertThat(failed.key()).isEqualTo("app.failed.audit-broken");
            assertThat(failed.arguments()).containsExactly(number);
        });
        assertThat(get("/api/v1/audit/verification").path("firstBroken").asString())
                .isEqualTo(number);
        asOwner("UPDATE core.audit_entry SET address = 'here' WHERE number = " + number);
        assertThat(verify()).contains("Nothing is wrong");
    }

    @Test
    void the_command_says_so_when_no_server_runs_there() {
        assertThatThrownBy(() -> ServerConnection.find(folder.resolve("empty"), Locale.ENGLISH))
                .isInstanceOfSatisfying(
                        CommandFailed.class, failed -> assertThat(failed.key()).isEqualTo("app.failed.no-server"));
    }
}
