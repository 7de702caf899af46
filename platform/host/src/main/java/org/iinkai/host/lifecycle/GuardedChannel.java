package org.iinkai.host.lifecycle;

import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.publishing.Announcement;
import org.iinkai.api.publishing.Channel;
import org.iinkai.api.publishing.Evidence;
import org.iinkai.api.publishing.Publication;

/** A bundle's channel, behind a guard. It may take its time: it is called by a job that waits for none for long. */
record GuardedChannel(Guard<Channel> guard) implements Channel {

    @Override
    public Optional<Evidence> publish(Announcement announcement) {
        return guard.use(channel -> channel.publish(announcement));
    }

    @Override
    public void end(Id<Publication> publication) {
        guard.use(channel -> {
            channel.end(publication);
            return true;
        });
    }

    @Override
    public boolean isCorrectable() {
        return guard.use(Channel::isCorrectable);
    }
}
