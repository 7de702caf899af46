package org.iinkai.web.rest;

import java.util.function.Supplier;

/** Remembers for a day what was answered to requests that carry an {@code Idempotency-Key}. */
@FunctionalInterface
public interface KeptAnswers {

    /**
     * What was answered before to the same caller, key and request; otherwise does the work and keeps its answer in the
     * transaction of the work, so that neither is ever there without the other. Nothing is kept when the work throws.
     *
     * @throws org.iinkai.api.error.Refused when the key was used for another request, or that request is still at work
     */
    RestAnswer answer(Keyed request, Supplier<RestAnswer> work);

    /**
     * A request with a key.
     *
     * @param account id of the caller's account
     * @param path path and query as asked for
     * @param bodyHash SHA-256 of the body, in hexadecimal
     */
    record Keyed(String account, String key, String method, String path, String bodyHash) {}
}
