package org.iinkai.api.calendar;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

import org.iinkai.api.data.Id;

/**
 * What came of a sign-up, as the applicant sees it.
 *
 * @param receipt number to name in questions: E-000123
 * @param token secret of the link to this page
 * @param people everybody who was signed up, in order
 * @param mayCancel whether places can still be given back here
 */
public record SignedUp(
        Id<SignUp> id,
        String receipt,
        String token,
        OpenEvent event,
        String by,
        Instant at,
        List<Place> people,
        boolean mayCancel) {

    public SignedUp {
        people = List.copyOf(people);
    }

    /** Never shows the token. */
    @Override
    public String toString() {
        return "SignedUp[" + receipt + "]";
    }

    /**
     * The place of one person.
     *
     * @param waiting how many are before them on the waiting list, themselves included; empty when not waiting
     * @param code what the reception reads from the QR code; empty without a place
     * @param picture the QR code as an SVG document; empty without a place
     * @param hasCertificate whether a certificate can be fetched here
     */
    public record Place(
            Id<Participation> id,
            String name,
            Attendance attendance,
            Participation.Status status,
            OptionalInt waiting,
            String code,
            String picture,
            boolean hasCertificate) {}
}
