package org.iinkai.core.publishing;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

import org.iinkai.api.data.Id;
import org.iinkai.api.mailings.Mailing;
import org.iinkai.api.publishing.Announcement;
import org.iinkai.api.publishing.Channel;
import org.iinkai.api.publishing.Evidence;
import org.iinkai.api.time.CalendarDate;
import org.iinkai.core.mailings.ApprovedMail;
import org.iinkai.core.part.StableId;

/**
 * Mails to a list what was approved here. The mailing has an id made of the publication and the channel, so that whatever
 * crashes it is sent once.
 *
 * @param code of the channel
 * @param list code of the mailing list
 */
record MailChannel(String code, String list, Road road) implements Channel {

    /**
     * How mail goes out.
     *
     * @param send gives when it began to go out; empty while it goes
     * @param product address of the product that people use
     */
    record Road(Function<ApprovedMail, Optional<Instant>> send, Clock clock, URI product) {}

    @Override
    public Optional<Evidence> publish(Announcement announcement) {
        Id<Mailing> id = StableId.of("core.mailing", announcement.id() + " " + code);
        ApprovedMail mail = new ApprovedMail(
                id, list, announcement.title(), announcement.text(), announcement.writer(), announcement.approver());
        return road.send()
                .apply(mail)
                .map(began -> new Evidence(
                        Optional.of(CalendarDate.of(
                                LocalDate.ofInstant(began, road.clock().getZone()))),
                        road.product().resolve("/mailings/" + id).toString(),
                        "",
                        announcement.by()));
    }
}
