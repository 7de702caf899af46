package org.iinkai.api.calendar;

import java.util.List;

import org.iinkai.api.error.Refused;
import org.iinkai.api.numbering.NumberingScheme;
import org.iinkai.api.text.Localized;

/**
 * A series of events that are counted together (会員交流会, 見学会, 理事会). Immutable.
 *
 * @param code stable word: {@code exchange}
 * @param numbering when its numbers begin again
 * @param terms the terms of office that a series numbered by them goes by
 * @param people what its people are called
 * @param bodies codes of the bodies in charge of a new event, in order
 * @param owner id of the bundle whose screens its events are kept in; empty when it is the calendar's own
 * @param isClosed whether no new events are planned in it
 * @param version 0 for a new one
 */
public record EventSeries(
        String code,
        Localized name,
        Kind kind,
        NumberingScheme numbering,
        NumberingScheme.Terms terms,
        PeopleWord people,
        List<String> bodies,
        String owner,
        boolean isClosed,
        int version) {

    /** What an event of the series is. */
    public enum Kind {
        /** 催し: people sign up and take part. */
        EVENT,
        /** 会議: members of a body meet; has an agenda and minutes. */
        MEETING,
        /** コミュニティ: a roster that goes on through the years. */
        COMMUNITY,
        /** 連続講座: one application for several sessions, attendance for each. */
        COHORT
    }

    /** What people who take part are called, and counted as. */
    public enum PeopleWord {
        /** 参加者. */
        PARTICIPANTS,
        /** 受講者. */
        STUDENTS,
        /** 出席者. */
        ATTENDEES,
        /** メンバー. */
        MEMBERS
    }

    private static final int LONGEST_NAME = 100;

    public EventSeries {
        bodies = List.copyOf(bodies);
        if (!code.matches("[a-z][a-z0-9]*([.-][a-z0-9]+)*") || code.length() > LONGEST_NAME) {
            throw new Refused("core.refused.series-code").at("code");
        }
        if (name.ja().isBlank()
                || name.ja().length() > LONGEST_NAME
                || name.en().length() > LONGEST_NAME) {
            throw new Refused("core.refused.series-name", LONGEST_NAME).at("name");
        }
    }
}
