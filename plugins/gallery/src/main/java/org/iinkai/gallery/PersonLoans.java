package org.iinkai.gallery;

import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Person;
import org.iinkai.api.records.PersonPart;
import org.iinkai.api.records.RecordPart;

/** What was lent to a person. */
final class PersonLoans implements PersonPart {

    private final Access access;
    private final LoanMapper mapper;

    PersonLoans(Access access, LoanMapper mapper) {
        this.access = access;
        this.mapper = mapper;
    }

    @Override
    public Optional<RecordPart> of(Id<Person> person, int most) {
        return access.may(GalleryRights.READ)
                ? Optional.of(LoanLines.of(mapper.ofPerson(person), most))
                : Optional.empty();
    }
}
