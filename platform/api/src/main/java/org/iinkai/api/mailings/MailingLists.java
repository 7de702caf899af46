package org.iinkai.api.mailings;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;

/**
 * Lists and who is on them. Reading needs {@code core.mailings-read}, changing {@code core.mailings-change}; looking at
 * people is recorded.
 */
@ProviderType
public interface MailingLists {

    /** All lists, by code. */
    List<MailingListRow> all();

    /**
     * A list.
     *
     * @throws org.iinkai.api.error.NotFound when there is none with that id
     */
    MailingList list(Id<MailingList> id);

    /**
     * Adds a list, whose version is 0, or changes one. Adding again with the same id changes nothing. Whether a population
     * or subscribers are written to stays as it is.
     *
     * @throws org.iinkai.api.error.Refused when the code is taken, the population unknown, or somebody changed it meanwhile
     */
    void save(MailingList list);

    /** Subscriptions, the latest consent first, a page at a time; two statements. */
    Page<Subscription> subscriptions(SubscriptionFilter filter, PageRequest page);

    /** A subscription. */
    Subscription subscription(Id<Subscription> id);

    /**
     * Records a subscription with its consent. A request repeated with the same id changes nothing.
     *
     * @throws org.iinkai.api.error.Refused when the list has a population, or the address is on it already
     */
    void add(AddSubscription subscription);

    /**
     * Ends a subscription that is active or waits; for somebody of a population who refused mail, takes the refusal back.
     *
     * @param note why; not empty
     * @throws org.iinkai.api.error.Refused when it has ended already
     */
    void end(Id<Subscription> id, String note);
}
