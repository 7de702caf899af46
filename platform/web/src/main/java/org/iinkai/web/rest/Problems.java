package org.iinkai.web.rest;

import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.text.Texts;

/** Turns what went wrong into problem details, and defects into an entry in the log. */
public final class Problems {

    /** Key of the refusal of a body that can't be read. */
    static final String UNREADABLE = "web.refused.json";

    /** Key of the refusal of a field that can't be read. */
    static final String UNREADABLE_FIELD = "web.refused.json-field";

    /** Key of the refusal of a change that names no version. */
    static final String VERSION_MISSING = "web.refused.version-missing";

    /** Key of the refusal of a change to a version that is gone. */
    static final String VERSION_OTHER = "web.refused.version-other";

    /** How the keys of refusals end that a newer version of the record causes. */
    private static final String CHANGED_MEANWHILE = ".changed-meanwhile";

    private static final Map<String, Status> STATUS = Map.of(
            UNREADABLE,
            Status.BAD_REQUEST_400,
            UNREADABLE_FIELD,
            Status.BAD_REQUEST_400,
            "web.refused.key",
            Status.BAD_REQUEST_400,
            "web.refused.key-not-taken",
            Status.BAD_REQUEST_400,
            VERSION_MISSING,
            Status.PRECONDITION_REQUIRED_428,
            VERSION_OTHER,
            Status.PRECONDITION_FAILED_412,
            "core.refused.key-at-work",
            Status.CONFLICT_409,
            "core.refused.file-too-large",
            Status.REQUEST_ENTITY_TOO_LARGE_413);

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Texts texts;
    private final JsonMapper mapper = RestJson.mapper();

    public Problems(Texts texts) {
        this.texts = texts;
    }

    /** The problem that an exception means. */
    public Problem of(Throwable cause, Locale locale, String attempted) {
        return switch (cause) {
            case Refused refused -> refused(refused, locale);
            case NotFound none -> plain(Status.NOT_FOUND_404, "web.problem.not-found", locale);
            case Forbidden forbidden -> plain(Status.FORBIDDEN_403, "web.problem.forbidden", locale);
            case HttpException http -> http(http.status(), locale);
            default -> defect(cause, locale, attempted);
        };
    }

    /** Whether it says that somebody changed the record meanwhile. */
    static boolean isStale(Throwable cause) {
        return cause instanceof Refused refused && refused.key().endsWith(CHANGED_MEANWHILE);
    }

    /** The problem that a status means. */
    public Problem http(Status status, Locale locale) {
        String own = "web.problem.status-" + status.code();
        return plain(status, texts.has(own) ? own : "web.problem.status", locale);
    }

    /** Answers with a problem; ends the connection when an answer is under way already. */
    public void send(ServerResponse response, Problem problem) {
        if (response.isSent()) {
            throw new CloseConnectionException("failed after the answer had begun");
        }
        response.status(Status.create(problem.status()));
        response.header(HeaderNames.CONTENT_TYPE, "application/problem+json");
        if (problem.status() == Status.REQUEST_ENTITY_TOO_LARGE_413.code()) {
            response.header(HeaderNames.CONNECTION, "close");
        }
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        response.send(mapper.writeValueAsBytes(problem));
        endIfUnread(problem.status());
    }

    /** What is left of a body that was too large would be taken for the next request: the connection must end. */
    public static void endIfUnread(int status) {
        if (status == Status.REQUEST_ENTITY_TOO_LARGE_413.code()) {
            throw new CloseConnectionException("body left unread");
        }
    }

    /** A short text for the log that says what was asked for, without its query. */
    public static String attempted(ServerRequest request) {
        return request.prologue().method().text() + " "
                + request.prologue().uriPath().rawPath();
    }

    private Problem refused(Refused refused, Locale locale) {
        String detail = texts.text(locale, refused.key(), refused.arguments());
        return Problem.of(status(refused.key()), refused.key(), detail).at(refused.field());
    }

    private static Status status(String key) {
        Status usual = key.endsWith(CHANGED_MEANWHILE) ? Status.CONFLICT_409 : Status.UNPROCESSABLE_CONTENT_422;
        return STATUS.getOrDefault(key, usual);
    }

    private Problem plain(Status status, String key, Locale locale) {
        return Problem.of(status, key, texts.text(locale, key));
    }

    private Problem defect(Throwable cause, Locale locale, String attempted) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("[{}] {} failed", id, attempted, cause);
        Status status = Status.INTERNAL_SERVER_ERROR_500;
        String detail = texts.text(locale, "web.problem.defect", id);
        return Problem.of(status, "web.problem.defect", detail).withId(id);
    }
}
