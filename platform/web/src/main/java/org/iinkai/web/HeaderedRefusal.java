package org.iinkai.web;

import io.helidon.http.DirectHandler;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

import org.iinkai.web.door.SecurityHeaders;

/** Answers to what is no HTTP request at all, before any filter: a bare status with the usual headers. */
record HeaderedRefusal(SecurityHeaders always) implements DirectHandler {

    @Override
    public TransportResponse handle(
            TransportRequest request,
            EventType event,
            Status status,
            ServerResponseHeaders headers,
            @Nullable String message) {
        always.addTo(headers);
        return TransportResponse.builder()
                .status(status)
                .headers(headers)
                .keepAlive(false)
                .entity((status.code() + " " + status.reasonPhrase()).getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
