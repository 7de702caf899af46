package org.iinkai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PushTest {

    private final OpenDoor door = OpenDoor.open();

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void a_signed_in_page_of_ours_gets_its_socket() throws InterruptedException {
        Listener listener = new Listener();
        WebSocket socket = connect(listener, door.origin(), door.cookie());

        socket.sendText("hello", true).join();

        assertThat(listener.received.poll(10, TimeUnit.SECONDS)).isEqualTo("anna: hello");
        socket.abort();
    }

    @Test
    void without_a_session_the_socket_is_refused() {
        assertThat(refusal(door.origin(), "iinkai-session=invented")).isEqualTo(403);
    }

    @Test
    void a_page_of_another_site_gets_no_socket() {
        assertThat(refusal("https://evil.example", door.cookie())).isEqualTo(403);
    }

    @Test
    void the_socket_ends_with_the_sign_in() throws Exception {
        Listener listener = new Listener();
        String cookie = door.cookie();
        WebSocket socket = connect(listener, door.origin(), cookie);
        socket.sendText("hello", true).join();
        assertThat(listener.received.poll(10, TimeUnit.SECONDS)).isEqualTo("anna: hello");

        door.accounts.signOut(cookie.substring(cookie.indexOf('=') + 1));

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            while (!listener.ended.isDone() && isSent(socket)) {
                Thread.onSpinWait();
            }
        });
    }

    /** Whether a ping leaves: the client may miss that the server has hung up until it sends something. */
    private static boolean isSent(WebSocket socket) {
        return socket.sendPing(ByteBuffer.allocate(0))
                .handle((sent, failure) -> failure == null)
                .join();
    }

    @Test
    void other_paths_can_not_be_upgraded() {
        String answer = RawSocket.exchange(door.door.port(), """
                GET /members HTTP/1.1\r
                Host: 127.0.0.1\r
                Cookie: %s\r
                Connection: Upgrade\r
                Upgrade: websocket\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                \r
                GET /nothing HTTP/1.1\r
                Host: 127.0.0.1\r
                Connection: close\r
                \r
                """.formatted(door.cookie()));

        assertThat(answer).startsWith("HTTP/1.1 200");
    }

    private WebSocket connect(Listener listener, String origin, String cookie) {
        URI uri = URI.create("ws://127.0.0.1:" + door.door.port() + "/VAADIN/push");
        return door.client()
                .newWebSocketBuilder()
                .header("Origin", origin)
                .header("Cookie", cookie)
                .buildAsync(uri, listener)
                .join();
    }

    private int refusal(String origin, String cookie) {
        try {
            connect(new Listener(), origin, cookie).abort();
            return 101;
        } catch (CompletionException e) {
            assertThat(e.getCause()).isInstanceOf(WebSocketHandshakeException.class);
            return e.getCause() instanceof WebSocketHandshakeException refused
                    ? refused.getResponse().statusCode()
                    : 0;
        }
    }

    private static final class Listener implements WebSocket.Listener {

        private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
        private final CompletableFuture<Boolean> ended = new CompletableFuture<>();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            received.add(text.toString());
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            ended.complete(true);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            ended.complete(true);
        }
    }
}
