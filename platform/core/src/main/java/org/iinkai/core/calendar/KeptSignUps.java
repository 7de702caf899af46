package org.iinkai.core.calendar;

import java.time.LocalDate;
import java.util.List;

import org.iinkai.api.privacy.DueRecord;
import org.iinkai.api.privacy.DueRecords;
import org.iinkai.api.privacy.PersonalData;
import org.iinkai.core.calendar.KeptSignUpMapper.DueEvent;
import org.iinkai.core.part.Foundation;

/** What people typed when they signed up. It goes from the rows of an event that is over; the counts stay. */
final class KeptSignUps implements PersonalData {

    private final Foundation foundation;
    private final KeptSignUpMapper mapper;

    KeptSignUps(Foundation foundation, KeptSignUpMapper mapper) {
        this.foundation = foundation;
        this.mapper = mapper;
    }

    @Override
    public DueRecords due(LocalDate until, int most) {
        List<DueEvent> events = mapper.due(until, most);
        return new DueRecords(
                events.stream()
                        .map(event -> new DueRecord(event.id(), event.title(), event.since(), ""))
                        .toList(),
                events.isEmpty() ? 0 : events.getFirst().total());
    }

    @Override
    public int delete(LocalDate until, List<String> ids) {
        String[] over = mapper.over(until, ids.toArray(String[]::new)).toArray(String[]::new);
        for (String id : over) {
            foundation.audit().erase("event:" + id);
        }
        mapper.forgetPeople(over);
        mapper.forgetApplicants(over);
        return over.length;
    }
}
