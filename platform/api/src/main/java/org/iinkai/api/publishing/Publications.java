package org.iinkai.api.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;

/**
 * What the association makes known. Reading needs {@code core.publishing-read}, changing and releasing
 * {@code core.publishing-change}, approving {@code core.publishing-approve}, each for all or for a body.
 */
@ProviderType
public interface Publications {

    /** Publications, the one changed last first. */
    Page<PublicationRow> find(PublicationFilter filter, PageRequest page);

    /**
     * A publication.
     *
     * @throws org.iinkai.api.error.NotFound when there is none the caller may see
     */
    Publication publication(Id<Publication> id);

    /**
     * Adds one or changes it. What was released or approved becomes a draft again; what was published stays published.
     *
     * @throws org.iinkai.api.error.Refused when something is missing, it waits for approval, or somebody changed it meanwhile
     */
    Publication save(SavePublication request);

    /**
     * Asks for approval.
     *
     * @throws org.iinkai.api.error.Refused when it is no draft, or no channel is chosen
     */
    void submit(Id<Publication> id, int version);

    /**
     * Approves it.
     *
     * @throws org.iinkai.api.error.Refused when it does not wait for approval, or the caller submitted it
     */
    void approve(Id<Publication> id, int version);

    /**
     * Gives it back, as a draft again.
     *
     * @throws org.iinkai.api.error.Refused when no reason is given
     */
    void giveBack(Id<Publication> id, int version, String reason);

    /**
     * Lets it go out in the channels named, now or at a time. A channel that was not chosen before is chosen by it.
     *
     * @throws org.iinkai.api.error.Refused when it is not approved, no channel is named, or the time is over
     */
    void release(Id<Publication> id, int version, Set<String> channels, Optional<Instant> at);

    /**
     * Notes that it was published in a channel by hand, or mends what was noted.
     *
     * @throws org.iinkai.api.error.Refused when it is not released in that channel
     */
    void note(Id<Publication> id, String channel, Evidence evidence);

    /** Tries a channel again that failed. */
    void retry(Id<Publication> id, String channel);

    /** Takes it back where that can be done; evidence stays. */
    void end(Id<Publication> id, int version);

    /**
     * Takes a draft away.
     *
     * @throws org.iinkai.api.error.Refused when it was published somewhere
     */
    void remove(Id<Publication> id);

    /** The channels there are, in their order. */
    List<ChannelEntry> channels();

    /**
     * Adds a channel in which people publish by hand or that mails to a list, or changes one. Needs the right for all
     * bodies; to name another list also {@code core.mailings-approve}: what is approved here is sent there.
     *
     * @throws org.iinkai.api.error.Refused when there is no such list
     */
    void save(ChannelEntry channel);

    /**
     * Calls the listener after a publication changed on this server, on a thread of its own.
     *
     * @return takes the listener out again
     */
    Runnable listen(Consumer<Id<Publication>> listener);
}
