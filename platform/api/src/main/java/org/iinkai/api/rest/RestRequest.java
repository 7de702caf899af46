package org.iinkai.api.rest;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.PageRequest;

/** A request to a REST operation. The caller is bound to the thread. */
@ProviderType
public interface RestRequest {

    /** The text at a place of the path. */
    String place(String name);

    /** The first value of a query parameter. */
    Optional<String> query(String name);

    /**
     * The body, read into the operation's record type.
     *
     * @throws org.iinkai.api.error.Refused when it is missing or does not fit
     */
    <T> T body(Class<T> type);

    /**
     * The part of the list that is wanted, from the parameters {@code size} and {@code after}.
     *
     * @throws org.iinkai.api.error.Refused when they make no sense
     */
    default PageRequest page() {
        return PageRequest.first();
    }

    /** The version that the caller saw, from {@code If-Match}; only for a {@link RestOperation#conditional} operation. */
    default int version() {
        throw new IllegalStateException("the operation is not conditional");
    }
}
