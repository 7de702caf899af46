package org.iinkai.api.documents;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;

/**
 * From where somebody answers a consultation.
 *
 * @param company whose contact the caller is; empty for somebody of a body that is asked
 */
public record OpinionSeat(Id<Consultation> consultation, Optional<Id<Company>> company) {

    public OpinionSeat {
        requireNonNull(consultation, "consultation");
        requireNonNull(company, "company");
    }

    /** As somebody of a body that is asked. */
    public static OpinionSeat inBody(Id<Consultation> consultation) {
        return new OpinionSeat(consultation, Optional.empty());
    }

    /** As a contact of a member. */
    public static OpinionSeat of(Id<Company> company, Id<Consultation> consultation) {
        return new OpinionSeat(consultation, Optional.of(company));
    }
}
