package org.iinkai.web.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Problem details (RFC 9457).
 *
 * @param type what kind of problem, as a URI that stays the same: {@code urn:iinkai:} and the key
 * @param title short name of the HTTP status
 * @param detail what happened and what to do, in the caller's language
 * @param key message key of what is said
 * @param field field of the request it concerns; empty for the request as a whole
 * @param errors what is wrong with single fields
 * @param id id under which the log tells more; empty where there is nothing to tell
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String key,
        String field,
        List<FieldError> errors,
        String id) {

    /** What is wrong with a field of the body, or a parameter of the query. */
    record FieldError(String field, String key, String detail) {}

    static Problem of(io.helidon.http.Status status, String key, String detail) {
        return new Problem("urn:iinkai:" + key, status.reasonPhrase(), status.code(), detail, key, "", List.of(), "");
    }

    Problem at(String name) {
        List<FieldError> wrong = name.isEmpty() ? List.of() : List.of(new FieldError(name, key, detail));
        return new Problem(type, title, status, detail, key, name, wrong, id);
    }

    Problem withId(String other) {
        return new Problem(type, title, status, detail, key, field, errors, other);
    }
}
