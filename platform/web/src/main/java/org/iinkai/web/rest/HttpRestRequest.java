package org.iinkai.web.rest;

import io.helidon.webserver.http.ServerRequest;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.rest.RestRequest;

/** A REST request over HTTP. */
final class HttpRestRequest implements RestRequest {

    private final ServerRequest request;
    private final Map<String, String> places;
    private final Route route;
    private final InputStream content;
    private final int version;

    HttpRestRequest(ServerRequest request, Map<String, String> places, Route route, InputStream content, int version) {
        this.request = request;
        this.places = places;
        this.route = route;
        this.content = content;
        this.version = version;
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

    @Override
    public PageRequest page() {
        return PagePosition.of(this);
    }

    @Override
    public int version() {
        if (!route.operation().terms().isConditional()) {
            throw new IllegalStateException(route.path() + " is not conditional");
        }
        return version;
    }

    /** {@code InputStream} gives the body as it comes. */
    @Override
    public <T> T body(Class<T> type) {
        if (type == InputStream.class) {
            return type.cast(content);
        }
        try {
            T body = route.served().mapper().readValue(content, type);
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
        String field = field(e);
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return refused.field().isEmpty() ? refused.at(field) : refused;
            }
            if (cause instanceof NotFound) { // an id that is none
                return new Refused("web.refused.id", field).at(field);
            }
        }
        return field.isEmpty()
                ? new Refused(Problems.UNREADABLE)
                : new Refused(Problems.UNREADABLE_FIELD, field).at(field);
    }

    /** Where in the body it was: {@code address.postalCode}. */
    private static String field(JacksonException e) {
        return e.getPath().stream()
                .map(step -> step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName())
                .collect(Collectors.joining("."));
    }
}
