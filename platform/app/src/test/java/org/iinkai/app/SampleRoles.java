package org.iinkai.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.iinkai.api.access.CallerScope;
import org.iinkai.api.accounts.AccountDirectory;
import org.iinkai.api.accounts.Accounts;
import org.iinkai.api.accounts.ApiTokens;
import org.iinkai.api.accounts.Entrance;
import org.iinkai.api.accounts.MakeToken;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.People;
import org.iinkai.app.demo.DemoAccounts;

/** The sample association in an open platform, and everybody who may come to its door. */
final class SampleRoles {

    private static final Path DEMO = Path.of("../../config/demo");

    /** A contact of another company than the demo's, and the chair of a committee without any role but that of the post. */
    private static final List<String> MORE = List.of("tanin,熊谷 玲奈,,P0001", "yakuin,役員,,P0052");

    private final OpenPlatform platform;
    private final Map<String, String[]> ways = new LinkedHashMap<>();

    SampleRoles(OpenPlatform platform, Path folder) {
        this.platform = platform;
        lines("manifest.csv").forEach(line -> load(line.split(",", 2)));
        Map<String, String> passwords = accounts(folder.resolve("accounts.txt"));
        cookie("anonymous", "");
        cookie("nobody", platform.nothing);
        cookie("reader", session("kaiin-view", passwords));
        cookie("committee", session("kenshu", passwords));
        cookie("chair", session("koho", passwords));
        cookie("post-only", session("yakuin", passwords));
        cookie("secretariat", session("jimukyoku", passwords));
        cookie("administrator", session("admin", passwords));
        cookie("contact", session("kaiin-tanto", passwords));
        cookie("other-contact", session("tanin", passwords));
        token("token:events", "core.events-read");
        token("token:members", "core.members-read");
    }

    /** Names of all who come, in the order of columns. */
    List<String> names() {
        return List.copyOf(ways.keySet());
    }

    /** What somebody's browser or program sends along: nothing, a cookie, or a token. */
    String[] headers(String name) {
        return ways.getOrDefault(name, new String[0]).clone();
    }

    private void cookie(String name, String cookie) {
        ways.put(name, cookie.isEmpty() ? new String[0] : new String[] {"Cookie", cookie});
    }

    private void token(String name, String right) {
        MakeToken request = new MakeToken(
                Id.next(),
                name,
                Set.of(right),
                LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(9),
                List.of());
        String secret = CallerScope.get(
                platform.caller(platform.everything),
                () -> platform.service(ApiTokens.class).make(request));
        ways.put(name, new String[] {"Authorization", "Bearer " + secret});
    }

    private void load(String[] table) {
        if (table[0].startsWith("core.")) {
            platform.load(table[0], String.join("\n", all(table[1].strip())) + "\n");
        }
    }

    private Map<String, String> accounts(Path file) {
        platform.asSystem(() -> {
            DemoAccounts demo = new DemoAccounts(
                    platform.service(Accounts.class),
                    platform.service(AccountDirectory.class),
                    platform.service(People.class));
            demo.create(lines("accounts.csv"), file);
            demo.create(MORE, file.resolveSibling("other.txt"));
            return true;
        });
        Map<String, String> passwords = new LinkedHashMap<>();
        for (Path each : List.of(file, file.resolveSibling("other.txt"))) {
            read(each).forEach(line -> passwords.put(line.split("\\s+")[0], line.split("\\s+")[1]));
        }
        return passwords;
    }

    private String session(String login, Map<String, String> passwords) {
        char[] password = passwords.getOrDefault(login, "").toCharArray();
        return switch (platform.service(Entrance.class).password(login, password, "here")) {
            case Entrance.Entry.Open open -> "iinkai-session=" + open.session().value();
            case Entrance.Entry.Next next -> throw new IllegalStateException(login + " is asked for " + next);
        };
    }

    private static List<String> lines(String file) {
        return all(file).stream().skip(1).filter(line -> !line.isBlank()).toList();
    }

    private static List<String> all(String file) {
        return read(DEMO.resolve(file));
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
