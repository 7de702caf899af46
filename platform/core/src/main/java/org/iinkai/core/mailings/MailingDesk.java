package org.iinkai.core.mailings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.mail.Mail;
import org.iinkai.api.mailings.Decision;
import org.iinkai.api.mailings.DraftMailing;
import org.iinkai.api.mailings.LeftOut;
import org.iinkai.api.mailings.Mailing;
import org.iinkai.api.mailings.MailingCounts;
import org.iinkai.api.mailings.MailingFilter;
import org.iinkai.api.mailings.MailingPreview;
import org.iinkai.api.mailings.MailingRecipient;
import org.iinkai.api.mailings.MailingRow;
import org.iinkai.api.mailings.MailingState;
import org.iinkai.api.mailings.Mailings;
import org.iinkai.api.mailings.RecipientFilter;
import org.iinkai.api.mailings.RecipientState;
import org.iinkai.core.mailings.ListMapper.StoredList;
import org.iinkai.core.mailings.MailingMapper.Draft;
import org.iinkai.core.mailings.MailingMapper.StoredMailing;
import org.iinkai.core.mailings.send.Dispatch;
import org.iinkai.core.part.ChangeNews;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.text.Reading;

/** Mailings in the database, step by step. */
final class MailingDesk implements Mailings {

    private static final int LONGEST_NOTE = 1000;

    private final Foundation foundation;
    private final MailingParts parts;
    private final MailingMapper mapper;
    private final MailingBook book;
    private final Proofs proofs;
    private final Neighbours neighbours;

    /**
     * What the steps need.
     *
     * @param isSending whether mail leaves this house
     * @param from address that mail comes from
     */
    record Neighbours(
            Mail mail,
            Papers papers,
            Fixing fixing,
            Dispatch dispatch,
            ChangeNews news,
            boolean isSending,
            String from) {}

    MailingDesk(Foundation foundation, MailingParts parts, Neighbours neighbours) {
        this.foundation = foundation;
        this.parts = parts;
        this.mapper = parts.mailings();
        this.book = new MailingBook(foundation, parts);
        this.proofs = new Proofs(foundation, parts.mailings(), neighbours);
        this.neighbours = neighbours;
    }

    @Override
    public Page<MailingRow> find(MailingFilter filter, PageRequest page) {
        return book.find(filter, page);
    }

    @Override
    public Mailing mailing(Id<Mailing> id) {
        return book.mailing(id);
    }

    @Override
    public MailingCounts counts(Id<Mailing> id) {
        return book.counts(id);
    }

    @Override
    public Page<MailingRecipient> recipients(RecipientFilter filter, PageRequest page) {
        return book.recipients(filter, page);
    }

    @Override
    public void save(DraftMailing draft) {
        Caller caller = foundation.access().require(CoreRight.MAILINGS_CHANGE);
        foundation.transactions().write(() -> {
            if (store(draft, caller)) {
                done(draft.version() == 0 ? "core.audit.mailing-added" : "core.audit.mailing-changed", draft.id(), "");
            }
        });
    }

    private boolean store(DraftMailing draft, Caller caller) {
        Draft row = new Draft(
                draft.id(),
                draft.subject(),
                draft.japanese(),
                draft.english(),
                caller.name(),
                foundation.clock().instant(),
                Reading.searchKey(draft.subject()),
                draft.version());
        if (draft.version() == 0) {
            if (mapper.add(row) == 0) {
                return false;
            }
        } else if (mapper.change(row) == 0) {
            throw stale(draft.id(), MailingState.DRAFT);
        }
        mapper.addWriter(draft.id(), caller.account());
        mapper.clearLists(draft.id());
        for (int i = 0; i < draft.lists().size(); i++) {
            if (parts.lists().list(draft.lists().get(i)).isEmpty()) {
                throw new Refused("core.refused.mailing-list-unknown").at("lists");
            }
            mapper.addList(draft.id(), draft.lists().get(i), i);
        }
        return true;
    }

    /** Why nothing was changed. */
    private RuntimeException stale(Id<Mailing> id, MailingState... wanted) {
        MailingState state = book.stored(id).state();
        return List.of(wanted).contains(state)
                ? new Refused("core.refused.changed-meanwhile")
                : new Refused("core.refused.mailing-state");
    }

