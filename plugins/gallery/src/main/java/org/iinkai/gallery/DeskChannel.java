package org.iinkai.gallery;

import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Transactions;
import org.iinkai.api.publishing.Announcement;
import org.iinkai.api.publishing.Channel;
import org.iinkai.api.publishing.Evidence;
import org.iinkai.api.publishing.Publication;

/** Publishes on the guide to borrowing. The same announcement twice is published once. */
final class DeskChannel implements Channel {

    private final Transactions transactions;
    private final NoticeMapper mapper;

    DeskChannel(Transactions transactions, NoticeMapper mapper) {
        this.transactions = transactions;
        this.mapper = mapper;
    }

    @Override
    public Optional<Evidence> publish(Announcement announcement) {
        transactions.write(() -> mapper.put(announcement.id(), announcement.title(), announcement.text()));
        return Optional.of(new Evidence(Optional.empty(), "", "", announcement.by()));
    }

    @Override
    public void end(Id<Publication> publication) {
        transactions.write(() -> mapper.remove(publication));
    }

    @Override
    public boolean isCorrectable() {
        return true;
    }
}
