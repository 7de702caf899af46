package org.iinkai.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.calendar.Enrol;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.Events;
import org.iinkai.api.calendar.Participation;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportRow;
import org.iinkai.api.members.People;
import org.iinkai.api.members.PersonRow;

/**
 * Reads who takes part in runs. The id of a place follows from run and person, so a table read again finds the places
 * that are there.
 */
final class EnrolmentImport implements DataImport {

    private final Events events;
    private final People people;
    private final EnrolmentMapper mapper;

    EnrolmentImport(Events events, People people, EnrolmentMapper mapper) {
        this.events = events.onBehalfOf(CoreRight.DATA_IMPORT);
        this.people = people;
        this.mapper = mapper;
    }

    @Override
    public Set<String> columns() {
        return Set.of("run", "person_code", "status");
    }

    @Override
    public void read(ImportRow row) {
        String run = row.required("run");
        String person = row.required("person_code");
        Participation.Status wanted = status(row);
        Id<Participation> id = idOf(run, person);
        Optional<EnrolmentMapper.Place> known = mapper.place(id);
        if (known.isEmpty()) {
            enrol(id, run, person);
        }
        bringTo(wanted, known.map(EnrolmentMapper.Place::status).orElse(Participation.Status.ENROLLED), id);
    }

    /** The id of the place that a person has in a run, both as data files name them. */
    static Id<Participation> idOf(String run, String person) {
        return new Id<>(UUID.nameUUIDFromBytes(("training.place:" + run + ":" + person).getBytes(UTF_8)));
    }

    private void enrol(Id<Participation> id, String runKey, String personCode) {
        Id<Event> run =
                mapper.runWithKey(runKey).orElseThrow(() -> new Refused("training.refused.run", runKey).at("run"));
        PersonRow person = people.withCode(personCode)
                .orElseThrow(() -> new Refused("training.refused.person", personCode).at("person_code"));
        events.enrol(new Enrol(id, run, person.id(), person.company()));
    }

    // what people noted since counts: only a place whose outcome is open is brought forward
    private void bringTo(Participation.Status wanted, Participation.Status now, Id<Participation> id) {
        if (wanted == now || now != Participation.Status.ENROLLED) {
            return;
        }
        switch (wanted) {
            // nobody waits by a table that is read in: it tells who had a place
            case ENROLLED, WAITING -> {}
            case ATTENDED -> events.attendance(id, true);
            case ABSENT -> events.attendance(id, false);
            case CANCELLED -> events.withdraw(id);
        }
    }

    private static Participation.Status status(ImportRow row) {
        return switch (row.required("status")) {
            case "enrolled" -> Participation.Status.ENROLLED;
            case "attended" -> Participation.Status.ATTENDED;
            case "absent" -> Participation.Status.ABSENT;
            case "cancelled" -> Participation.Status.CANCELLED;
            case String other -> throw new Refused("training.refused.word", "status", other).at("status");
        };
    }
}
