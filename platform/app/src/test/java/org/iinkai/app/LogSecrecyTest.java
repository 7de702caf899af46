package org.iinkai.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import org.iinkai.api.access.CallerScope;
import org.iinkai.api.accounts.AccountDirectory;
import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.accounts.ApiTokens;
import org.iinkai.api.accounts.InviteAccount;
import org.iinkai.api.accounts.MakeToken;
import org.iinkai.api.data.Id;
import org.iinkai.api.mail.MailAddress;

/** Works through what people do, with the log at its most talkative, and looks for what must never be in it. */
class LogSecrecyTest {

    private static final List<String> SECRETS = List.of(
            "秘密野", "ヒミツノ", "himitsuno@example.jp", "03-9876-5432", "wrong but long password", "correct horse battery");
    private static final String PERSON = """
            {"name":"秘密野 花","kana":"ヒミツノ ハナ","email":"himitsuno@example.jp","phone":"03-9876-5432"}""";

    @TempDir
    private static Path folder;

    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private final List<Runnable> after = new ArrayList<>();

    @Test
    void no_line_of_the_log_holds_a_name_an_address_a_number_a_password_or_a_token() {
        OutputStreamAppender<ILoggingEvent> log = listen();
        String token;
        try (OpenPlatform platform = new OpenPlatform(folder)) {
            token = token(platform);
            use(platform, token);
            LoggerFactory.getLogger("org.iinkai.test").info("the log is heard");
        } finally {
            log.stop();
            after.forEach(Runnable::run);
        }
        String all = lines.toString(StandardCharsets.UTF_8);
        assertThat(all).contains("the log is heard");
        assertThat(all).doesNotContain(SECRETS).doesNotContain(token).doesNotContain("iik_");
    }

    private OutputStreamAppender<ILoggingEvent> listen() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern("%level [%X{request:--} %X{account:--} %X{plugin:--}] %logger %msg %mdc%n%ex{full}");
        encoder.start();
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.setOutputStream(lines);
        appender.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(appender);
        level(context, "org.iinkai", Level.TRACE);
        level(context, "io.helidon", Level.INFO);
        level(context, "com.zaxxer", Level.INFO);
        level(context, "org.apache", Level.INFO);
        after.add(() -> root.detachAppender(appender));
        return appender;
    }

    private void level(LoggerContext context, String name, Level level) {
        Logger logger = context.getLogger(name);
        @Nullable Level before = logger.getLevel();
        logger.setLevel(level);
        after.add(() -> logger.setLevel(before));
    }

    private static String token(OpenPlatform platform) {
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(9);
        return CallerScope.get(
                platform.caller(platform.everything),
                () -> platform.service(ApiTokens.class)
                        .make(new MakeToken(Id.next(), "連携", Set.of("core.members-read"), day, List.of())));
    }

    private static void use(OpenPlatform platform, String token) {
        String json = "application/json";
        String anna = platform.everything;
        platform.send(anna, "POST", "/api/v1/people", "{\"person\":" + PERSON + "}", "Content-Type", json);
        // refused, unreadable, stale, unknown: every way in which a request with personal data can go wrong
        platform.send(anna, "POST", "/api/v1/people", "{\"person\":" + PERSON.replace("@", "＠＠"), "Content-Type", json);
        platform.send(anna, "POST", "/api/v1/people", "{\"person\":{\"name\":\"秘密野\",\"x\":1}}", "Content-Type", json);
        platform.send(anna, "PUT", "/api/v1/people/" + Id.next(), PERSON, "Content-Type", json, "If-Match", "\"1\"");
        platform.send(anna, "GET", "/api/v1/people?text=" + "%E7%A7%98%E5%AF%86%E9%87%8E", "");
        platform.send(anna, "GET", "/api/v1/search?q=%E7%A7%98%E5%AF%86%E9%87%8E", "");
        platform.load("core.people", """
                code,name,kana,company_number,email,department,post,from
                P1,秘密野 次郎,ヒミツノ ジロウ,,himitsuno@example.jp,,,
                """);
        platform.send(
                "",
                "POST",
                "/sign-in",
                "login=anna&password=wrong+but+long+password",
                "Content-Type",
                "application/x-www-form-urlencoded");
        platform.send("", "GET", "/api/v1/people", "", "Authorization", "Bearer " + token);
        platform.send("", "GET", "/api/v1/plugins", "", "Authorization", "Bearer " + token);
        platform.send("", "GET", "/api/v1/people", "", "Authorization", "Bearer " + token + "x");
        platform.send("", "GET", "/password/" + token, "");
        platform.asSystem(() -> {
            platform.service(AccountDirectory.class)
                    .invite(new InviteAccount(
                            Id.<AccountRow>next(),
                            new MailAddress("秘密野 三郎", "himitsuno@example.jp"),
                            Set.of("none"),
                            Locale.JAPANESE));
            return true;
        });
    }
}
