package org.iinkai.api.privacy;

import java.time.LocalDate;
import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;

/** Requests of people about their own data (本人からの請求). Everything here needs {@code core.privacy-manage}. */
@ProviderType
public interface PrivacyRequests {

    /** The day by which to answer a request received on a day, by the association's own rule. */
    LocalDate dueFor(LocalDate receivedOn);

    /** Requests: the open ones first, the most urgent on top, then the closed ones, the newest on top. */
    Page<PrivacyRequest> find(RequestFilter filter, PageRequest page);

    /**
     * A request. Looking at it is recorded.
     *
     * @throws org.iinkai.api.error.NotFound when there is none
     */
    PrivacyRequest request(Id<PrivacyRequest> id);

    /**
     * Adds a request (version 0), or changes what was received while it is open. State, identity, answer and reason are
     * not taken from it. Adding the same again changes nothing.
     *
     * @throws org.iinkai.api.error.Refused when something is missing or somebody changed it meanwhile
     */
    void save(PrivacyRequest request);

    /**
     * Brings a request to its next state.
     *
     * @throws org.iinkai.api.error.Refused when it can't become that, words are missing, or somebody changed it meanwhile
     */
    void advance(AdvanceRequest step);

    /** How many open requests are to be answered by a day. */
    long dueBy(LocalDate day);

    /**
     * Everything the product holds about the person of a request for disclosure, as one page of HTML. Put together with
     * all rights, since the person has a claim to all of it; recorded as given out.
     *
     * @throws org.iinkai.api.error.Refused when it is no request for disclosure, nobody of the register is named, identity
     *     is not checked, or a module did not answer
     */
    String disclosure(Id<PrivacyRequest> id, Locale locale);
}
