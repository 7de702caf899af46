package org.iinkai.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

import org.iinkai.api.error.Refused;
import org.iinkai.api.report.ReportFormat;
import org.iinkai.app.client.AuditCommand;
import org.iinkai.app.client.DocumentCommand;
import org.iinkai.app.client.ImportCommand;
import org.iinkai.app.client.PluginCommand;
import org.iinkai.app.client.PluginSet;
import org.iinkai.app.client.ReportCommand;
import org.iinkai.app.client.ServerConnection;
import org.iinkai.app.client.UpkeepCommand;
import org.iinkai.app.develop.CheckCommand;
import org.iinkai.app.develop.DevCommand;
import org.iinkai.app.develop.SignCommand;
import org.iinkai.core.database.DatabaseFailure;
import org.iinkai.host.texts.MessageCatalog;

/** Entry point of the process. Ends with status 0, with 1 and a sentence, or with 2 and an id that is in the log. */
public final class Main {

    /** Modules with message files. */
    static final List<String> MODULES = List.of("core", "host", "web", "kit", "shell", "app");

    private final PrintStream out = stream(FileDescriptor.out);
    private final PrintStream err = stream(FileDescriptor.err);
    private final Locale locale = language();
    private final MessageCatalog texts = new MessageCatalog(Main.class.getClassLoader(), MODULES);

    private Main() {}

    /** Carries out one command. */
    public static void main(String[] words) {
        int status = new Main().run(words);
        if (status != 0) {
            System.exit(status);
        }
    }

