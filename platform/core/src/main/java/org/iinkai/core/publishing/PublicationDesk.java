package org.iinkai.core.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Total;
import org.iinkai.api.error.Refused;
import org.iinkai.api.publishing.Channel;
import org.iinkai.api.publishing.ChannelEntry;
import org.iinkai.api.publishing.Delivery.State;
import org.iinkai.api.publishing.Evidence;
import org.iinkai.api.publishing.Publication;
import org.iinkai.api.publishing.Publication.Status;
import org.iinkai.api.publishing.PublicationFilter;
import org.iinkai.api.publishing.PublicationRow;
import org.iinkai.api.publishing.Publications;
import org.iinkai.api.publishing.SavePublication;
import org.iinkai.api.publishing.Wording;
import org.iinkai.api.time.CalendarDate;
import org.iinkai.core.part.ChangeNews;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.Positions;
import org.iinkai.core.publishing.DeliveryMapper.DeliveryRow;
import org.iinkai.core.publishing.PublicationMapper.ListQuery;
import org.iinkai.core.publishing.PublicationMapper.Step;
import org.iinkai.core.publishing.PublicationMapper.Stored;
import org.iinkai.core.text.Reading;
import org.iinkai.core.text.TypedText;

/** Publications in the database. */
final class PublicationDesk implements Publications {

    private final Foundation foundation;
    private final PublicationBook book;
    private final PublicationMapper mapper;
    private final DeliveryMapper deliveries;
    private final ChannelBook channels;
    private final PublishingRights rights;
    private final Runnable dispatch;
    private final ChangeNews changes;

    /** @param dispatch publishes what is due */
    PublicationDesk(PublicationBook book, Runnable dispatch, ChangeNews changes) {
        this.foundation = book.foundation();
        this.book = book;
        this.mapper = book.publications();
        this.deliveries = book.deliveries();
        this.channels = book.channels();
        this.rights = book.rights();
        this.dispatch = dispatch;
        this.changes = changes;
    }

    @Override
    public Page<PublicationRow> find(PublicationFilter filter, PageRequest page) {
        PublishingRights.Sight sight = rights.sight();
        ListQuery query = query(filter, page);
        return foundation
                .transactions()
                .read(() -> Page.of(
                        mapper.find(query, sight),
                        page,
                        row -> List.of(row.changedAt().toString(), row.id().toString()),
                        Total.bounded(mapper.count(query, sight, Total.BOUND + 1))));
    }

    private static ListQuery query(PublicationFilter filter, PageRequest page) {
        return new ListQuery(
                filter.text().isBlank() ? "" : Reading.pattern(filter.text()),
                filter.status().orElse(null),
                filter.body(),
                filter.subject(),
                Positions.time(page),
                Positions.id(page),
                page.size() + 1);
    }

    @Override
    public Publication publication(Id<Publication> id) {
        return foundation.transactions().read(() -> book.publication(id));
    }

    @Override
    public Publication save(SavePublication request) {
        rights.requireChangeSomewhere();
        return foundation.transactions().write(() -> {
            Stored wanted = Draft.of(request, foundation, mapper);
            rights.requireChange(wanted.body());
            Map<String, ChannelEntry> known = channels.all();
            request.channels().keySet().stream()
                    .filter(code -> !known.containsKey(code))
                    .findFirst()
                    .ifPresent(code -> {
                        throw new Refused("core.refused.channel-unknown", code).at("channels");
                    });
            if (request.version() == 0) {
                add(wanted);
            } else {
                change(wanted);
            }
            deliveries.drop(wanted.id(), request.channels().keySet().toArray(String[]::new));
            request.channels().forEach((code, wording) -> deliveries.choose(wanted.id(), code, bounded(wording)));
            return book.publication(wanted.id());
        });
    }

    private static Wording bounded(Wording wording) {
        TypedText.bounded("channels", wording.title(), TypedText.LINE);
        TypedText.bounded("channels", wording.text(), Draft.TEXT);
        return wording;
    }

    private void add(Stored wanted) {
        if (mapper.add(wanted, Draft.search(wanted), Draft.words(wanted)) == 0) {
            throw new Refused("core.refused.changed-meanwhile");
        }
        foundation
                .audit()
                .record(
                        "core.audit.publication-added",
                        subject(wanted.id()),
                        wanted.title(),
                        Draft.COMPARED.added(wanted));
    }

