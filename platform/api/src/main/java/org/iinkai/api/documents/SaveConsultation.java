package org.iinkai.api.documents;

import java.time.LocalDate;
import java.util.List;

import org.iinkai.api.data.Id;

/**
 * A consultation to be opened, on the newest version of a document, or changed.
 *
 * @param document can't be changed
 * @param bodies codes of bodies whose people are asked
 * @param tells whether those asked are told by mail, reminded, and told anew when more are asked
 * @param remindDays how many days before the deadline those who said nothing are reminded, 1 to 30; 0 for never
 * @param version that the change was made from; 0 for a new one
 */
public record SaveConsultation(
        Id<Consultation> id,
        Id<Document> document,
        String title,
        String lead,
        boolean asksMembers,
        List<String> bodies,
        LocalDate deadline,
        boolean tells,
        int remindDays,
        int version) {

    public SaveConsultation {
        bodies = List.copyOf(bodies);
    }
}
