package org.iinkai.training;

import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Person;
import org.iinkai.api.records.PersonPart;
import org.iinkai.api.records.RecordPart;

/** Runs that a person took part in. */
final class PersonHistory implements PersonPart {

    private final Access access;
    private final HistoryMapper mapper;

    PersonHistory(Access access, HistoryMapper mapper) {
        this.access = access;
        this.mapper = mapper;
    }

    @Override
    public Optional<RecordPart> of(Id<Person> person, int most) {
        return History.of(access, () -> mapper.ofPerson(person, most), "training.history.times");
    }
}
