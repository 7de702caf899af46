package org.iinkai.core.publishing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.publishing.ChannelEntry;
import org.iinkai.api.publishing.Delivery;
import org.iinkai.api.publishing.Evidence;
import org.iinkai.api.publishing.Publication;
import org.iinkai.api.publishing.Publication.Status;
import org.iinkai.api.publishing.Wording;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.publishing.DeliveryMapper.DeliveryRow;
import org.iinkai.core.publishing.PublicationMapper.Stored;

/** Publications as the caller sees them. */
record PublicationBook(
        Foundation foundation,
        PublicationMapper publications,
        DeliveryMapper deliveries,
        ChannelBook channels,
        PublishingRights rights) {

    Stored stored(Id<Publication> id) {
        return publications.publication(id, rights.sight()).orElseThrow(() -> new NotFound("publication " + id));
    }

    /** The publication, which the caller may change; nobody else changes it before the open transaction ends. */
    Stored toChange(Id<Publication> id) {
        rights.requireChangeSomewhere();
        publications.locked(id);
        Stored stored = stored(id);
        rights.requireChange(stored.body());
        return stored;
    }

    /** The same, as the caller saw it. */
    Stored toChange(Id<Publication> id, int version) {
        return asSeen(toChange(id), version);
    }

    /** The publication that waits for approval, which the caller may approve, as they saw it. */
    Stored toApprove(Id<Publication> id, int version) {
        rights.requireApproveSomewhere();
        publications.locked(id);
        Stored stored = asSeen(stored(id), version);
        rights.requireApprove(stored.body());
        if (stored.status() != Status.IN_APPROVAL) {
            throw new Refused("core.refused.publication-not-in-approval", stored.title());
        }
        return stored;
    }

    private static Stored asSeen(Stored stored, int version) {
        if (stored.version() != version) {
            throw new Refused("core.refused.changed-meanwhile");
        }
        return stored;
    }

    Publication publication(Id<Publication> id) {
        return publication(stored(id));
    }

    private Publication publication(Stored row) {
        String account = foundation.access().caller().account();
        boolean mayApprove =
                row.status() == Status.IN_APPROVAL && rights.mayApprove(row.body()) && !isOwn(row, account);
        return new Publication(
                row.id(),
                row.title(),
                row.text(),
                row.subject(),
                row.body(),
                row.activity(),
                row.print(),
                row.status(),
                inOrder(deliveries.deliveries(row.id())),
                row.author(),
                row.approver(),
                row.note(),
                row.goesOutAt(),
                row.changedAt(),
                rights.mayChange(row.body()),
                mayApprove,
                row.version());
    }

    /** Whether an account submitted it: nobody approves what is their own. */
    static boolean isOwn(Stored row, String account) {
        return !account.isEmpty() && account.equals(row.submittedBy());
    }

    private List<Delivery> inOrder(List<DeliveryRow> rows) {
        Map<String, DeliveryRow> left = new LinkedHashMap<>();
        rows.forEach(row -> left.put(row.channel(), row));
        List<Delivery> ordered = new ArrayList<>();
        channels.all().forEach((code, channel) -> {
            DeliveryRow row = left.remove(code);
            if (row != null) {
                ordered.add(delivery(row, channel));
            }
        });
        left.values().forEach(row -> ordered.add(delivery(row, ChannelBook.gone(row.channel()))));
        return ordered;
    }

    private static Delivery delivery(DeliveryRow row, ChannelEntry channel) {
        Optional<Evidence> evidence =
                row.day().map(on -> new Evidence(Optional.of(on), row.address(), row.issue(), row.byName()));
        return new Delivery(
                row.channel(),
                channel.name(),
                channel.isByHand(),
                new Wording(row.title(), row.text()),
                row.state(),
                evidence,
                row.attempts(),
                row.problem());
    }
}
