package org.iinkai.api.calendar;

import org.iinkai.api.error.Refused;

/**
 * What the annual report prints of an event, and under which word.
 *
 * @param label word printed before it; empty for the usual one
 */
public record ReportLine(What what, String label) {

    /** What can be printed of an event. */
    public enum What {
        /** 開催日, or 開催期間 of several days. */
        DAYS,
        /** 開催形式, where it is not simply at a venue. */
        FORM,
        /** 形式 with the place and the tool: ハイブリッド(事務局、オンライン(Zoom)). */
        FORM_WITH_PLACE,
        /** 会場. */
        PLACE,
        /** 受け入れ企業: the company that receives the guests. */
        HOST,
        /** 内容 in the words of the description. */
        DESCRIPTION,
        /** 内容: parts, talks and who gives them. */
        PROGRAMME,
        /** テーマ: the talks alone. */
        THEME,
        /** 参加者, as many people of so many companies. */
        PEOPLE,
        /** 参加者 without their companies. */
        PEOPLE_ONLY,
        /** 出席者 of a meeting, by the posts they held. */
        ATTENDEES,
        /** 議題 of a meeting. */
        AGENDA,
        /** 議題 with numbers. */
        NUMBERED_AGENDA,
        /** 開催: the events of a year, each in a line; people are counted once then. */
        MEETINGS,
        /** 対象. */
        ELIGIBILITY,
        /** 備考: why it was cancelled. */
        REASON
    }

    private static final int LONGEST = 40;

    public ReportLine {
        label = label.strip();
        if (label.length() > LONGEST) {
            throw new Refused("core.refused.report-label", LONGEST).at("lines");
        }
    }
}