    private int run(String[] words) {
        try {
            CommandLine line = CommandLine.parse(words);
            configureLogging();
            dispatch(line);
            return 0;
        } catch (CommandFailed e) {
            return tell(texts.text(locale, e.key(), e.arguments()));
        } catch (Refused e) {
            return tell(texts.text(locale, e.key(), e.arguments()));
        } catch (DatabaseFailure e) {
            return tell(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            String id = UUID.randomUUID().toString().substring(0, 8);
            LoggerFactory.getLogger(Main.class).error("command failed, id {}", id, e);
            tell(texts.text(locale, "app.failed.unexpected", id));
            return 2;
        }
    }

    private void dispatch(CommandLine line) {
        switch (line.command()) {
            case "run", "demo" -> new Server(line, texts, locale, out).run();
            case "report" -> report(line);
            case "plugin" -> plugin(line);
            case "import" -> read(line);
            case "audit" -> audit(line);
            case "documents" -> documents(line);
            default -> throw new CommandFailed("app.failed.command", line.command());
        }
    }

    private void report(CommandLine line) {
        String year = line.argument(0, "app.failed.usage-report");
        ReportFormat format = ReportFormat.of(line.option("format").orElse("html"));
        Path file = Path.of(line.option("out").orElseThrow(() -> new CommandFailed("app.failed.usage-report")));
        long bytes = new ReportCommand(server(line)).run(year, format, file);
        out.println(texts.text(locale, "app.report.written", file, bytes));
    }

    private void plugin(CommandLine line) {
        String usage = "app.failed.usage-plugin";
        String verb = line.argument(0, usage);
        switch (verb) {
            case "check" -> check(line);
            case "dev" -> develop(line);
            case "key" ->
                new SignCommand(texts, locale, out)
                        .key(line.argument(1, usage), Path.of(line.option("out").orElse(".")));
            case "sign" ->
                new SignCommand(texts, locale, out)
                        .sign(
                                Path.of(line.argument(1, usage)),
                                Path.of(line.option("key").orElseThrow(() -> new CommandFailed(usage))));
            case "export" -> pluginSet(line).export(Path.of(line.argument(1, usage)));
            case "replay" -> pluginSet(line).replay(Path.of(line.argument(1, usage)));
            case "use" -> upkeep(line).use(line.argument(1, usage));
            case "log" -> upkeep(line).log(line.argument(1, usage), line.option("level"));
            case "keeper" ->
                upkeep(line)
                        .keeper(
                                line.argument(1, usage),
                                line.arguments().stream().skip(2).findFirst());
            case "sheet" -> upkeep(line).sheet();
            case "keep" -> plugins(line).keep(line.argument(1, usage));
            case "list" -> plugins(line).list();
            case "install", "update" -> plugins(line).install(Path.of(line.argument(1, usage)), line.has("trial"));
            case "enable" -> plugins(line).enable(line.argument(1, usage));
            case "disable" -> plugins(line).disable(line.argument(1, usage));
            case "review" -> plugins(line).review(Path.of(line.argument(1, usage)));
            case "versions" -> plugins(line).versions(line.argument(1, usage));
            case "go-back" -> plugins(line).goBack(line.argument(1, usage), line.argument(2, usage));
            case "remove" -> plugins(line).remove(line.argument(1, usage), line.has("erase"));
            case "restore" -> plugins(line).restore(line.argument(1, usage));
            case "show-to" ->
                plugins(line)
                        .showTo(
                                line.argument(1, usage),
                                line.arguments().subList(2, line.arguments().size()));
            case "removed" -> plugins(line).removed();
            default -> throw new CommandFailed(usage);
        }
    }

    private PluginCommand plugins(CommandLine line) {
        return new PluginCommand(server(line), texts, locale, out);
    }

    private UpkeepCommand upkeep(CommandLine line) {
        return new UpkeepCommand(server(line), texts, locale, out);
    }

    private PluginSet pluginSet(CommandLine line) {
        return new PluginSet(server(line), texts, locale, out);
    }

    private void develop(CommandLine line) {
        String name = line.argument(1, "app.failed.usage-dev");
        Path home = Path.of(System.getProperty("iinkai.home", ".")).toAbsolutePath();
        new DevCommand(home, texts, locale, out)
                .run(name, new DevCommand.Place(line.dataDirectory(), line.option("port")));
    }

    private void check(CommandLine line) {
        Path jar = Path.of(line.argument(1, "app.failed.usage-check"));
        Locale wanted = line.option("language").map(Main::language).orElse(locale);
        new CheckCommand(texts, wanted, out).run(jar, line.has("json"));
    }

    private void read(CommandLine line) {
        String usage = "app.failed.usage-import";
        String table = line.argument(0, usage);
        Path file = Path.of(line.argument(1, usage));
        new ImportCommand(server(line), texts, locale, out)
                .run(new ImportCommand.Wish(
                        table,
                        file,
                        line.option("encoding").orElse(""),
                        line.option("sheet").orElse(""),
                        line.option("map").map(Path::of),
                        line.has("dry-run"),
                        line.has("skip-bad-rows")));
    }

    private void documents(CommandLine line) {
        String usage = "app.failed.usage-documents";
        if (!line.argument(0, usage).equals("verify")) {
            throw new CommandFailed(usage);
        }
        new DocumentCommand(texts, locale, out).verify(server(line));
    }

    private void audit(CommandLine line) {
        String usage = "app.failed.usage-audit";
        if (!line.argument(0, usage).equals("verify")) {
            throw new CommandFailed(usage);
        }
        String seal = line.option("seal").orElse("");
        AuditCommand command = new AuditCommand(texts, locale, out);
        if (line.option("database").isPresent()) {
            command.verify(Settings.load(line).database().orElseThrow(() -> new CommandFailed(usage)), seal);
        } else {
            command.verify(server(line), seal);
        }
    }

    private ServerConnection server(CommandLine line) {
        return ServerConnection.find(line.dataDirectory(), locale);
    }

    private int tell(String sentence) {
        err.println("iinkai: " + sentence);
        return 1;
    }

    private static void configureLogging() {
        Path file = Path.of(System.getProperty("iinkai.config", "config"), "logback.xml");
        if (System.getProperty("logback.configurationFile") == null && Files.isReadable(file)) {
            System.setProperty("logback.configurationFile", file.toString());
        }
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    /** The language of the terminal: Japanese where it says so, English elsewhere. */
    private static Locale language() {
        for (String name : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = System.getenv(name);
            if (value != null && !value.isEmpty()) {
                return value.startsWith("ja") ? Locale.JAPANESE : Locale.ENGLISH;
            }
        }
        return Locale.ENGLISH;
    }

    private static Locale language(String typed) {
        return switch (typed) {
            case "ja" -> Locale.JAPANESE;
            case "en" -> Locale.ENGLISH;
            default -> throw new CommandFailed("app.failed.usage-check");
        };
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