    @Override
    public void draft(Id<Mailing> id, String list, String subject, String text) {
        foundation.access().require(CoreRight.MAILINGS_CHANGE);
        StoredList to = parts.lists().withCode(list).orElseThrow(() -> new NotFound("mailing list " + list));
        save(new DraftMailing(id, List.of(to.id()), subject, text, "", 0));
    }

    @Override
    public void remove(Id<Mailing> id, int version) {
        foundation.access().require(CoreRight.MAILINGS_CHANGE);
        foundation.transactions().write(() -> {
            if (mapper.remove(id, version) == 0) {
                throw stale(id, MailingState.DRAFT);
            }
            done("core.audit.mailing-removed", id, "");
        });
    }

    @Override
    public MailingPreview preview(Id<Mailing> id) {
        return proofs.preview(id);
    }

    @Override
    public String test(Id<Mailing> id) {
        return proofs.test(id);
    }

    @Override
    public MailingCounts ready(Id<Mailing> id, int version) {
        Caller caller = foundation.access().require(CoreRight.MAILINGS_CHANGE);
        return foundation.transactions().write(() -> {
            MailingState state = mapper.lock(id).orElseThrow(() -> new NotFound("mailing " + id));
            if (state != MailingState.DRAFT) {
                throw new Refused("core.refused.mailing-state");
            }
            parts.recipients().clear(id);
            neighbours.fixing().fix(id);
            MailingCounts counts = mapper.counts(id);
            if (counts.waiting() == 0) {
                throw new Refused("core.refused.mailing-nobody");
            }
            mapper.addWriter(id, caller.account());
            if (mapper.ready(id, version, caller.name(), counts.recipients(), now()) == 0) {
                throw stale(id, MailingState.DRAFT);
            }
            done("core.audit.mailing-ready", id, Long.toString(counts.waiting()));
            return counts;
        });
    }

    @Override
    public void sendBack(Id<Mailing> id, int version, String note) {
        requireOne(CoreRight.MAILINGS_CHANGE, CoreRight.MAILINGS_APPROVE);
        String why = note.strip();
        if (why.codePointCount(0, why.length()) > LONGEST_NOTE) {
            throw new Refused("core.refused.too-long", LONGEST_NOTE).at("note");
        }
        foundation.transactions().write(() -> {
            if (mapper.sendBack(id, version, why) == 0) {
                throw stale(id, MailingState.WAITING, MailingState.APPROVED);
            }
            parts.recipients().clear(id);
            done("core.audit.mailing-sent-back", id, why);
        });
    }

    @Override
    public void approve(Id<Mailing> id, int version) {
        Caller caller = foundation.access().require(CoreRight.MAILINGS_APPROVE);
        foundation.transactions().write(() -> {
            if (mapper.isWriter(id, caller.account())) {
                throw new Refused("core.refused.mailing-own");
            }
            if (mapper.approve(id, version, caller.account(), caller.name(), now()) == 0) {
                throw stale(id, MailingState.WAITING);
            }
            done("core.audit.mailing-approved", id, "");
        });
    }

    @Override
    public void send(Id<Mailing> id, int version, Optional<Instant> at) {
        foundation.access().require(CoreRight.MAILINGS_APPROVE);
        if (at.filter(now()::isAfter).isPresent()) {
            throw new Refused("core.refused.mailing-past").at("at");
        }
        foundation.transactions().write(() -> {
            schedule(id, version, at.orElseGet(this::now));
            done("core.audit.mailing-scheduled", id, at.map(Instant::toString).orElse(""));
            kick();
        });
    }

    private void schedule(Id<Mailing> id, int version, Instant at) {
        if (mapper.schedule(id, version, at) == 0) {
            throw stale(id, MailingState.APPROVED);
        }
    }

    @Override
    public void unschedule(Id<Mailing> id, int version) {
        requireOne(CoreRight.MAILINGS_CHANGE, CoreRight.MAILINGS_APPROVE);
        foundation.transactions().write(() -> {
            if (mapper.schedule(id, version, null) == 0) {
                throw stale(id, MailingState.APPROVED);
            }
            done("core.audit.mailing-unscheduled", id, "");
        });
    }

