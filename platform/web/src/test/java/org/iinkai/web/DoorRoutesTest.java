package org.iinkai.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.HttpService;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.iinkai.api.association.Association;
import org.iinkai.api.calendar.CalendarFeeds;
import org.iinkai.api.calendar.Certificates;
import org.iinkai.api.calendar.SignUps;
import org.iinkai.api.documents.Documents;
import org.iinkai.api.documents.PublicDocuments;
import org.iinkai.api.mailings.Subscribing;
import org.iinkai.api.privacy.Retention;
import org.iinkai.api.publishing.News;
import org.iinkai.web.documents.DocumentDesk;
import org.iinkai.web.documents.DocumentPages;
import org.iinkai.web.documents.FilePages;
import org.iinkai.web.door.Answers;
import org.iinkai.web.events.EventDesk;
import org.iinkai.web.events.EventPages;
import org.iinkai.web.join.JoinDesk;
import org.iinkai.web.join.JoinPage;
import org.iinkai.web.mailings.SubscribingDesk;
import org.iinkai.web.mailings.SubscribingPages;
import org.iinkai.web.news.NewsPages;
import org.iinkai.web.news.NewsRoom;
import org.iinkai.web.pages.Pages;
import org.iinkai.web.privacy.PolicyDesk;
import org.iinkai.web.privacy.PolicyPage;
import org.iinkai.web.rest.Problems;
import org.iinkai.web.rest.RestResources;

/** Every path that the door knows is in the table of pages, by which the platform's tests ask each of them as everybody. */
class DoorRoutesTest {

    private static final Path TABLE = Path.of("../app/src/test/resources/rights/pages.txt");
    private static final Path SOURCES = Path.of("src/main/java/org/iinkai/web");

    private final Set<String> routes = new TreeSet<>();
    private final Set<String> services = new TreeSet<>();

    @Test
    void every_route_is_in_the_table_and_every_page_is_a_route() throws IOException {
        DoorParts parts = new DoorParts(
                new MemoryWays(MemoryAccounts.withAnna()).all(),
                new FileTexts(),
                new ServletContent(new TrivialServlet(), Map.of(), List.of(), List.of()),
                path -> false,
                new RestResources(new MemoryAnswers()),
                (plugin, version, path) -> Optional.empty(),
                token -> Optional.empty(),
                (token, address) -> Optional.empty(),
                () -> true,
                List.of(
                        policy(),
                        join(),
                        events(),
                        new DocumentPages(library(), new FileTexts()),
                        new FilePages(library()),
                        new NewsPages(news(), new FileTexts()),
                        new SubscribingPages(
                                new SubscribingDesk(
                                        silent(Subscribing.class), silent(Association.class), Clock.systemUTC()),
                                new FileTexts())));
        Answers answers = new Answers(new Problems(parts.texts()), new Pages(parts.texts()));

        DoorRoutes.into(recording(), DoorSettings.local(0), parts, (request, response) -> {}, answers);

        assertThat(services).as("classes that are a HttpService").containsAll(servicesInSources());
        assertThat(routes).isEqualTo(table());
    }

    private static PolicyPage policy() {
        return new PolicyPage(
                new PolicyDesk(silent(Retention.class), silent(Association.class), Clock.systemUTC(), ""),
                new FileTexts());
    }

    private static JoinPage join() {
        return new JoinPage(
                new JoinDesk(new ApplicationsInMemory(), silent(Association.class), Clock.systemUTC(), "", "/"),
                new FileTexts());
    }

    private static DocumentDesk library() {
        return new DocumentDesk(
                silent(Documents.class), silent(PublicDocuments.class), silent(Association.class), Clock.systemUTC());
    }

    private static NewsRoom news() {
        return new NewsRoom(
                silent(News.class),
                silent(PublicDocuments.class),
                silent(SignUps.class),
                silent(Association.class),
                Clock.systemUTC(),
                URI.create("http://localhost/"));
    }

    private static EventPages events() {
        return new EventPages(
                new EventDesk(
                        silent(SignUps.class),
                        silent(Certificates.class),
                        silent(CalendarFeeds.class),
                        silent(Association.class),
                        Clock.systemUTC(),
                        ""),
                new FileTexts());
    }

    private static <T> T silent(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, all) -> {
            throw new IllegalStateException("nothing is asked while routes are made");
        }));
    }

    /** Takes note of routes instead of serving them. */
    private HttpRouting.Builder recording() {
        return (HttpRouting.Builder) Proxy.newProxyInstance(
                HttpRouting.Builder.class.getClassLoader(),
                new Class<?>[] {HttpRouting.Builder.class},
                (self, method, all) -> note((HttpRouting.Builder) self, method, all == null ? new Object[0] : all));
    }

    private @Nullable Object note(HttpRouting.Builder self, Method method, Object[] arguments) {
        String name = method.getName();
        if (name.equals("register") && arguments[0] instanceof HttpService[] added) {
            for (HttpService service : added) {
                services.add(service.getClass().getSimpleName());
                service.routing(self);
            }
        } else if (arguments.length > 0 && arguments[0] instanceof String path) {
            routes.add(name.toUpperCase(Locale.ROOT) + " " + path);
        } else {
            assertThat(name).as("a route without a path").isIn("error", "addFeature");
        }
        return self;
    }

    private static Set<String> servicesInSources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> text(file).contains("implements HttpService"))
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** The routes of the table; lines with a remark are of what others route. */
    private static Set<String> table() {
        return text(TABLE)
                .lines()
                .skip(1)
                .map(line -> line.split("\\s{2,}")[0])
                .filter(name -> !name.endsWith(")"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
