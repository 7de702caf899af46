package org.iinkai.core.mailings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.mailings.DraftMailing;
import org.iinkai.api.mailings.Mailing;
import org.iinkai.api.mailings.MailingCounts;
import org.iinkai.core.mailings.ListMapper.StoredList;
import org.iinkai.core.mailings.MailingMapper.Draft;
import org.iinkai.core.mailings.MailingMapper.StoredMailing;
import org.iinkai.core.mailings.send.Dispatch;
import org.iinkai.core.part.ChangeNews;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.text.Reading;

/** Sends what was approved elsewhere, as a mailing like others: it is seen, paused and stopped there. */
final class Approved {

    private final Foundation foundation;
    private final MailingParts parts;
    private final Fixing fixing;
    private final Dispatch dispatch;
    private final ChangeNews news;

    Approved(Foundation foundation, MailingParts parts, Fixing fixing, Dispatch dispatch, ChangeNews news) {
        this.foundation = foundation;
        this.parts = parts;
        this.fixing = fixing;
        this.dispatch = dispatch;
        this.news = news;
    }

    /**
     * Begins to send it, or looks how far it is.
     *
     * @return when it began; empty while it goes out
     * @throws Refused when it can't go out, or was stopped, or reached nobody
     */
    Optional<Instant> send(ApprovedMail mail) {
        return foundation.transactions().write(() -> {
            if (parts.mailings().lock(mail.id()).isPresent()) {
                return progress(parts.mailings().mailing(mail.id()).orElseThrow());
            }
            begin(mail);
            return Optional.empty();
        });
    }

    private Optional<Instant> progress(StoredMailing mailing) {
        return switch (mailing.state()) {
            case WAITING, APPROVED, SENDING, PAUSED -> Optional.empty();
            case DRAFT -> throw new Refused("core.refused.mailing-taken-back");
            case STOPPED -> throw new Refused("core.refused.mailing-stopped");
            case DONE -> {
                MailingCounts counts = parts.mailings().counts(mailing.id());
                if (counts.sent() + counts.kept() == 0) {
                    throw new Refused("core.refused.mailing-reached-nobody");
                }
                yield mailing.startedAt();
            }
        };
    }

    private void begin(ApprovedMail mail) {
        StoredList list =
                parts.lists().withCode(mail.list()).orElseThrow(() -> new Refused("core.refused.mailing-list-unknown"));
        DraftMailing draft = new DraftMailing(mail.id(), List.of(list.id()), mail.subject(), mail.text(), "", 0);
        Instant now = foundation.clock().instant();
        MailingMapper mapper = parts.mailings();
        Id<Mailing> id = mail.id();
        String searchKey = Reading.searchKey(draft.subject());
        mapper.add(new Draft(id, draft.subject(), draft.japanese(), "", mail.writer(), now, searchKey, 0));
        mapper.addList(id, list.id(), 0);
        fixing.fix(id);
        MailingCounts counts = mapper.counts(id);
        if (counts.waiting() == 0) {
            throw new Refused("core.refused.mailing-nobody");
        }
        int version = 1;
        mapper.ready(id, version++, mail.writer(), counts.recipients(), now);
        mapper.approve(id, version++, "", mail.approver(), now);
        mapper.schedule(id, version, now);
        foundation.audit().record("core.audit.mailing-announced", "mailing:" + id, Long.toString(counts.waiting()));
        foundation.transactions().afterCommit(() -> {
            news.changed(id.value());
            dispatch.kick();
        });
    }
}
