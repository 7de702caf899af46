package org.iinkai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

import org.iinkai.api.error.Refused;

class TransferTest {

    private static final int MEGABYTE = 1 << 20;
    private static final byte[] LARGE = new byte[50 * MEGABYTE];

    @Test
    void fifty_megabytes_go_up_and_down() {
        try (OpenDoor door = OpenDoor.open(settings -> settings.withLimits(most(64)))) {
            String cookie = door.cookie();
            HttpRequest.Builder up =
                    door.request("/up").header("Cookie", cookie).header("Origin", door.origin());

            HttpResponse<String> sized = door.send(up.POST(BodyPublishers.ofByteArray(LARGE)));
            HttpResponse<String> chunked =
                    door.send(up.POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(LARGE))));
            HttpResponse<byte[]> down =
                    door.send(door.request("/down").header("Cookie", cookie), BodyHandlers.ofByteArray());

            assertThat(sized.body()).isEqualTo(String.valueOf(LARGE.length));
            assertThat(chunked.body()).isEqualTo(String.valueOf(LARGE.length));
            assertThat(down.body()).hasSize(LARGE.length);
        }
    }

    @Test
    void a_body_that_says_it_is_too_large_is_refused_before_it_is_read() {
        try (OpenDoor door = OpenDoor.open(settings -> settings.withLimits(most(1)))) {
            String answer = RawSocket.exchange(
                    door.door.port(),
                    "POST /up HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 2000000\r\nCookie: %s\r\n\r\n"
                            .formatted(door.cookie()));

            assertThat(answer).startsWith("HTTP/1.1 413").contains("nosniff");
        }
    }

    @Test
    void a_body_that_turns_out_too_large_does_not_reach_the_servlet_whole() {
        try (OpenDoor door = OpenDoor.open(settings -> settings.withLimits(most(1)))) {
            HttpRequest.Builder up = door.request("/up")
                    .header("Cookie", door.cookie())
                    .header("Origin", door.origin())
                    .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[MEGABYTE + 100_000])));

            assertThat(door.send(up).statusCode()).isEqualTo(413);
        }
    }

    @Test
    void closing_lets_a_running_download_finish() throws Exception {
        OpenDoor door = OpenDoor.open();
        CompletableFuture<HttpResponse<byte[]>> download = door.client()
                .sendAsync(door.request("/held").header("Cookie", door.cookie()).build(), BodyHandlers.ofByteArray());
        door.servlet.downloadBegun.await();

        CompletableFuture<Void> closed = CompletableFuture.runAsync(door.door::close);
        while (door.get("/health/live").statusCode() != 503) {
            Thread.onSpinWait();
        }
        door.servlet.mayEnd.countDown();

        assertThat(download.get(20, TimeUnit.SECONDS).body()).hasSize(4 * MEGABYTE);
        closed.get(20, TimeUnit.SECONDS);
        door.client().shutdownNow();
    }

    @Test
    void closing_waits_for_no_idle_connection_and_no_long_poll() throws Exception {
        OpenDoor door = OpenDoor.open(
                settings -> settings.withLimits(new DoorLimits(MEGABYTE, MEGABYTE, MEGABYTE, Duration.ofMinutes(1))));
        String cookie = door.cookie();
        try (Socket idle = new Socket(InetAddress.getLoopbackAddress(), door.door.port())) {
            CompletableFuture<HttpResponse<String>> poll = door.client()
                    .sendAsync(
                            door.request("/VAADIN/push?v-r=push")
                                    .header("Cookie", cookie)
                                    .build(),
                            BodyHandlers.ofString());
            door.servlet.pollBegun.await();

            door.door.close();

            assertThat(poll.handle((answer, failure) -> failure != null || answer.statusCode() >= 500)
                            .get(20, TimeUnit.SECONDS))
                    .isTrue();
            assertThat(idle.getInputStream().read()).isEqualTo(-1);
        }
        door.client().shutdownNow();
    }

    @Test
    void a_port_that_is_taken_is_said_in_one_sentence() {
        try (OpenDoor door = OpenDoor.open()) {
            int port = door.door.port();

            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> OpenDoor.open(settings -> DoorSettings.local(port)))
                    .satisfies(refused -> {
                        assertThat(refused.key()).isEqualTo("web.refused.port-taken");
                        assertThat(refused.arguments()).containsExactly(String.valueOf(port));
                    });
        }
    }

    private static DoorLimits most(int megabytes) {
        return new DoorLimits((long) megabytes * MEGABYTE, 256L * MEGABYTE, 256L * MEGABYTE, Duration.ofSeconds(20));
    }
}
