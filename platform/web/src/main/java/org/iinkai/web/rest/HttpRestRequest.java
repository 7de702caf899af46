package org.iinkai.web.rest;

import io.helidon.webserver.http.ServerRequest;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.iinkai.api.error.Refused;
import org.iinkai.api.rest.RestRequest;

/** A REST request over HTTP. */
final class HttpRestRequest implements RestRequest {

    private final ServerRequest request;
    private final Map<String, String> places;
    private final JsonMapper mapper;
    private final long mostBytes;

    HttpRestRequest(ServerRequest request, Map<String, String> places, JsonMapper mapper, long mostBytes) {
        this.request = request;
        this.places = places;
        this.mapper = mapper;
        this.mostBytes = mostBytes;
    }

    @Override
    public String place(String name) {
        String text = places.get(name);
        if (text == null) {
            throw new IllegalArgumentException("no place " + name);
        }
        return text;
    }

    @Override
    public Optional<String> query(String name) {
        return request.query().first(name).asOptional();
    }

    /** {@code InputStream} gives the body as it comes. */
    @Override
    public <T> T body(Class<T> type) {
        InputStream in = new BoundedInput(request.content().inputStream(), mostBytes);
        if (type == InputStream.class) {
            return type.cast(in);
        }
        try {
            T body = mapper.readValue(in, type);
            if (body == null) {
                throw new Refused(Problems.UNREADABLE);
            }
            return body;
        } catch (JacksonException e) {
            throw refusal(e);
        }
    }

    /** What a record's own constructor refuses is refused as the record says. */
    private static Refused refusal(JacksonException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return refused;
            }
        }
        return new Refused(Problems.UNREADABLE);
    }
}
