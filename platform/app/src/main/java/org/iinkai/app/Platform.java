package org.iinkai.app;

import io.helidon.webserver.http.HttpService;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.iinkai.api.accounts.Accounts;
import org.iinkai.api.accounts.ApiTokens;
import org.iinkai.api.accounts.Entrance;
import org.iinkai.api.accounts.Passkeys;
import org.iinkai.api.accounts.PasswordLinks;
import org.iinkai.api.accounts.SingleSignOn;
import org.iinkai.api.applications.Applications;
import org.iinkai.api.association.Association;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.audit.AuditLog;
import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.calendar.Calendar;
import org.iinkai.api.calendar.CalendarFeeds;
import org.iinkai.api.calendar.CalendarFiles;
import org.iinkai.api.calendar.Certificates;
import org.iinkai.api.calendar.Meetings;
import org.iinkai.api.calendar.Rosters;
import org.iinkai.api.calendar.SignUps;
import org.iinkai.api.changes.Changes;
import org.iinkai.api.documents.DocumentApprovals;
import org.iinkai.api.documents.DocumentSearch;
import org.iinkai.api.documents.DocumentStorage;
import org.iinkai.api.documents.Documents;
import org.iinkai.api.documents.PublicDocuments;
import org.iinkai.api.host.Menu;
import org.iinkai.api.host.PluginUpkeep;
import org.iinkai.api.host.Plugins;
import org.iinkai.api.imports.ImportRuns;
import org.iinkai.api.mailings.MailingLists;
import org.iinkai.api.mailings.Mailings;
import org.iinkai.api.mailings.Subscribing;
import org.iinkai.api.mailings.Suppressions;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Members;
import org.iinkai.api.members.People;
import org.iinkai.api.populations.Populations;
import org.iinkai.api.privacy.Retention;
import org.iinkai.api.publishing.News;
import org.iinkai.api.publishing.Publications;
import org.iinkai.api.records.Records;
import org.iinkai.api.report.Reports;
import org.iinkai.api.search.Search;
import org.iinkai.api.text.Texts;
import org.iinkai.app.logging.SpeakerLogs;
import org.iinkai.app.storage.DataDirectory;
import org.iinkai.core.Core;
import org.iinkai.core.CoreSettings;
import org.iinkai.core.database.Database;
import org.iinkai.core.database.DatabaseSettings;
import org.iinkai.core.privacy.PrivacySettings;
import org.iinkai.host.HostSettings;
import org.iinkai.host.PluginHost;
import org.iinkai.host.texts.MessageCatalog;
import org.iinkai.host.vaadin.PlatformServlet;
import org.iinkai.host.vaadin.VaadinBoot;
import org.iinkai.host.vaadin.VaadinScreens;
import org.iinkai.web.ControlToken;
import org.iinkai.web.DoorParts;
import org.iinkai.web.FrontDoor;
import org.iinkai.web.ServletContent;
import org.iinkai.web.ShutDoor;
import org.iinkai.web.WaysIn;
import org.iinkai.web.documents.DocumentDesk;
import org.iinkai.web.documents.DocumentPages;
import org.iinkai.web.documents.FilePages;
import org.iinkai.web.events.EventDesk;
import org.iinkai.web.events.EventPages;
import org.iinkai.web.join.JoinDesk;
import org.iinkai.web.join.JoinPage;
import org.iinkai.web.mailings.SubscribingDesk;
import org.iinkai.web.mailings.SubscribingPages;
import org.iinkai.web.news.NewsPages;
import org.iinkai.web.news.NewsRoom;
import org.iinkai.web.privacy.PolicyDesk;
import org.iinkai.web.privacy.PolicyPage;
import org.iinkai.web.resources.CalendarServices;
import org.iinkai.web.resources.DocumentServices;
import org.iinkai.web.resources.MailingServices;
import org.iinkai.web.resources.PlatformResources;
import org.iinkai.web.resources.RegisterServices;
import org.iinkai.web.rest.RestResources;

/** Everything that runs, wired by hand. Parts stop in the reverse order of their start. */
public final class Platform implements AutoCloseable {

    private final Database database;
    private final Core core;
    private final Map<Class<?>, Object> services = new ConcurrentHashMap<>();
    private final RestResources rest;
    private final AtomicBoolean isReady = new AtomicBoolean();
    private final PluginHost host;
    private final SpeakerLogs logs = SpeakerLogs.listen();
    private final Entry entry;

