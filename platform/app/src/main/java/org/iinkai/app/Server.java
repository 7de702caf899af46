package org.iinkai.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.accounts.AccountDirectory;
import org.iinkai.api.accounts.Accounts;
import org.iinkai.api.data.Transactions;
import org.iinkai.api.host.PluginState;
import org.iinkai.api.host.PluginStatus;
import org.iinkai.api.host.Plugins;
import org.iinkai.api.imports.Imports;
import org.iinkai.api.members.People;
import org.iinkai.app.Platform.Choice;
import org.iinkai.app.demo.DemoAccounts;
import org.iinkai.app.demo.SampleAssociation;
import org.iinkai.app.storage.DataDirectory;
import org.iinkai.app.storage.EmbeddedDatabase;
import org.iinkai.app.storage.ServerFile;
import org.iinkai.core.database.DatabaseSettings;
import org.iinkai.host.texts.MessageCatalog;
import org.iinkai.web.ControlToken;

/** {@code run} and {@code demo}: starts, says where it is, and stays until it is told to stop. */
final class Server {

    private final CommandLine line;
    private final MessageCatalog texts;
    private final Locale locale;
    private final PrintStream out;
    private final boolean isDemo;

    Server(CommandLine line, MessageCatalog texts, Locale locale, PrintStream out) {
        this.line = line;
        this.texts = texts;
        this.locale = locale;
        this.out = out;
        this.isDemo = line.command().equals("demo");
    }

    void run() {
        Settings settings = Settings.load(line);
        int port = settings.port();
        CountDownLatch stopped = new CountDownLatch(1);
        Closing closing = new Closing();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> {
            closing.close();
            stopped.countDown();
        }));
        try {
            start(settings, port, closing);
        } catch (RuntimeException e) {
            closing.close();
            throw e;
        }
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void start(Settings settings, int port, Closing closing) {
        DataDirectory directory = closing.add(DataDirectory.take(line.dataDirectory()));
        say("app.starting", directory.root());
        Optional<DatabaseSettings> external = settings.database();
        DatabaseSettings login = external.isPresent()
                ? external.get()
                : closing.add(EmbeddedDatabase.start(directory)).settings();
        boolean isSafe = line.has("safe-mode");
        boolean inbox = isDemo || settings.flag("plugins.inbox");
        if (isDemo) {
            fillInbox(directory);
        }
        String token = token();
        Platform platform = closing.add(Platform.start(
                settings, login, directory, new Platform.Wiring(texts, choices(inbox, isSafe), control(token))));
        if (isDemo && !isSafe) {
            loadSample(platform, directory);
        }
        URI address = URI.create("http://" + shown(settings.host()) + ":" + platform.port() + "/");
        new ServerFile(
                        settings.text("server.tls.keystore").isPresent()
                                ? URI.create(address.toString().replaceFirst("^http:", "https:"))
                                : address,
                        token,
                        ProcessHandle.current().pid())
                .write(directory);
        closing.add(() -> ServerFile.remove(directory));
        announce(settings.text("server.public-url").orElse(address.toString()), platform, directory, inbox);
    }

    private Set<Choice> choices(boolean inbox, boolean isSafe) {
        Set<Choice> choices = EnumSet.noneOf(Choice.class);
        if (inbox) {
            choices.add(Choice.INBOX);
        }
        if (!isDemo) {
            choices.add(Choice.SECOND_FACTOR);
            choices.add(Choice.SIGNED);
        }
        if (isSafe) {
            choices.add(Choice.SAFE);
        }
        return choices;
    }

    private void announce(String address, Platform platform, DataDirectory directory, boolean inbox) {
        if (platform.service(Accounts.class).isEmpty()) {
            say("app.ready.setup", directory.file("setup-code"));
        } else if (isDemo) {
            say("app.ready.accounts", directory.file("demo-accounts.txt"));
        }
        if (inbox) {
            say("app.ready.inbox", directory.file("inbox"));
        }
        say("app.ready", address);
        say("app.ready.stop");
    }

    /** At the first start of a demo the bundles come the way every bundle comes: through the inbox. */
    private static void fillInbox(DataDirectory directory) {
        if (Files.exists(directory.file("inbox"))) {
            return;
        }
        Path bundles = Path.of(System.getProperty("iinkai.bundles", "bundles"));
        Path inbox = directory.folder("inbox");
        try (Stream<Path> jars = Files.list(bundles)) {
            for (Path jar :
                    jars.filter(file -> file.toString().endsWith(".jar")).toList()) {
                Path fresh = inbox.resolve(jar.getFileName() + ".tmp");
                Files.copy(jar, fresh, StandardCopyOption.REPLACE_EXISTING);
                Files.move(fresh, inbox.resolve(jar.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new CommandFailed("app.failed.bundles", bundles);
        }
    }

    private void loadSample(Platform platform, DataDirectory directory) {
        Accounts accounts = platform.service(Accounts.class);
        if (!accounts.isEmpty()) {
            return;
        }
        CallerScope.run(Caller.system("demo"), () -> {
            requireBundles(platform.service(Plugins.class));
            say("app.sample.loading");
            Path folder = line.option("config")
                    .map(file -> Path.of(file).toAbsolutePath().resolveSibling("demo"))
                    .orElseGet(() -> Path.of(System.getProperty("iinkai.config", "config"), "demo"));
            int rows = new SampleAssociation(folder, platform.service(Imports.class), texts, locale).load();
            List<String> people = lines(folder.resolve("accounts.csv"));
            DemoAccounts demo = new DemoAccounts(
                    accounts, platform.service(AccountDirectory.class), platform.service(People.class));
            platform.service(Transactions.class).write(() -> demo.create(people, directory.file("demo-accounts.txt")));
            say("app.sample.loaded", rows);
        });
    }

    private static void requireBundles(Plugins plugins) {
        List<PluginStatus> broken = plugins.all().stream()
                .filter(plugin -> plugin.state() != PluginState.READY)
                .toList();
        if (!broken.isEmpty()) {
            throw new CommandFailed(
                    "app.failed.bundle",
                    broken.getFirst().id(),
                    broken.getFirst().problem());
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, UTF_8).stream()
                    .skip(1)
                    .filter(text -> !text.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static ControlToken control(String token) {
        byte[] expected = token.getBytes(UTF_8);
        Caller operator = Caller.system("command line");
        return given ->
                MessageDigest.isEqual(expected, given.getBytes(UTF_8)) ? Optional.of(operator) : Optional.empty();
    }

    private static String token() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String shown(String host) {
        return host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
    }

    private void say(String key, Object... arguments) {
        Object[] words = Stream.of(arguments)
                .map(argument -> argument instanceof Number ? argument : argument.toString())
                .toArray();
        out.println(texts.text(locale, key, words));
    }
}
