package org.iinkai.api.mailings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Id;

/**
 * What people do without an account: subscribe, confirm, stop. Open to everybody; a link acts for one address only, and
 * what is asked or shown never tells whether an address is known.
 */
@ProviderType
public interface Subscribing {

    /** Lists that anybody can subscribe to, by code. */
    List<OpenList> open();

    /**
     * Writes to the address, which confirms by a link in that mail. An address is written to once an hour at most, whoever
     * asks how often; nothing here tells whether it was.
     *
     * @throws org.iinkai.api.error.NotFound when a list is not open
     */
    void subscribe(Subscribe request);

    /** What a link of confirmation is about; empty when it is none, or not any more. */
    Optional<Subscriber> toConfirm(String token);

    /** Confirms; false when the link is none, or not any more. Confirming twice is the same as once. */
    boolean confirm(String token);

    /** Whom a link to stop belongs to; empty when it is none. Changes nothing. */
    Optional<Subscriber> subscriber(String token);

    /**
     * Ends mail to the link's address at once.
     *
     * @param lists those to stop; empty for all that the link is about
     * @return false when the link is none. Stopping twice is the same as once
     */
    boolean stop(String token, Set<Id<MailingList>> lists);
}