    private Platform(Settings settings, DatabaseSettings login, DataDirectory directory, Wiring wiring) {
        this.database = Database.open(login);
        Clock clock =
                Clock.system(ZoneId.of(settings.text("association.time-zone").orElse("Asia/Tokyo")));
        this.core = Core.start(
                database,
                clock,
                new CoreSettings(
                        directory.file("setup-code"),
                        wiring.texts,
                        MailConfiguration.read(settings),
                        AccountConfiguration.read(settings, wiring.has(Choice.SECOND_FACTOR)),
                        DoorConfiguration.product(settings),
                        new PrivacySettings(Math.toIntExact(settings.number("privacy.days-to-answer", 14))),
                        DocumentConfiguration.read(settings, directory)));
        this.rest = new RestResources(new AnswersInDatabase(core.requestKeys()));
        services.putAll(core.services());
        services.put(Texts.class, wiring.texts);
        VaadinScreens screens = new VaadinScreens(new ShellFrame(), ShellFrame.views(), wiring.texts);
        HostSettings hostSettings = new HostSettings(
                directory.folder("felix"),
                wiring.has(Choice.INBOX) ? Optional.of(directory.folder("inbox")) : Optional.empty(),
                directory.root().resolve("exports"),
                HostSettings.USUAL_DEADLINE,
                PluginConfiguration.trust(settings, wiring.has(Choice.SIGNED)),
                logs,
                wiring.has(Choice.SAFE));
        this.host = new PluginHost(hostSettings, database, services, screens, new Contributed(core, rest));
        services.put(Plugins.class, host);
        services.put(PluginUpkeep.class, host.upkeep());
        services.put(Menu.class, screens);
        serve(wiring.texts, clock);
        this.entry = wiring.has(Choice.SHUT) ? shut(screens) : entry(openDoor(settings, screens, wiring));
    }

    /** How people come in. */
    private record Entry(int port, Runnable close) {}

    private static Entry entry(FrontDoor door) {
        return new Entry(door.port(), door::close);
    }

    private Entry shut(VaadinScreens screens) {
        ShutDoor door = ShutDoor.start(content(new PlatformServlet(screens, services)));
        return new Entry(-1, door::close);
    }

    private void serve(Texts texts, Clock clock) {
        PlatformResources.addTo(rest, core.service(Members.class), core.service(Reports.class), host, host.upkeep());
        PlatformResources.addTo(
                rest,
                new RegisterServices(
                        core.service(Members.class),
                        core.service(Companies.class),
                        core.service(People.class),
                        core.service(Bodies.class),
                        core.service(Audit.class),
                        clock));
        PlatformResources.addTo(
                rest,
                new CalendarServices(
                        core.service(Calendar.class),
                        core.service(SignUps.class),
                        core.service(Meetings.class),
                        core.service(CalendarFiles.class),
                        core.service(Rosters.class),
                        core.service(Certificates.class)));
        PlatformResources.addTo(
                rest,
                new DocumentServices(
                        core.service(Documents.class),
                        core.service(DocumentApprovals.class),
                        core.service(DocumentSearch.class),
                        core.service(DocumentStorage.class)));
        PlatformResources.addConsultations(rest, core.services());
        PlatformResources.addTo(rest, core.service(Publications.class));
        PlatformResources.addTo(
                rest,
                new MailingServices(
                        core.service(Mailings.class),
                        core.service(MailingLists.class),
                        core.service(Suppressions.class)));
        PlatformResources.addTo(rest, core.service(Populations.class), clock);
        PlatformResources.addTo(rest, core.service(Changes.class), isReady::get);
        PlatformResources.addTo(rest, core.service(ImportRuns.class), texts);
        PlatformResources.addTo(rest, core.service(AuditLog.class));
        PlatformResources.addTo(rest, core.service(Search.class), core.service(Records.class), texts);
    }

    /**
     * What the caller decides.
     */
    record Wiring(MessageCatalog texts, Set<Choice> choices, ControlToken control) {

        boolean has(Choice choice) {
            return choices.contains(choice);
        }
    }

    /** What may be decided. */
    enum Choice {
        /** The inbox is open. */
        INBOX,
        /** Holders of all rights need a second factor where nothing is configured. */
        SECOND_FACTOR,
        /** Bundles must be signed where nothing is configured. */
        SIGNED,
        /** No bundle is started. */
        SAFE,
        /** No port is opened. */
        SHUT
    }

    /**
     * Starts everything; returns once all bundles that shall run do so, or have said why not.
     *
     * @param login how to reach the database
     */
    static Platform start(Settings settings, DatabaseSettings login, DataDirectory directory, Wiring wiring) {
        Platform platform = new Platform(settings, login, directory, wiring);
        platform.host.start();
        platform.core.startJobs();
        platform.isReady.set(true);
        return platform;
    }

    /** Starts everything on a free port of this machine, without an inbox: for tests of bundles. */
    public static Platform local(DatabaseSettings login, DataDirectory directory) {
        return local(login, directory, "--port", "0", "--config", "none");
    }

