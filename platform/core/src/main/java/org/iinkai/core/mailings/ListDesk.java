package org.iinkai.core.mailings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.audit.PersonalUse;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Total;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.mailings.AddSubscription;
import org.iinkai.api.mailings.EndReason;
import org.iinkai.api.mailings.MailingList;
import org.iinkai.api.mailings.MailingListRow;
import org.iinkai.api.mailings.MailingLists;
import org.iinkai.api.mailings.Subscription;
import org.iinkai.api.mailings.SubscriptionFilter;
import org.iinkai.api.mailings.SubscriptionState;
import org.iinkai.core.mailings.ListMapper.StoredList;
import org.iinkai.core.mailings.SubscriptionMapper.NewSubscription;
import org.iinkai.core.mailings.SubscriptionMapper.StoredSubscription;
import org.iinkai.core.mailings.SubscriptionMapper.SubscriptionQuery;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.Positions;
import org.iinkai.core.text.Reading;

/** Lists and subscriptions in the database. */
final class ListDesk implements MailingLists {

    private final Foundation foundation;
    private final ListMapper lists;
    private final SubscriptionMapper subscriptions;

    ListDesk(Foundation foundation, MailingParts parts) {
        this.foundation = foundation;
        this.lists = parts.lists();
        this.subscriptions = parts.subscriptions();
    }

    @Override
    public List<MailingListRow> all() {
        foundation.access().require(CoreRight.MAILINGS_READ);
        return foundation
                .transactions()
                .read(() -> lists.all().stream()
                        .map(row -> row.row(foundation.clock().getZone()))
                        .toList());
    }

    @Override
    public MailingList list(Id<MailingList> id) {
        foundation.access().require(CoreRight.MAILINGS_READ);
        return stored(id).list();
    }

    private StoredList stored(Id<MailingList> id) {
        return lists.list(id).orElseThrow(() -> new NotFound("mailing list " + id));
    }

    @Override
    public void save(MailingList list) {
        foundation.access().require(CoreRight.MAILINGS_CHANGE);
        foundation.transactions().write(() -> {
            if (list.population().filter(id -> !lists.hasPopulation(id)).isPresent()) {
                throw new Refused("core.refused.mailing-population").at("population");
            }
            if (list.version() == 0) {
                if (!add(list)) {
                    return;
                }
            } else if (lists.change(StoredList.of(list)) == 0) {
                stored(list.id());
                throw new Refused("core.refused.changed-meanwhile");
            }
            audit("core.audit.mailing-list-saved", list.id(), list.code());
        });
    }

    private boolean add(MailingList list) {
        if (lists.add(StoredList.of(list)) == 1) {
            return true;
        }
        if (lists.list(list.id()).isEmpty()) {
            throw new Refused("core.refused.mailing-list-taken", list.code()).at("code");
        }
        return false;
    }

    @Override
    public Page<Subscription> subscriptions(SubscriptionFilter filter, PageRequest page) {
        foundation.access().require(CoreRight.MAILINGS_READ);
        SubscriptionQuery query = query(filter, page);
        Page<Subscription> found = foundation
                .transactions()
                .read(() -> Page.of(
                                subscriptions.find(query),
                                page,
                                row -> List.of(
                                        row.consentedAt().toString(), row.id().toString()),
                                Total.bounded(subscriptions.count(query, Total.BOUND + 1)))
                        .map(StoredSubscription::subscription));
        foundation
                .audit()
                .accessed(
                        PersonalUse.VIEWED,
                        "mailing-list:" + filter.list(),
                        "",
                        found.rows().size());
        return found;
    }

    private SubscriptionQuery query(SubscriptionFilter filter, PageRequest page) {
        return new SubscriptionQuery(
                filter.list(),
                Reading.pattern(filter.text()),
                filter.states().stream().map(Enum::name).toArray(String[]::new),
                filter.activeOn().map(day -> startOf(day.plusDays(1))).orElse(null),
                Positions.time(page),
                Positions.id(page),
                page.size() + 1);
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(foundation.clock().getZone()).toInstant();
    }

    @Override
    public Subscription subscription(Id<Subscription> id) {
        foundation.access().require(CoreRight.MAILINGS_READ);
        Subscription found = subscriptions
                .subscription(id)
                .map(StoredSubscription::subscription)
                .orElseThrow(() -> new NotFound("subscription " + id));
        foundation.audit().accessed(PersonalUse.VIEWED, "subscription:" + id, "", 1);
        return found;
    }

    @Override
    public void add(AddSubscription request) {
        foundation.access().require(CoreRight.MAILINGS_CHANGE);
        if (request.consentedOn().isAfter(LocalDate.now(foundation.clock()))) {
            throw new Refused("core.refused.consent-later").at("consented");
        }
        foundation.transactions().write(() -> {
            if (subscriptions.subscription(request.id()).isPresent()) {
                return;
            }
            if (stored(request.list()).isPopulation()) {
                throw new Refused("core.refused.subscription-population");
            }
            if (subscriptions.add(active(request)) == 0) {
                throw new Refused("core.refused.subscribed-already").at("email");
            }
            audit(
                    "core.audit.subscription-added",
                    request.list(),
                    request.source().name());
        });
    }

    private NewSubscription active(AddSubscription request) {
        String address = request.to().address();
        return new NewSubscription(
                request.id(),
                request.list(),
                address,
                SubscriptionMapper.key(address),
                request.to().name(),
                request.company(),
                request.source(),
                request.wording(),
                startOf(request.consentedOn()),
                "ja",
                SubscriptionState.ACTIVE,
                Optional.empty(),
                Optional.empty(),
                Optional.of(foundation.clock().instant()),
                Reading.searchKey(address, request.to().name(), request.company()));
    }

    @Override
    public void end(Id<Subscription> id, String note) {
        foundation.access().require(CoreRight.MAILINGS_CHANGE);
        String why = note.strip();
        if (why.isEmpty()) {
            throw new Refused("core.refused.needed").at("note");
        }
        foundation.transactions().write(() -> {
            StoredSubscription before =
                    subscriptions.subscription(id).orElseThrow(() -> new NotFound("subscription " + id));
            EndReason reason =
                    before.state() == SubscriptionState.REFUSED ? EndReason.CONSENTED_AGAIN : EndReason.OFFICE;
            if (subscriptions.end(id, reason, why, foundation.clock().instant()) == 0) {
                throw new Refused("core.refused.subscription-ended");
            }
            audit("core.audit.subscription-ended", before.list(), reason.name());
        });
    }

    private void audit(String action, Id<MailingList> list, String detail) {
        foundation.audit().record(action, "mailing-list:" + list, detail);
    }
}
