package org.iinkai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.iinkai.api.access.CallerScope;
import org.iinkai.api.accounts.ApiTokens;
import org.iinkai.api.accounts.MakeToken;
import org.iinkai.api.data.Id;

/** Hundreds of programs at once, with wrong tokens, none and right ones: everybody is answered, and soon. */
class TokenFloodTest {

    private static final int ADDRESSES = 12;
    private static final int OF_EACH = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private static Path folder;

    /** What a program brings. */
    private enum Token {
        WRONG,
        NONSENSE,
        NONE,
        RIGHT
    }

    private record Asked(Token token, CompletableFuture<HttpResponse<String>> answer) {}

    @Test
    void everybody_is_answered_and_the_right_ones_get_in() throws Exception {
        try (OpenPlatform platform = new OpenPlatform(folder)) {
            String secret = token(platform);
            Map<Token, Set<Integer>> seen = new TreeMap<>();
            List<HttpClient> clients = IntStream.range(0, ADDRESSES)
                    .mapToObj(i -> client("127.0.4." + (1 + i)))
                    .toList();
            List<Asked> asked = new ArrayList<>();
            for (int i = 0; i < OF_EACH; i++) {
                for (HttpClient client : clients) {
                    Token token = Token.values()[i % Token.values().length];
                    HttpRequest request = request(platform, token, secret, i);
                    asked.add(new Asked(token, client.sendAsync(request, BodyHandlers.ofString())));
                }
            }
            for (Asked each : asked) {
                int status = each.answer().get().statusCode();
                seen.computeIfAbsent(each.token(), token -> new java.util.TreeSet<>())
                        .add(status);
            }
            assertThat(seen.get(Token.NONE)).containsExactly(401);
            assertThat(seen.get(Token.WRONG)).isSubsetOf(401, 429).contains(401);
            assertThat(seen.get(Token.NONSENSE)).isSubsetOf(401, 429);
            assertThat(seen.get(Token.RIGHT)).isSubsetOf(200, 400, 429).contains(200);
            try (HttpClient fresh = client("127.0.5.1")) {
                HttpRequest request = request(platform, Token.RIGHT, secret, 0);
                assertThat(fresh.send(request, BodyHandlers.ofString()).statusCode())
                        .isEqualTo(200);
            }
            clients.forEach(HttpClient::close);
        }
    }

    private static HttpClient client(String address) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(InetAddress.ofLiteral(address))
                .build();
    }

    /** Every other one brings a body that is left unread where nobody is let in. */
    private static HttpRequest request(OpenPlatform platform, Token token, String secret, int number) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + platform.platform().port() + "/api/v1/people"))
                .timeout(PATIENCE)
                .header("Sec-Fetch-Site", "same-origin");
        if (number / Token.values().length % 2 == 1) {
            request.POST(BodyPublishers.ofString("{\"person\":{\"name\":\"\"}," + " ".repeat(100_000) + "\"x\":1}"));
        }
        return switch (token) {
            case WRONG ->
                request.header("Authorization", "Bearer iik_%043d".formatted(number))
                        .build();
            case NONSENSE ->
                request.header("Authorization", "Bearer " + "x".repeat(number)).build();
            case NONE -> request.build();
            case RIGHT -> request.header("Authorization", "Bearer " + secret).build();
        };
    }

    private static String token(OpenPlatform platform) {
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(9);
        return CallerScope.get(
                platform.caller(platform.everything),
                () -> platform.service(ApiTokens.class)
                        .make(new MakeToken(
                                Id.next(), "連携", Set.of("core.members-read", "core.members-change"), day, List.of())));
    }
}