    /** Starts everything but the door: no port is opened and nobody comes in. For checks of bundles. */
    public static Platform shut(DatabaseSettings login, DataDirectory directory) {
        return local(login, directory, true, "--config", "none");
    }

    /** The same as {@link #local(DatabaseSettings, DataDirectory)} with options of the command line. */
    static Platform local(DatabaseSettings login, DataDirectory directory, String... options) {
        return local(login, directory, false, options);
    }

    private static Platform local(DatabaseSettings login, DataDirectory directory, boolean isShut, String... options) {
        MessageCatalog texts = new MessageCatalog(Platform.class.getClassLoader(), Main.MODULES);
        String[] line = Stream.concat(Stream.of("run"), Stream.of(options)).toArray(String[]::new);
        Settings settings = Settings.load(CommandLine.parse(line));
        Set<Choice> choices = isShut ? Set.of(Choice.SHUT) : Set.of();
        return start(settings, login, directory, new Wiring(texts, choices, token -> Optional.empty()));
    }

    private FrontDoor openDoor(Settings settings, VaadinScreens screens, Wiring wiring) {
        PlatformServlet servlet = new PlatformServlet(screens, services);
        Accounts accounts = core.service(Accounts.class);
        accounts.onSessionEnd(servlet::endSession);
        core.onGrantsChange(() -> servlet.renewRights(core::callerOf));
        return FrontDoor.open(
                DoorConfiguration.read(settings),
                new DoorParts(
                        waysIn(),
                        wiring.texts,
                        content(servlet),
                        screens::hasPage,
                        rest,
                        screens::staticFile,
                        wiring.control,
                        core.service(ApiTokens.class)::caller,
                        isReady::get,
                        publicPages(settings, wiring.texts)));
    }

    private static ServletContent content(PlatformServlet servlet) {
        return new ServletContent(
                servlet,
                VaadinBoot.parameters(),
                VaadinBoot.initializers(new ShellFrame()).stream()
                        .map(entry -> new ServletContent.Initializer(entry.initializer(), entry.classes()))
                        .toList(),
                List.of(VaadinBoot.websocketListener()));
    }

    private WaysIn waysIn() {
        return new WaysIn(
                core.service(Accounts.class),
                core.service(Entrance.class),
                core.service(PasswordLinks.class),
                core.service(Passkeys.class),
                core.service(SingleSignOn.class));
    }

    private List<HttpService> publicPages(Settings settings, Texts texts) {
        String enquiries = settings.text("applications.enquiries").orElse("");
        PolicyPage policy = new PolicyPage(
                new PolicyDesk(
                        core.service(Retention.class),
                        core.service(Association.class),
                        core.service(Clock.class),
                        enquiries),
                texts);
        EventPages events = new EventPages(
                new EventDesk(
                        core.service(SignUps.class),
                        core.service(Certificates.class),
                        core.service(CalendarFeeds.class),
                        core.service(Association.class),
                        core.service(Clock.class),
                        enquiries),
                texts);
        SubscribingPages subscribing = new SubscribingPages(
                new SubscribingDesk(
                        core.service(Subscribing.class), core.service(Association.class), core.service(Clock.class)),
                texts);
        DocumentDesk library = new DocumentDesk(
                core.service(Documents.class),
                core.service(PublicDocuments.class),
                core.service(Association.class),
                core.service(Clock.class));
        NewsRoom news = new NewsRoom(
                core.service(News.class),
                core.service(PublicDocuments.class),
                core.service(SignUps.class),
                core.service(Association.class),
                core.service(Clock.class),
                DoorConfiguration.product(settings));
        List<HttpService> always = List.of(
                policy,
                events,
                subscribing,
                new DocumentPages(library, texts),
                new FilePages(library),
                new NewsPages(news, texts));
        if (!settings.flag("applications.public", true)) {
            return always;
        }
        JoinDesk desk = new JoinDesk(
                core.service(Applications.class),
                core.service(Association.class),
                core.service(Clock.class),
                enquiries,
                settings.text("applications.privacy-url").orElse("/privacy-policy"));
        return Stream.concat(always.stream(), Stream.of(new JoinPage(desk, texts)))
                .toList();
    }

    /** The port that is listened on. */
    public int port() {
        return entry.port();
    }

    /** The service that fulfils an interface of the API. */
    public <S> S service(Class<S> type) {
        return type.cast(Objects.requireNonNull(services.get(type), type.getName()));
    }

    /** The host, for tests of bundles. */
    public PluginHost host() {
        return host;
    }

    @Override
    public void close() {
        isReady.set(false);
        entry.close().run();
        core.stopJobs();
        host.close();
        core.close();
        database.close();
        logs.close();
    }
}