    private void change(Stored wanted) {
        Stored before = book.toChange(wanted.id(), wanted.version());
        if (before.status() == Status.IN_APPROVAL) {
            throw new Refused("core.refused.publication-in-approval", before.title());
        }
        if (isAtWork(wanted.id())) {
            throw new Refused("core.refused.publication-at-work");
        }
        if (mapper.change(wanted, Draft.search(wanted), Draft.words(wanted)) == 0) {
            throw new Refused("core.refused.changed-meanwhile");
        }
        deliveries.waitNoMore(wanted.id());
        foundation
                .audit()
                .record(
                        "core.audit.publication-changed",
                        subject(wanted.id()),
                        wanted.title(),
                        Draft.COMPARED.between(before, wanted));
    }

    private boolean isAtWork(Id<Publication> id) {
        return deliveries.deliveries(id).stream().anyMatch(row -> row.state() == State.AT_WORK);
    }

    @Override
    public void submit(Id<Publication> id, int version) {
        foundation.transactions().write(() -> {
            Stored before = book.toChange(id, version);
            if (before.status() != Status.DRAFT) {
                throw new Refused("core.refused.publication-no-draft", before.title());
            }
            if (deliveries.deliveries(id).isEmpty()) {
                throw new Refused("core.refused.publication-no-channel").at("channels");
            }
            var caller = foundation.access().caller();
            Step step = new Step(
                    Status.IN_APPROVAL, caller.name(), caller.account(), "", "", Optional.empty(), before.releasedBy());
            advance(id, step, "core.audit.publication-submitted", "");
        });
    }

    @Override
    public void approve(Id<Publication> id, int version) {
        foundation.transactions().write(() -> {
            Stored before = book.toApprove(id, version);
            var caller = foundation.access().caller();
            if (PublicationBook.isOwn(before, caller.account())) {
                throw new Refused("core.refused.publication-own", before.title());
            }
            Step step = new Step(
                    Status.APPROVED,
                    before.author(),
                    before.submittedBy(),
                    caller.name(),
                    "",
                    Optional.empty(),
                    before.releasedBy());
            advance(id, step, "core.audit.publication-approved", "");
        });
    }

    @Override
    public void giveBack(Id<Publication> id, int version, String reason) {
        String said = TypedText.needed("reason", reason, Draft.NOTE);
        foundation.transactions().write(() -> {
            Stored before = book.toApprove(id, version);
            Step step = new Step(Status.DRAFT, before.author(), "", "", said, Optional.empty(), before.releasedBy());
            advance(id, step, "core.audit.publication-returned", said);
        });
    }

    @Override
    public void release(Id<Publication> id, int version, Set<String> wanted, Optional<Instant> at) {
        foundation.transactions().write(() -> {
            Stored before = book.toChange(id, version);
            if (before.status() != Status.APPROVED && before.status() != Status.RELEASED) {
                throw new Refused("core.refused.publication-not-approved", before.title());
            }
            if (wanted.isEmpty()) {
                throw new Refused("core.refused.publication-no-channel").at("channels");
            }
            Instant now = foundation.clock().instant();
            at.filter(time -> time.isBefore(now)).ifPresent(time -> {
                throw new Refused("core.refused.publication-past").at("at");
            });
            Instant due = at.orElse(now);
            wanted.forEach(code -> await(id, code, due));
            Step step = new Step(
                    Status.RELEASED,
                    before.author(),
                    before.submittedBy(),
                    before.approver(),
                    before.note(),
                    Optional.of(due),
                    foundation.access().caller().name());
            advance(id, step, "core.audit.publication-released", String.join(" ", wanted));
            foundation.transactions().afterCommit(this::soon);
        });
    }

    /** What was published there already is published again only where that corrects it. */
    private void await(Id<Publication> id, String code, Instant due) {
        if (!channels.all().containsKey(code)) {
            throw new Refused("core.refused.channel-unknown", code).at("channels");
        }
        Optional<DeliveryRow> row = deliveries.deliveries(id).stream()
                .filter(each -> each.channel().equals(code))
                .findFirst();
        if (row.isEmpty()) {
            deliveries.choose(id, code, Wording.SAME);
        }
        boolean isDone = row.filter(each -> each.state() == State.DONE).isPresent();
        Channel channel = channels.automatic().get(code);
        boolean isWanted = !isDone || (channel != null && channel.isCorrectable());
        if (isWanted && deliveries.await(id, code, due) == 0) {
            throw new Refused("core.refused.publication-at-work");
        }
    }

