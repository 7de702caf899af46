package org.iinkai.core.handover;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.applications.Applications;
import org.iinkai.api.bodies.Term;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.handover.HandOver;
import org.iinkai.api.handover.HandOver.Part;
import org.iinkai.api.handover.HandOverPart;
import org.iinkai.api.handover.HandOverRow;
import org.iinkai.api.handover.HandOvers;
import org.iinkai.api.handover.PostHandedOver;
import org.iinkai.api.records.RecordPart;
import org.iinkai.api.text.Localized;
import org.iinkai.api.text.Texts;
import org.iinkai.core.handover.SheetMapper.LineRow;
import org.iinkai.core.handover.SheetMapper.SectionRow;
import org.iinkai.core.handover.SheetMapper.Sheet;
import org.iinkai.core.part.Contributed.Titled;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.Round;

/** Hand-over sheets in the database. */
public final class HandOverDesk implements HandOvers {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int MOST_LINES = 50;
    private static final int LONGEST_NOTES = 20_000;

    private final Foundation foundation;
    private final Access access;
    private final SheetMapper sheets;
    private final Texts texts;

    private HandOverDesk(Foundation foundation, SheetMapper sheets, Texts texts) {
        this.foundation = foundation;
        this.access = foundation.access();
        this.sheets = sheets;
        this.texts = texts;
    }

    /** The part of the core that knows hand-over sheets. */
    public static HandOverDesk in(Foundation foundation, Texts texts) {
        var mappers = foundation
                .database()
                .mappers(
                        "core.handover",
                        SheetMapper.class.getClassLoader(),
                        List.of(SheetMapper.class, RunningMapper.class));
        CoreRunning.register(foundation, mappers.mapper(RunningMapper.class));
        return new HandOverDesk(foundation, mappers.mapper(SheetMapper.class), texts);
    }

    /** What it offers to the core. */
    public org.iinkai.core.part.Part part() {
        return new org.iinkai.core.part.Part(Map.of(HandOvers.class, this), Map.of());
    }

    /** Lets sheets of the secretariat tell of open applications to join. */
    public void tellOf(Applications applications) {
        CoreRunning.register(foundation, applications);
    }

    /** Makes the sheet of a post that is handed over in the open transaction, and fills it once that has committed. */
    public void make(Id<Term> ended, Id<Term> begun) {
        Id<HandOver> id = Id.next();
        sheets.add(id, ended, begun, foundation.clock().instant());
        foundation.transactions().afterCommit(() -> fill(stored(id)));
    }

    @Override
    public List<HandOverRow> waiting() {
        String person = access.caller().person();
        return person.isEmpty()
                ? List.of()
                : sheets.waiting(person).stream()
                        .flatMap(sheet -> row(sheet).stream())
                        .toList();
    }

    @Override
    public List<HandOverRow> of(String body) {
        access.require(CoreRight.BODIES_CHANGE, body);
        return sheets.ofBody(body).stream()
                .flatMap(sheet -> row(sheet).stream())
                .toList();
    }

    @Override
    public HandOver sheet(Id<HandOver> id) {
        return foundation.transactions().read(() -> {
            Sheet sheet = readable(id);
            List<LineRow> lines = sheets.lines(id);
            List<HandOver.Section> sections = sheets.sections(id).stream()
                    .map(section -> section(section, lines))
                    .toList();
            return whole(sheet, sections);
        });
    }

    @Override
    public void note(Id<HandOver> id, int version, String notes) {
        String text = notes.strip();
        foundation.transactions().write(() -> {
            Sheet sheet = readable(id);
            if (part(sheet).filter(Part.SUCCESSOR::equals).isPresent()) {
                throw new Forbidden("notes of the predecessor");
            }
            if (text.length() > LONGEST_NOTES) {
                throw new Refused("core.refused.too-long", LONGEST_NOTES).at("notes");
            }
            checkOpen(sheet);
            if (sheets.note(id, version, text) == 0) {
                throw new Refused("core.refused.changed-meanwhile");
            }
            foundation.audit().record("core.audit.hand-over-noted", "hand-over:" + id, "");
        });
    }

    @Override
    public void renew(Id<HandOver> id) {
        Sheet sheet = readable(id);
        checkOpen(sheet);
        fill(sheet);
    }

    @Override
    public void acknowledge(Id<HandOver> id) {
        foundation.transactions().write(() -> {
            Sheet sheet = readable(id);
            if (!access.caller().person().equals(sheet.successor().toString())) {
                throw new Forbidden("acknowledge as the successor");
            }
            if (sheets.acknowledge(id, foundation.clock().instant()) == 1) {
                foundation.audit().record("core.audit.hand-over-acknowledged", "hand-over:" + id, "");
            }
        });
    }

    private static void checkOpen(Sheet sheet) {
        if (sheet.acknowledgedAt().isPresent()) {
            throw new Refused("core.refused.hand-over-acknowledged");
        }
    }

