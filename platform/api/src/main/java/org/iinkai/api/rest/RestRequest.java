package org.iinkai.api.rest;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

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
}