    private void soon() {
        Thread.ofVirtual().name("publishing").start(dispatch);
    }

    @Override
    public void note(Id<Publication> id, String channel, Evidence evidence) {
        foundation.transactions().write(() -> {
            Stored before = book.toChange(id);
            CalendarDate on = evidence.on().orElseGet(() -> CalendarDate.of(LocalDate.now(foundation.clock())));
            Evidence complete = new Evidence(
                    Optional.of(on),
                    evidence.address(),
                    evidence.issue(),
                    evidence.by().isEmpty() ? foundation.access().caller().name() : evidence.by());
            boolean isOut = before.status() == Status.RELEASED || before.status() == Status.ENDED;
            if (!isOut || publishesBySelf(id, channel) || deliveries.note(id, channel, on, complete) == 0) {
                throw new Refused("core.refused.publication-not-released", before.title());
            }
            done("core.audit.publication-noted", id, channel + " " + on.code());
        });
    }

    /** Nobody says that a channel published what it has still to publish by itself. */
    private boolean publishesBySelf(Id<Publication> id, String channel) {
        return channels.automatic().containsKey(channel)
                && deliveries.deliveries(id).stream()
                        .anyMatch(row -> row.channel().equals(channel) && row.state() == State.WAITING);
    }

    @Override
    public void retry(Id<Publication> id, String channel) {
        foundation.transactions().write(() -> {
            Stored before = book.toChange(id);
            boolean hasFailed = deliveries.deliveries(id).stream()
                    .anyMatch(row -> row.channel().equals(channel) && row.state() == State.FAILED);
            if (!hasFailed || before.status() != Status.RELEASED) {
                throw new Refused("core.refused.publication-not-failed");
            }
            deliveries.await(id, channel, foundation.clock().instant());
            done("core.audit.publication-retried", id, channel);
            foundation.transactions().afterCommit(this::soon);
        });
    }

    @Override
    public void end(Id<Publication> id, int version) {
        foundation.transactions().write(() -> {
            Stored before = book.toChange(id, version);
            if (before.status() != Status.RELEASED) {
                throw new Refused("core.refused.publication-not-released", before.title());
            }
            String[] codes = channels.automatic().keySet().toArray(String[]::new);
            deliveries.takeBack(id, codes, foundation.clock().instant());
            deliveries.waitNoMore(id);
            Step now = before.step();
            Step step = new Step(
                    Status.ENDED,
                    now.author(),
                    now.submittedBy(),
                    now.approver(),
                    now.note(),
                    now.goesOutAt(),
                    now.releasedBy());
            advance(id, step, "core.audit.publication-taken-back", "");
            foundation.transactions().afterCommit(this::soon);
        });
    }

    @Override
    public void remove(Id<Publication> id) {
        foundation.transactions().write(() -> {
            Stored before = book.toChange(id);
            boolean wasPublished =
                    deliveries.deliveries(id).stream().anyMatch(row -> row.day().isPresent());
            if (before.status() != Status.DRAFT || wasPublished) {
                throw new Refused("core.refused.publication-kept", before.title());
            }
            mapper.remove(id);
            foundation.audit().record("core.audit.publication-removed", subject(id), before.title());
        });
    }

    @Override
    public List<ChannelEntry> channels() {
        rights.sight();
        return List.copyOf(channels.all().values());
    }

    @Override
    public void save(ChannelEntry channel) {
        rights.requireChangeOfAll();
        foundation.transactions().write(() -> {
            if (!channel.list().isEmpty() && !channel.list().equals(channels.listOf(channel.code()))) {
                foundation.access().require(CoreRight.MAILINGS_APPROVE);
            }
            channels.keep(channel);
            foundation
                    .audit()
                    .record(
                            "core.audit.channel-saved",
                            "channel:" + channel.code(),
                            channel.name().ja());
        });
    }

    private void advance(Id<Publication> id, Step step, String action, String detail) {
        mapper.advance(id, step, foundation.clock().instant());
        done(action, id, detail);
    }

    private void done(String action, Id<Publication> id, String detail) {
        foundation.audit().record(action, subject(id), detail);
        foundation.transactions().afterCommit(() -> changes.changed(id.value()));
    }

    @Override
    public Runnable listen(Consumer<Id<Publication>> listener) {
        return changes.listen((UUID id) -> listener.accept(new Id<>(id)));
    }

    static String subject(Id<Publication> id) {
        return "publication:" + id;
    }
}
