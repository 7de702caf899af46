package org.iinkai.api.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.iinkai.api.data.Id;

/**
 * 意見照会: a version of a text is put before people, who say what they think of it until a day.
 *
 * @param documentTitle title of the document
 * @param number of the version that it is about
 * @param lead what those asked are told; may be empty
 * @param asksMembers whether the members are asked, whose contacts answer
 * @param bodies codes of bodies whose people are asked
 * @param deadline last day on which opinions are taken
 * @param tells whether those asked are told by mail
 * @param remindDays how many days before the deadline those who said nothing are reminded; 0 for never
 * @param count what came; nothing for those asked, before it is published
 * @param isOurs whether the caller works on the document, and sees who said what
 * @param mayChange whether the caller may change it, answer and publish
 * @param isAsked whether the caller is asked, as somebody of a body
 * @param version counts changes
 */
public record Consultation(
        Id<Consultation> id,
        Id<Document> document,
        String documentTitle,
        int number,
        String title,
        String lead,
        boolean asksMembers,
        List<String> bodies,
        Instant openedAt,
        String openedBy,
        LocalDate deadline,
        boolean tells,
        int remindDays,
        State state,
        OpinionCount count,
        boolean isOurs,
        boolean mayChange,
        boolean isAsked,
        int version) {

    public Consultation {
        bodies = List.copyOf(bodies);
    }

    /** How far it is. */
    public enum State {
        /** 受付中: opinions are taken. */
        OPEN,
        /** 受付終了: the day is over, or it was closed before. */
        ENDED,
        /** 回答公開: those asked see the opinions and what was answered. */
        PUBLISHED
    }
}
