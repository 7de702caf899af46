package org.iinkai.core.mailings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportRow;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.api.mailings.ConsentSource;
import org.iinkai.api.mailings.EndReason;
import org.iinkai.api.mailings.MailingList;
import org.iinkai.api.mailings.SuppressionKind;
import org.iinkai.api.populations.Population;
import org.iinkai.api.text.Localized;
import org.iinkai.core.mailings.ListMapper.StoredList;
import org.iinkai.core.mailings.MailingImportMapper.Columns;
import org.iinkai.core.mailings.MailingImportMapper.PastMailing;
import org.iinkai.core.mailings.MailingImportMapper.PastSuppression;
import org.iinkai.core.part.Flag;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.PlainTable;
import org.iinkai.core.text.Reading;

/** Reads in lists, those on them, what went out before, and addresses that get nothing. */
final class MailingImports {

    private final Foundation foundation;
    private final MailingParts parts;
    private final MailingImportMapper mapper;

    private MailingImports(Foundation foundation, MailingParts parts) {
        this.foundation = foundation;
        this.parts = parts;
        this.mapper = parts.imports();
    }

    static Map<String, DataImport> in(Foundation foundation, MailingParts parts) {
        MailingImports imports = new MailingImports(foundation, parts);
        return Map.of(
                "core.mailing-lists",
                PlainTable.of(
                        imports::list,
                        "code",
                        "name_ja",
                        "name_en",
                        "purpose_ja",
                        "purpose_en",
                        "sender",
                        "postal",
                        "contact",
                        "population",
                        "basis",
                        "open",
                        "activity"),
                "core.subscriptions",
                imports.new Subscriptions(),
                "core.mailings",
                PlainTable.of(imports::mailing, "list", "subject", "text", "sent_at", "written_by", "approved_by"),
                "core.suppressions",
                PlainTable.of(
                        imports::suppression,
                        "address",
                        "kind",
                        "reason",
                        "suppressed_on",
                        "by",
                        "lifted_on",
                        "lift_reason"));
    }

    private void list(ImportRow row) {
        String code = row.required("code");
        String population = row.text("population");
        MailingList list = new MailingList(
                id("core.mailing-list:" + code),
                code,
                new Localized(row.text("name_ja"), row.text("name_en")),
                new Localized(row.text("purpose_ja"), row.text("purpose_en")),
                row.text("sender"),
                row.text("postal"),
                row.text("contact"),
                population.isEmpty()
                        ? Optional.empty()
                        : Optional.of(MailingImports.<Population>id("core.population:" + population)),
                row.text("basis"),
                Flag.of(row, "open"),
                row.text("activity"),
                0);
        parts.lists().add(StoredList.of(list));
    }

    private void mailing(ImportRow row) {
        StoredList list = list(row.required("list"));
        Instant at = moment(row);
        PastMailing past = new PastMailing(
                id("core.mailing:" + list.code() + ":" + row.text("sent_at")),
                row.required("subject"),
                row.required("text"),
                row.text("written_by"),
                row.text("approved_by"),
                at.minus(Duration.ofDays(1)),
                at,
                Reading.searchKey(row.text("subject")));
        if (mapper.mailing(past) == 1) {
            mapper.to(past.id(), list.id().value());
            mapper.recipients(past.id(), list.id().value(), at);
            mapper.count(past.id());
        }
    }

    private StoredList list(String code) {
        return parts.lists()
                .withCode(code)
                .orElseThrow(() -> new Refused("core.refused.mailing-list-unknown").at("list"));
    }

    private void suppression(ImportRow row) {
        String address = new MailAddress("", row.required("address")).address();
        String lifted = row.text("lifted_on");
        mapper.suppression(new PastSuppression(
                MailingImports.<Object>id("core.suppression:" + address + ":" + row.text("suppressed_on"))
                        .value(),
                address,
                word(row, "kind", SuppressionKind::valueOf).name(),
                row.required("reason"),
                startOf(row.day("suppressed_on")),
                row.text("by"),
                lifted.isEmpty() ? "" : startOf(row.day("lifted_on")).toString(),
                row.text("lift_reason"),
                Reading.searchKey(address, row.text("reason"))));
    }

    /** Rows are checked one by one and stored all at once: there are thousands. */
    private final class Subscriptions implements DataImport {

        @Override
        public Set<String> columns() {
            return Set.of("list", "address", "name", "company", "source", "consented_on", "ended_on", "end_reason");
        }

        @Override
        public void read(ImportRow row) {
            row.required("list");
            new MailAddress(row.text("name"), row.required("address"));
            word(row, "source", ConsentSource::valueOf);
            LocalDate since = row.day("consented_on");
            if (!row.text("ended_on").isEmpty()) {
                word(row, "end_reason", EndReason::valueOf);
                if (row.day("ended_on").isBefore(since)) {
                    throw new Refused("core.refused.period", since, row.text("ended_on")).at("ended_on");
                }
            }
        }

        @Override
        public void finish(List<ImportRow> rows) {
            rows.stream().map(row -> row.text("list")).distinct().forEach(MailingImports.this::list);
            mapper.subscriptions(new Columns(
                    all(
                            rows,
                            row -> id("core.subscription:" + row.text("list") + ":" + row.text("address") + ":"
                                            + row.text("consented_on"))
                                    .toString()),
                    all(rows, row -> row.text("list")),
                    all(rows, MailingImports::address),
                    all(rows, row -> row.text("name")),
                    all(rows, row -> row.text("company")),
                    all(rows, row -> row.text("source")),
                    all(rows, row -> startOf(row.day("consented_on")).toString()),
                    all(
                            rows,
                            row -> row.text("ended_on").isEmpty()
                                    ? ""
                                    : startOf(row.day("ended_on"))
                                            .plus(Duration.ofHours(12))
                                            .toString()),
                    all(rows, row -> row.text("end_reason")),
                    all(rows, row -> Reading.searchKey(address(row), row.text("name"), row.text("company")))));
        }
    }

    private static String[] all(List<ImportRow> rows, Function<ImportRow, String> cell) {
        return rows.stream().map(cell).toArray(String[]::new);
    }

    private static String address(ImportRow row) {
        return new MailAddress("", row.text("address")).address();
    }

    private static <T> T word(ImportRow row, String column, Function<String, T> reader) {
        try {
            return reader.apply(row.required(column));
        } catch (IllegalArgumentException e) {
            throw new Refused("core.refused.import-choice", column, row.text(column)).at(column);
        }
    }

    private Instant moment(ImportRow row) {
        try {
            return LocalDateTime.parse(row.required("sent_at"))
                    .atZone(foundation.clock().getZone())
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw new Refused("core.refused.import-day", "sent_at", row.text("sent_at")).at("sent_at");
        }
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(foundation.clock().getZone()).toInstant();
    }

    /** The same for the same name each time, so that a table read in twice adds nothing. */
    private static <T> Id<T> id(String name) {
        return new Id<>(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)));
    }
}
