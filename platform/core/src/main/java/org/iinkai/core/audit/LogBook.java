package org.iinkai.core.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.audit.AuditEntry;
import org.iinkai.api.audit.AuditFilter;
import org.iinkai.api.audit.AuditLog;
import org.iinkai.api.audit.ChainCheck;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Total;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.core.audit.LogMapper.LogQuery;
import org.iinkai.core.part.Foundation;

/** The record of changes as those read it who may. */
public final class LogBook implements AuditLog {

    private final Foundation foundation;
    private final AuditChain chain;
    private final LogMapper log;

    private LogBook(Foundation foundation, AuditChain chain, LogMapper log) {
        this.foundation = foundation;
        this.chain = chain;
        this.log = log;
    }

    /** The record of changes in the database of the core. */
    public static LogBook in(Foundation foundation, AuditChain chain) {
        return new LogBook(
                foundation, chain, AuditTrail.mappers(foundation.database()).mapper(LogMapper.class));
    }

    @Override
    public Page<AuditEntry> find(AuditFilter filter, PageRequest page) {
        requireRight();
        LogQuery query = query(filter, page);
        return foundation.transactions().read(() -> {
            Page<StoredEntry> found = Page.of(
                    log.find(query),
                    page,
                    entry -> List.of(entry.at().toString(), Long.toString(entry.number())),
                    Total.bounded(log.count(query, Total.BOUND + 1)));
            return new Page<>(new Entries(log).shown(found.rows()), found.next(), found.total());
        });
    }

    @Override
    public AuditEntry entry(long number) {
        requireRight();
        return foundation
                .transactions()
                .read(() -> new Entries(log)
                        .shown(List.of(log.entry(number).orElseThrow(() -> new NotFound("audit entry " + number))))
                        .getFirst());
    }

    @Override
    public List<Actor> actors() {
        requireRight();
        return log.actors();
    }

    @Override
    public List<String> kinds() {
        requireRight();
        return log.kinds();
    }

    @Override
    public List<String> actions() {
        requireRight();
        return log.actions();
    }

    @Override
    public ChainCheck verify(String seal) {
        requireRight();
        chain.seal();
        return chain.check(seal.strip().toLowerCase(Locale.ROOT));
    }

    private void requireRight() {
        foundation.access().require(CoreRight.AUDIT_READ);
    }

    private LogQuery query(AuditFilter filter, PageRequest page) {
        ZoneId zone = foundation.clock().getZone();
        try {
            return new LogQuery(
                    filter.from().map(day -> start(day, zone)).orElse(null),
                    filter.to().map(day -> start(day.plusDays(1), zone)).orElse(null),
                    filter.account().orElse(null),
                    filled(filter.action()),
                    filled(filter.kind()),
                    filled(filter.subject()),
                    filter.text().isBlank() ? null : pattern(filter.text()),
                    page.isFirst() ? null : Instant.parse(page.after().getFirst()),
                    page.isFirst() ? null : Long.valueOf(page.after().getLast()),
                    page.size() + 1);
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new Refused("core.refused.page-position");
        }
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static @Nullable String filled(String text) {
        return Optional.of(text).filter(word -> !word.isEmpty()).orElse(null);
    }

    private static String pattern(String text) {
        String literal = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return "%" + literal + "%";
    }
}
