package org.iinkai.core.mailings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.audit.PersonalUse;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Total;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.mailings.DraftMailing;
import org.iinkai.api.mailings.Mailing;
import org.iinkai.api.mailings.MailingCounts;
import org.iinkai.api.mailings.MailingFilter;
import org.iinkai.api.mailings.MailingList;
import org.iinkai.api.mailings.MailingRecipient;
import org.iinkai.api.mailings.MailingRow;
import org.iinkai.api.mailings.MailingState;
import org.iinkai.api.mailings.RecipientFilter;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.core.mailings.ListMapper.StoredList;
import org.iinkai.core.mailings.MailingMapper.ListedMailing;
import org.iinkai.core.mailings.MailingMapper.MailingQuery;
import org.iinkai.core.mailings.MailingMapper.StoredMailing;
import org.iinkai.core.mailings.RecipientMapper.RecipientQuery;
import org.iinkai.core.mailings.RecipientMapper.StoredRecipient;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.Positions;
import org.iinkai.core.text.Reading;

/** Mailings to be read. */
final class MailingBook {

    private final Foundation foundation;
    private final MailingParts parts;
    private final MailingMapper mapper;

    MailingBook(Foundation foundation, MailingParts parts) {
        this.foundation = foundation;
        this.parts = parts;
        this.mapper = parts.mailings();
    }

    Page<MailingRow> find(MailingFilter filter, PageRequest page) {
        foundation.access().require(CoreRight.MAILINGS_READ);
        MailingQuery query = query(filter, page);
        return foundation
                .transactions()
                .read(() -> Page.of(
                                mapper.find(query),
                                page,
                                row -> List.of(row.at().toString(), row.id().toString()),
                                Total.bounded(mapper.count(query, Total.BOUND + 1)))
                        .map(MailingBook::row));
    }

    private MailingQuery query(MailingFilter filter, PageRequest page) {
        return new MailingQuery(
                Reading.pattern(filter.text()),
                filter.states().stream().map(Enum::name).toArray(String[]::new),
                filter.list().map(Id::toString).orElse(null),
                filter.year().map(year -> startOf(year.firstDay())).orElse(null),
                filter.year()
                        .map(year -> startOf(new FiscalYear(year.year() + 1).firstDay()))
                        .orElse(null),
                Positions.time(page),
                Positions.id(page),
                page.size() + 1);
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(foundation.clock().getZone()).toInstant();
    }

    private static MailingRow row(ListedMailing row) {
        return new MailingRow(
                row.id(),
                row.subject(),
                row.lists(),
                row.state(),
                row.writtenBy(),
                row.at(),
                row.startedAt(),
                new MailingCounts(
                        row.recipients(),
                        row.waiting(),
                        row.sent(),
                        row.kept(),
                        row.failed(),
                        row.uncertain(),
                        row.leftOut(),
                        row.bounced(),
                        row.unsubscribed()));
    }

    StoredMailing stored(Id<Mailing> id) {
        return mapper.mailing(id).orElseThrow(() -> new NotFound("mailing " + id));
    }

    Mailing mailing(Id<Mailing> id) {
        Caller caller = foundation.access().require(CoreRight.MAILINGS_READ);
        return foundation.transactions().read(() -> {
            StoredMailing stored = stored(id);
            List<StoredList> lists = parts.lists().ofMailing(id.value());
            boolean mayApprove = stored.state() == MailingState.WAITING
                    && caller.may(CoreRight.MAILINGS_APPROVE)
                    && !mapper.isWriter(id, caller.account());
            return new Mailing(
                    content(stored, lists),
                    lists.stream()
                            .map(list ->
                                    new Mailing.Addressed(list.id(), list.name().in(locale(caller))))
                            .toList(),
                    stored.state(),
                    stored.writtenBy(),
                    stored.writtenAt(),
                    stored.note(),
                    stored.readyAt(),
                    stored.readyBy(),
                    stored.approvedAt(),
                    stored.approvedBy(),
                    stored.sendAt(),
                    stored.startedAt(),
                    stored.endedAt(),
                    mayApprove);
        });
    }

    private static Locale locale(Caller caller) {
        return caller.locale();
    }

    private static DraftMailing content(StoredMailing stored, List<StoredList> lists) {
        List<Id<MailingList>> ids = lists.stream().map(StoredList::id).toList();
        return new DraftMailing(stored.id(), ids, stored.subject(), stored.textJa(), stored.textEn(), stored.version());
    }

    MailingCounts counts(Id<Mailing> id) {
        foundation.access().require(CoreRight.MAILINGS_READ);
        stored(id);
        return mapper.counts(id);
    }

    Page<MailingRecipient> recipients(RecipientFilter filter, PageRequest page) {
        foundation.access().require(CoreRight.MAILINGS_READ);
        RecipientQuery query = new RecipientQuery(
                filter.mailing().map(Id::toString).orElse(null),
                Reading.pattern(filter.text()),
                filter.states().stream().map(Enum::name).toArray(String[]::new),
                filter.bounced(),
                Positions.text(page),
                Positions.id(page),
                page.size() + 1);
        Page<MailingRecipient> found = foundation
                .transactions()
                .read(() -> Page.of(
                                parts.recipients().find(query),
                                page,
                                row -> List.of(row.addressKey(), row.id().toString()),
                                Total.bounded(parts.recipients().count(query, Total.BOUND + 1)))
                        .map(StoredRecipient::recipient));
        Optional<String> about = filter.mailing().map(id -> "mailing:" + id);
        foundation
                .audit()
                .accessed(
                        PersonalUse.VIEWED,
                        about.orElse("mailings"),
                        "",
                        found.rows().size());
        return found;
    }
}
