package org.iinkai.api.calendar;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.iinkai.api.data.Id;

/**
 * What comes of an entry of a calendar file.
 *
 * @param line where it begins in the file, from 1
 * @param title as it stands in the file; may be empty
 * @param sessions when it is; empty when that can't be read
 * @param event the event it became or changes; empty when there is none
 * @param problem why it is refused; empty otherwise
 * @param overwritten what was changed here since the file was last read and would be, or was, overwritten, or cancelled
 */
public record FileEntry(
        int line,
        String title,
        List<EventSession> sessions,
        Outcome outcome,
        Optional<Id<Event>> event,
        Optional<Problem> problem,
        Set<Part> overwritten) {

    /** What comes of an entry. */
    public enum Outcome {
        /** 追加. */
        ADDED,
        /** 更新. */
        CHANGED,
        /** 中止. */
        CANCELLED,
        /** 変更なし. */
        SAME,
        /** 取り込めない. */
        REFUSED
    }

    /** What an entry says of an event. */
    public enum Part {
        /** 行事名. */
        TITLE,
        /** 日時. */
        TIMES,
        /** 会場. */
        PLACES,
        /** 案内文. */
        DESCRIPTION
    }

    /**
     * Why an entry is refused.
     *
     * @param key of a message
     * @param arguments values for the message's places
     */
    public record Problem(String key, List<Object> arguments) {

        public Problem {
            arguments = List.copyOf(arguments);
        }
    }

    public FileEntry {
        sessions = List.copyOf(sessions);
        overwritten = Set.copyOf(overwritten);
    }

    /** The same with what it overwrites. */
    public FileEntry overwriting(Set<Part> parts) {
        return new FileEntry(line, title, sessions, outcome, event, problem, parts);
    }
}