    private Sheet stored(Id<HandOver> id) {
        return sheets.sheet(id).orElseThrow(() -> new NotFound("hand-over " + id));
    }

    /** A sheet that the caller may read; whoever may not is told that there is none. */
    private Sheet readable(Id<HandOver> id) {
        access.caller();
        return sheets.sheet(id)
                .filter(sheet -> part(sheet).isPresent())
                .orElseThrow(() -> new NotFound("hand-over " + id));
    }

    private Optional<Part> part(Sheet sheet) {
        String person = access.caller().person();
        if (person.equals(sheet.successor().toString())) {
            return Optional.of(Part.SUCCESSOR);
        }
        if (person.equals(sheet.predecessor().toString())) {
            return Optional.of(Part.PREDECESSOR);
        }
        return access.may(CoreRight.BODIES_CHANGE, sheet.body()) ? Optional.of(Part.KEEPER) : Optional.empty();
    }

    /** Asks all modules what runs, each on a thread of its own, and then writes their answers down. */
    private void fill(Sheet sheet) {
        PostHandedOver what = new PostHandedOver(
                sheet.post(), sheet.body(), sheet.kind(), sheet.onDay(), new HashSet<>(sheets.sources(sheet.body())));
        Map<String, Titled<HandOverPart>> parts =
                foundation.contributed().handOverParts().all();
        List<Round.Answer<Optional<RecordPart>>> answers = new Round(access.caller(), PATIENCE)
                .ask(parts, (Titled<HandOverPart> part) -> part.thing().of(what, MOST_LINES));
        foundation.transactions().write(() -> {
            if (sheets.filled(sheet.id(), foundation.clock().instant()) == 0) {
                return;
            }
            sheets.empty(sheet.id());
            int position = 0;
            for (var answer : answers) {
                Titled<HandOverPart> asked = parts.get(answer.name());
                String title = asked == null ? answer.name() : asked.title();
                position += write(sheet.id(), position + 1, title, answer);
            }
            foundation.audit().record("core.audit.hand-over-filled", "hand-over:" + sheet.id(), "");
        });
    }

    /** Writes a section and gives how many were written: none for a module that the post does not concern. */
    private int write(Id<HandOver> sheet, int section, String title, Round.Answer<Optional<RecordPart>> answer) {
        Optional<RecordPart> part =
                answer instanceof Round.Answer.Given<Optional<RecordPart>> given ? given.value() : Optional.empty();
        boolean isMissing = !(answer instanceof Round.Answer.Given<?>);
        if (!isMissing && part.filter(known -> !known.lines().isEmpty()).isEmpty()) {
            return 0;
        }
        sheets.addSection(new SectionRow(sheet, section, ja(title), en(title), isMissing));
        List<RecordPart.Line> lines = part.map(RecordPart::lines).orElseGet(List::of);
        for (int i = 0; i < lines.size(); i++) {
            RecordPart.Line line = lines.get(i);
            sheets.addLine(new LineRow(
                    sheet,
                    section,
                    i + 1,
                    line.day().orElse(null),
                    line.text().in(texts, Locale.JAPANESE),
                    line.text().in(texts, Locale.ENGLISH),
                    line.status().in(texts, Locale.JAPANESE),
                    line.status().in(texts, Locale.ENGLISH),
                    line.path()));
        }
        return 1;
    }

    private String ja(String key) {
        return texts.text(Locale.JAPANESE, key);
    }

    private String en(String key) {
        return texts.text(Locale.ENGLISH, key);
    }

    private static HandOver.Section section(SectionRow section, List<LineRow> lines) {
        return new HandOver.Section(
                new Localized(section.titleJa(), section.titleEn()),
                section.isMissing(),
                lines.stream()
                        .filter(line -> line.section() == section.position())
                        .map(line -> new HandOver.Line(
                                Optional.ofNullable(line.day()),
                                new Localized(line.textJa(), line.textEn()),
                                new Localized(line.statusJa(), line.statusEn()),
                                line.path()))
                        .toList());
    }

    private HandOver whole(Sheet sheet, List<HandOver.Section> sections) {
        return new HandOver(
                sheet.id(),
                new Localized(sheet.postJa(), sheet.postEn()),
                sheet.body(),
                new Localized(sheet.bodyJa(), sheet.bodyEn()),
                sheet.predecessor(),
                sheet.predecessorName(),
                sheet.successor(),
                sheet.successorName(),
                sheet.onDay(),
                sheet.notes(),
                sheet.filledAt(),
                sheet.acknowledgedAt(),
                sections,
                part(sheet).orElse(Part.KEEPER),
                sheet.version());
    }

    private Optional<HandOverRow> row(Sheet sheet) {
        return part(sheet)
                .map(part -> new HandOverRow(
                        sheet.id(),
                        new Localized(sheet.postJa(), sheet.postEn()),
                        new Localized(sheet.bodyJa(), sheet.bodyEn()),
                        sheet.predecessorName(),
                        sheet.successorName(),
                        sheet.onDay(),
                        sheet.acknowledgedAt(),
                        part));
    }
}