    @Override
    public void pause(Id<Mailing> id) {
        requireOne(CoreRight.MAILINGS_CHANGE, CoreRight.MAILINGS_APPROVE);
        move(id, MailingState.PAUSED, "core.audit.mailing-paused", MailingState.SENDING);
    }

    @Override
    public void resume(Id<Mailing> id) {
        foundation.access().require(CoreRight.MAILINGS_APPROVE);
        move(id, MailingState.SENDING, "core.audit.mailing-resumed", MailingState.PAUSED);
    }

    @Override
    public void stop(Id<Mailing> id) {
        requireOne(CoreRight.MAILINGS_CHANGE, CoreRight.MAILINGS_APPROVE);
        foundation.transactions().write(() -> {
            move(
                    id,
                    MailingState.STOPPED,
                    "core.audit.mailing-stopped",
                    MailingState.APPROVED,
                    MailingState.SENDING,
                    MailingState.PAUSED);
            parts.recipients().leaveStopped(id);
        });
    }

    private void move(Id<Mailing> id, MailingState to, String action, MailingState... from) {
        String[] states = List.of(from).stream().map(Enum::name).toArray(String[]::new);
        Instant ended = to == MailingState.STOPPED ? now() : null;
        foundation.transactions().write(() -> {
            if (mapper.move(id, to, ended, states) == 0) {
                throw stale(id);
            }
            done(action, id, "");
            if (to == MailingState.SENDING) {
                kick();
            }
        });
    }

    @Override
    public int resend(Id<Mailing> id) {
        foundation.access().require(CoreRight.MAILINGS_APPROVE);
        return foundation.transactions().write(() -> {
            StoredMailing stored = book.stored(id);
            if (stored.state() != MailingState.DONE && stored.state() != MailingState.SENDING) {
                throw new Refused("core.refused.mailing-state");
            }
            int queued = parts.recipients().queueFailed(id, now());
            if (queued == 0) {
                throw new Refused("core.refused.mailing-none-failed");
            }
            goOn(id);
            done("core.audit.mailing-resent", id, Integer.toString(queued));
            return queued;
        });
    }

    @Override
    public void decide(Id<MailingRecipient> recipient, Decision decision) {
        foundation.access().require(CoreRight.MAILINGS_APPROVE);
        foundation.transactions().write(() -> {
            Id<Mailing> mailing = parts.recipients()
                    .uncertain(recipient)
                    .orElseThrow(() -> new Refused("core.refused.mailing-not-uncertain"));
            switch (decision) {
                case SENT -> parts.recipients().decide(recipient, RecipientState.SENT, null, now());
                case LEAVE -> parts.recipients().decide(recipient, RecipientState.LEFT_OUT, LeftOut.DECIDED, now());
                case AGAIN -> {
                    if (book.stored(mailing).state() == MailingState.STOPPED) {
                        throw new Refused("core.refused.mailing-state");
                    }
                    parts.recipients().decide(recipient, RecipientState.QUEUED, null, now());
                    goOn(mailing);
                }
            }
            done("core.audit.mailing-decided", mailing, recipient + " " + decision);
        });
    }

    /** A mailing that was through goes out again for those who wait now. */
    private void goOn(Id<Mailing> id) {
        mapper.move(id, MailingState.SENDING, null, MailingState.DONE.name());
        kick();
    }

    @Override
    public boolean isSending() {
        foundation.access().require(CoreRight.MAILINGS_READ);
        return neighbours.isSending();
    }

    @Override
    public Optional<String> trouble() {
        foundation.access().require(CoreRight.MAILINGS_READ);
        return neighbours.dispatch().trouble();
    }

    @Override
    public Runnable listen(Consumer<Id<Mailing>> listener) {
        return neighbours.news().listen((UUID id) -> listener.accept(new Id<>(id)));
    }

    private void done(String action, Id<Mailing> id, String detail) {
        foundation.audit().record(action, "mailing:" + id, detail);
        foundation.transactions().afterCommit(() -> neighbours.news().changed(id.value()));
    }

    private void kick() {
        foundation.transactions().afterCommit(neighbours.dispatch()::kick);
    }

    private void requireOne(CoreRight one, CoreRight other) {
        if (!foundation.access().may(one) && !foundation.access().may(other)) {
            throw new Forbidden(one.id());
        }
    }

    private Instant now() {
        return foundation.clock().instant();
    }
}
