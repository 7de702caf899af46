package org.iinkai.web.rest;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Problem details (RFC 9457).
 *
 * @param type what kind of problem, as a URI
 * @param title short name of the HTTP status
 * @param detail what happened and what to do, in the caller's language
 * @param key message key of a refusal; empty for others
 * @param field field of the request it concerns; empty for the request as a whole
 * @param id id under which the log tells more; empty where there is nothing to tell
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, String key, String field, String id) {

    static Problem of(int status, String title, String detail) {
        return new Problem("about:blank", title, status, detail, "", "", "");
    }

    Problem withId(String other) {
        return new Problem(type, title, status, detail, key, field, other);
    }
}
