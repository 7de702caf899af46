package org.iinkai.web.rest;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;

/**
 * An answer ready to be sent. The array is its own.
 *
 * @param body JSON in UTF-8; of length 0 when there is nothing to say
 * @param location address of the record that was made; empty when none was
 * @param tag its {@code ETag} with the quotation marks; empty when it has none
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way out; nobody compares answers
public record RestAnswer(int status, byte[] body, String location, String tag) {

    void send(ServerResponse response) {
        response.status(Status.create(status));
        response.header(HeaderNames.CACHE_CONTROL, tag.isEmpty() ? "no-store" : "private, no-cache");
        if (!tag.isEmpty()) {
            response.header(HeaderNames.ETAG, tag);
        }
        if (!location.isEmpty()) {
            response.header(HeaderNames.LOCATION, location);
        }
        if (body.length == 0) {
            response.send();
        } else {
            response.header(HeaderNames.CONTENT_TYPE, "application/json");
            response.send(body);
        }
    }
}
