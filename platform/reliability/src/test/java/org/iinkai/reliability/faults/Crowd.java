package org.iinkai.reliability.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import org.iinkai.testkit.browser.SignedIn;

/** People who work while bundles misbehave: each is signed in and asks for a page or for records, again and again. */
final class Crowd implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(40);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Answers that must have come after a fault before it counts as survived. */
    private static final int AFTERWARDS = 24;

    private static final List<String> PATHS =
            List.of("/", "/members", "/api/v1/members?size=20", "/api/v1/reports/2024?format=md", "/events");

    private final URI server;
    private final List<Thread> people = new ArrayList<>();
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicLong slowest = new AtomicLong();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private volatile boolean isOver;

    private Crowd(URI server) {
        this.server = server;
    }

    /** What a while was like for the others. */
    record Felt(int requests, List<String> failures, long slowestMilliseconds) {}

    static Crowd of(URI server, Path data, String... logins) {
        Crowd crowd = new Crowd(server);
        for (String login : logins) {
            HttpClient client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            String cookie = crowd.signIn(client, login, SignedIn.password(login, data));
            crowd.people.add(Thread.ofPlatform().daemon().name(login).start(() -> crowd.work(client, cookie)));
        }
        return crowd;
    }

    /** Forgets what was, so that only what follows counts. */
    void begin() {
        answers.set(0);
        slowest.set(0);
        failures.clear();
    }

    /** What it was like since the beginning, and for a while after now. */
    Felt end() {
        int enough = answers.get() + AFTERWARDS;
        long end = System.nanoTime() + 2 * PATIENCE.toNanos();
        while (answers.get() < enough && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        List<String> failed = new ArrayList<>(failures);
        if (answers.get() < enough) {
            failed.add("no answers any more");
        }
        return new Felt(answers.get(), failed, slowest.get() / 1_000_000);
    }

    @Override
    public void close() {
        isOver = true;
        people.forEach(LockSupport::unpark);
    }

    private String signIn(HttpClient client, String login, String password) {
        String form = "login=" + login + "&password=" + URLEncoder.encode(password, UTF_8) + "&next=/";
        HttpResponse<String> answer = send(
                client,
                HttpRequest.newBuilder(server.resolve("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofString(form)));
        return answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";")[0])
                .filter(cookie -> cookie.startsWith("iinkai-session="))
                .findFirst()
                .orElseThrow(() -> new AssertionError(login + " could not sign in: " + answer.statusCode()));
    }

    private void work(HttpClient client, String cookie) {
        for (int i = 0; !isOver; i++) {
            String path = PATHS.get(i % PATHS.size());
            long begun = System.nanoTime();
            try {
                int status = send(
                                client,
                                HttpRequest.newBuilder(server.resolve(path)).header("Cookie", cookie))
                        .statusCode();
                if (status != 200) {
                    failures.add(path + " answered " + status);
                }
            } catch (UncheckedIOException e) {
                failures.add(path + ": " + e.getCause());
            }
            long took = System.nanoTime() - begun;
            slowest.accumulateAndGet(took, Math::max);
            answers.incrementAndGet();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
