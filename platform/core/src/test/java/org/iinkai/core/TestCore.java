package org.iinkai.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.Grants;
import org.iinkai.api.access.Right;
import org.iinkai.api.imports.Imports;
import org.iinkai.api.text.Texts;
import org.iinkai.core.accounts.AccountSettings;
import org.iinkai.core.database.TestDatabase;
import org.iinkai.core.mail.MailSettings;

/** The whole core on a fresh database, at 2025-01-15 09:00 in Tokyo until a test sets the clock. */
public final class TestCore implements AfterAllCallback {

    private final TestDatabase database = new TestDatabase();
    private final SettableClock clock = new SettableClock(Instant.parse("2025-01-15T00:00:00Z"));
    private final Path folder = temporary();
    private final Core core;

    /** A core that keeps mail here. */
    public TestCore() {
        this(new CoreTexts(), MailSettings.kept());
    }

    /** A core with these texts that sends mail as given. */
    public TestCore(Texts texts, MailSettings mail) {
        this(texts, mail, AccountSettings.open());
    }

    /** A core that lets people in as given. */
    public TestCore(AccountSettings accounts) {
        this(new CoreTexts(), MailSettings.kept(), accounts);
    }

    private TestCore(Texts texts, MailSettings mail, AccountSettings accounts) {
        core = Core.start(
                database.database(),
                clock,
                new CoreSettings(
                        folder.resolve("setup-code"), texts, mail, accounts, URI.create("https://iinkai.example.jp/")));
    }

    /** The service that fulfils an interface of the API. */
    public <S> S service(Class<S> type) {
        return core.service(type);
    }

    /** The core itself. */
    public Core core() {
        return core;
    }

    /** The clock that the core reads. */
    public SettableClock clock() {
        return clock;
    }

    /** The database below. */
    public TestDatabase database() {
        return database;
    }

    /** Where the one-time code is put. */
    public Path setupCodeFile() {
        return folder.resolve("setup-code");
    }

    /** Runs as somebody who holds every right. */
    public void asAdministrator(Runnable work) {
        CallerScope.run(Caller.system("test"), work);
    }

    /** What comes of work done by somebody who holds every right. */
    public <T> T administrator(Supplier<T> work) {
        return CallerScope.get(Caller.system("test"), work);
    }

    /** Runs as somebody who holds only these rights. */
    public void with(Runnable work, Right... rights) {
        Set<String> ids = Arrays.stream(rights).map(Right::id).collect(Collectors.toSet());
        CallerScope.run(new Caller("a", "Aoba", "s", Locale.JAPANESE, Grants.of(ids)), work);
    }

    /** Reads a table in and expects nothing to be wrong with it. */
    public void load(String name, String csv) {
        assertThat(tryToLoad(name, csv).errors()).isEmpty();
    }

    /** Reads a table in. */
    public Imports.Result tryToLoad(String name, String csv) {
        return administrator(
                () -> service(Imports.class).load(name, name + ".csv", new ByteArrayInputStream(csv.getBytes(UTF_8))));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        core.close();
        database.afterAll(context);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("iinkai-core");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
