package org.iinkai.api.publishing;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

import org.iinkai.api.data.Id;

/**
 * Publishes by itself. Contributed by {@code to.channel(...)}, made by the host, called by a job as the system. What fails
 * is tried again after 1, 2, 4 ... minutes and does not keep other channels waiting; a
 * {@link org.iinkai.api.error.Refused} is shown and not tried again.
 */
@ConsumerType
public interface Channel {

    /**
     * Publishes, and says when and where. May be called again for the same announcement after a crash: the id is what tells
     * that it was published before.
     *
     * @return empty while it is still going out; then it is asked again every 15 seconds until it is through
     */
    Optional<Evidence> publish(Announcement announcement);

    /** Takes it back, where that can be done. */
    default void end(Id<Publication> publication) {}

    /** Whether publishing again changes what is there. Where it would say everything twice, it must not. */
    default boolean isCorrectable() {
        return false;
    }
}
