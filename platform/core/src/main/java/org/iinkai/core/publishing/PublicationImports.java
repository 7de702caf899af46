package org.iinkai.core.publishing;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.activities.Activity;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportRow;
import org.iinkai.api.publishing.Announcement;
import org.iinkai.api.publishing.Channel;
import org.iinkai.api.publishing.ChannelEntry;
import org.iinkai.api.publishing.Evidence;
import org.iinkai.api.publishing.Publication;
import org.iinkai.api.publishing.Publication.Print;
import org.iinkai.api.publishing.Publication.Status;
import org.iinkai.api.publishing.SavePublication;
import org.iinkai.api.publishing.Wording;
import org.iinkai.api.text.Localized;
import org.iinkai.api.time.CalendarDate;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.PlainTable;
import org.iinkai.core.part.StableId;
import org.iinkai.core.publishing.PublicationMapper.Step;
import org.iinkai.core.publishing.PublicationMapper.Stored;

/** Reads in channels, publications of the past, and where and when each was published. */
final class PublicationImports {

    private final Foundation foundation;
    private final PublicationBook book;
    private final ImportMapper mapper;
    private final URI product;

    private PublicationImports(Foundation foundation, PublicationBook book, ImportMapper mapper, URI product) {
        this.foundation = foundation;
        this.book = book;
        this.mapper = mapper;
        this.product = product;
    }

    static Map<String, DataImport> in(PublicationBook book, ImportMapper mapper, URI product) {
        PublicationImports imports = new PublicationImports(book.foundation(), book, mapper, product);
        return Map.of(
                "core.channels",
                PlainTable.of(imports::channel, "code", "name_ja", "name_en", "words", "position", "list"),
                "core.publications",
                PlainTable.of(
                        imports::publication,
                        "code",
                        "title",
                        "body",
                        "year",
                        "activity",
                        "print",
                        "document",
                        "went_out_on",
                        "approver",
                        "text"),
                "core.publication-channels",
                PlainTable.of(imports::evidence, "publication", "channel", "on", "address", "issue", "by"));
    }

    private void channel(ImportRow row) {
        book.rights().requireChangeOfAll();
        book.channels()
                .keep(new ChannelEntry(
                        row.required("code"),
                        new Localized(row.required("name_ja"), row.text("name_en")),
                        row.required("words"),
                        row.number("position"),
                        row.text("list"),
                        true));
    }

    private void publication(ImportRow row) {
        book.rights().requireChangeOfAll();
        Id<Publication> id = idOf(row.required("code"));
        if (book.publications().locked(id).isPresent()) {
            return;
        }
        SavePublication request = new SavePublication(
                id,
                row.required("title"),
                row.required("text"),
                row.text("document").isEmpty() ? "" : "document:" + StableId.of("core.document", row.text("document")),
                row.text("body"),
                activity(row),
                print(row),
                Map.of(),
                0);
        Stored wanted = Draft.of(request, foundation, book.publications());
        book.publications().add(wanted, Draft.search(wanted), Draft.words(wanted));
        Instant at = day(row, "went_out_on")
                .atStartOfDay(foundation.clock().getZone())
                .toInstant();
        Step step = new Step(
                Status.RELEASED, wanted.author(), "", row.text("approver"), "", Optional.of(at), wanted.author());
        book.publications().advance(id, step, at);
    }

    private Optional<Id<Activity>> activity(ImportRow row) {
        String code = row.text("activity");
        return code.isEmpty()
                ? Optional.empty()
                : Optional.of(mapper.activity(row.number("year"), code)
                        .orElseThrow(() -> new Refused("core.refused.publication-activity").at("activity")));
    }

    private static Print print(ImportRow row) {
        String wanted = row.required("print").toUpperCase(Locale.ROOT);
        return Arrays.stream(Print.values())
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Refused("core.refused.import-word", "print", row.text("print")).at("print"));
    }

    private void evidence(ImportRow row) {
        book.rights().requireChangeOfAll();
        Id<Publication> id = idOf(row.required("publication"));
        Stored stored = book.stored(id);
        String code = row.required("channel");
        if (!book.channels().all().containsKey(code)) {
            throw new Refused("core.refused.channel-unknown", code).at("channel");
        }
        CalendarDate on = CalendarDate.parse(row.required("on"));
        book.deliveries().choose(id, code, Wording.SAME);
        book.deliveries().await(id, code, foundation.clock().instant());
        Evidence evidence =
                new Evidence(Optional.of(on), address(row, stored, code, on), row.text("issue"), row.text("by"));
        book.deliveries().note(id, code, on, evidence);
    }

    /** What stood on our own pages stands there again. */
    private String address(ImportRow row, Stored stored, String code, CalendarDate on) {
        Channel channel = book.channels().automatic().get(code);
        if (!(channel instanceof NewsChannel news)) {
            return row.text("address");
        }
        Announcement announcement = new Announcement(
                stored.id(),
                stored.title(),
                stored.text(),
                stored.subject(),
                stored.body(),
                product.resolve("/news/" + stored.id()),
                stored.author(),
                stored.approver(),
                row.text("by"));
        return news.publish(announcement, on.first()).address();
    }

    private static LocalDate day(ImportRow row, String column) {
        try {
            return LocalDate.parse(row.required(column));
        } catch (DateTimeParseException e) {
            throw new Refused("core.refused.import-day", column, row.text(column)).at(column);
        }
    }

    private static Id<Publication> idOf(String code) {
        return StableId.of("core.publication", code);
    }
}
