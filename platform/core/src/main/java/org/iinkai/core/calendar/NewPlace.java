package org.iinkai.core.calendar;

import java.time.Instant;
import java.util.Optional;

import org.iinkai.api.calendar.Attendance;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.Participation;
import org.iinkai.api.calendar.SignUp;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;

/** A place about to be stored. */
record NewPlace(
        Id<Participation> id,
        Id<Event> event,
        Optional<Id<Person>> person,
        Optional<Id<Company>> company,
        String companyName,
        String companyKey,
        Participation.Status status,
        Instant at,
        Id<SignUp> signUp,
        String key,
        String name,
        String kana,
        String department,
        String email,
        Attendance attendance,
        String fee,
        Optional<Long> waiting,
        Optional<String> code) {

    NewPlace enrolled(String withCode) {
        return with(Participation.Status.ENROLLED, Optional.empty(), Optional.of(withCode));
    }

    NewPlace waiting(long turn) {
        return with(Participation.Status.WAITING, Optional.of(turn), Optional.empty());
    }

    private NewPlace with(Participation.Status as, Optional<Long> turn, Optional<String> withCode) {
        return new NewPlace(
                id,
                event,
                person,
                company,
                companyName,
                companyKey,
                as,
                at,
                signUp,
                key,
                name,
                kana,
                department,
                email,
                attendance,
                fee,
                turn,
                withCode);
    }
}
