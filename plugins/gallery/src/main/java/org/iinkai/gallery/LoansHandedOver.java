package org.iinkai.gallery;

import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.bodies.Body;
import org.iinkai.api.handover.HandOverPart;
import org.iinkai.api.handover.PostHandedOver;
import org.iinkai.api.records.RecordPart;

/** What is out when a post of the secretariat, which keeps the desk, is handed over. */
final class LoansHandedOver implements HandOverPart {

    private final Access access;
    private final LoanMapper mapper;

    LoansHandedOver(Access access, LoanMapper mapper) {
        this.access = access;
        this.mapper = mapper;
    }

    @Override
    public Optional<RecordPart> of(PostHandedOver what, int most) {
        if (what.kind() != Body.Kind.SECRETARIAT || !access.may(GalleryRights.READ)) {
            return Optional.empty();
        }
        return Optional.of(LoanLines.of(mapper.out(), most));
    }
}
