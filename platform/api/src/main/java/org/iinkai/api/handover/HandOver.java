package org.iinkai.api.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Person;
import org.iinkai.api.text.Localized;

/**
 * A hand-over sheet (引き継ぎ書).
 *
 * @param post name of the post
 * @param body code of its body
 * @param on first day of the successor
 * @param notes what the predecessor wrote; may be empty
 * @param filledAt when modules were last asked what runs; empty while they have not been
 * @param acknowledgedAt when the successor said they have read it; empty while they have not
 * @param sections what modules have running
 * @param part what the caller is to the sheet
 * @param version counts changes of the notes; a change must name the version it was made from
 */
public record HandOver(
        Id<HandOver> id,
        Localized post,
        String body,
        Localized bodyName,
        Id<Person> predecessor,
        String predecessorName,
        Id<Person> successor,
        String successorName,
        LocalDate on,
        String notes,
        Optional<Instant> filledAt,
        Optional<Instant> acknowledgedAt,
        List<Section> sections,
        Part part,
        int version) {

    public HandOver {
        sections = List.copyOf(sections);
    }

    /** What somebody is to a sheet. */
    public enum Part {
        PREDECESSOR,
        SUCCESSOR,
        /** Looks after the body's posts. */
        KEEPER
    }

    /**
     * What one module has running.
     *
     * @param isMissing whether the module gave no answer
     */
    public record Section(Localized title, boolean isMissing, List<Line> lines) {

        public Section {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One thing that runs, as it was when modules were asked.
     *
     * @param day when it is due or takes place; empty where that says nothing
     * @param path route that opens it, without a leading slash; empty where there is none
     */
    public record Line(Optional<LocalDate> day, Localized text, Localized status, String path) {}
}
