package org.iinkai.core.records;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;
import org.iinkai.api.records.RecordPart;
import org.iinkai.api.text.Phrase;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.records.ParticipationMapper.Taken;

/**
 * Events that people took part in. A bundle that tells of its own events here stands for every series that begins with its
 * id; while it does not run, the core tells of them.
 */
final class Participations {

    private static final String TITLE = "core.records.participations";

    private final Foundation foundation;
    private final ParticipationMapper mapper;

    private Participations(Foundation foundation, ParticipationMapper mapper) {
        this.foundation = foundation;
        this.mapper = mapper;
    }

    /** Lets the pages of companies and people show them. */
    static void register(Foundation foundation) {
        ParticipationMapper mapper = foundation
                .database()
                .mappers("core.records", ParticipationMapper.class.getClassLoader(), List.of(ParticipationMapper.class))
                .mapper(ParticipationMapper.class);
        Participations participations = new Participations(foundation, mapper);
        foundation.contributed().companyPart(TITLE, participations::ofCompany);
        foundation.contributed().personPart(TITLE, participations::ofPerson);
    }

    private Optional<RecordPart> ofCompany(Id<Company> company, int most) {
        String[] told = told(foundation.contributed().companyParts().all().keySet());
        return foundation.access().may(CoreRight.EVENTS_READ)
                ? part(mapper.ofCompany(company, told, most))
                : Optional.empty();
    }

    private Optional<RecordPart> ofPerson(Id<Person> person, int most) {
        String[] told = told(foundation.contributed().personParts().all().keySet());
        return foundation.access().may(CoreRight.EVENTS_READ)
                ? part(mapper.ofPerson(person, told, most))
                : Optional.empty();
    }

    private static Optional<RecordPart> part(List<Taken> taken) {
        List<RecordPart.Line> lines = taken.stream().map(Participations::line).toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new RecordPart(lines, taken.getFirst().total(), "", Phrase.none()));
    }

    private static RecordPart.Line line(Taken taken) {
        Phrase text = taken.person().isEmpty()
                ? Phrase.plain(taken.title())
                : Phrase.of("core.records.event-of", taken.title(), taken.person());
        String status = switch (taken.status()) {
            case ENROLLED -> "core.records.enrolled";
            case ATTENDED -> "core.records.attended";
            case ABSENT -> "core.records.absent";
            case CANCELLED -> "core.records.withdrawn";
            case WAITING -> "core.records.waiting";
        };
        return new RecordPart.Line(taken.day(), text, Phrase.of(status), "");
    }

    /** Ids of the bundles that tell of their own. */
    private static String[] told(Set<String> names) {
        Set<String> ids = new TreeSet<>();
        names.stream()
                .map(name -> name.split("/", -1))
                .filter(name -> name[0].equals("plugin"))
                .forEach(name -> ids.add(name[1]));
        return ids.toArray(String[]::new);
    }
}
