package org.iinkai.core.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.publishing.Announcement;
import org.iinkai.api.publishing.Channel;
import org.iinkai.api.publishing.Evidence;
import org.iinkai.api.publishing.NewsItem;
import org.iinkai.api.publishing.Publication;
import org.iinkai.api.time.CalendarDate;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.publishing.NewsMapper.Audience;

/** Puts items on the website or on the members' page. */
record NewsChannel(Foundation foundation, NewsMapper mapper, Audience audience) implements Channel {

    static final String WEBSITE = "website";
    static final String MEMBERS = "members";

    @Override
    public Optional<Evidence> publish(Announcement announcement) {
        return Optional.of(publish(announcement, LocalDate.now(foundation.clock())));
    }

    /** Publishes as of a day. */
    Evidence publish(Announcement announcement, LocalDate day) {
        Instant now = foundation.clock().instant();
        NewsItem item = new NewsItem(
                announcement.id(), announcement.title(), announcement.text(), announcement.subject(), day, now);
        foundation.transactions().write(() -> mapper.put(audience, item, now));
        String address = audience == Audience.PUBLIC ? announcement.page().toString() : "";
        return new Evidence(Optional.of(CalendarDate.of(day)), address, "", announcement.by());
    }

    @Override
    public void end(Id<Publication> publication) {
        foundation.transactions().write(() -> mapper.remove(audience, publication));
    }

    @Override
    public boolean isCorrectable() {
        return true;
    }
}
