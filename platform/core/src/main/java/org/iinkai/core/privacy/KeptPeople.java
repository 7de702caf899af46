package org.iinkai.core.privacy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Person;
import org.iinkai.api.privacy.DueRecords;
import org.iinkai.api.privacy.PersonalData;
import org.iinkai.api.records.PersonPart;
import org.iinkai.api.records.RecordPart;
import org.iinkai.core.part.Contributed.Titled;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.Round;

/** People who belong to nobody any more and whom nothing in the register or in a module needs. */
final class KeptPeople implements PersonalData {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Caller ALL_RIGHTS = Caller.system("privacy");

    private final Foundation foundation;
    private final KeptPeopleMapper mapper;

    KeptPeople(Foundation foundation, KeptPeopleMapper mapper) {
        this.foundation = foundation;
        this.mapper = mapper;
    }

    @Override
    public DueRecords due(LocalDate until, int most) {
        List<DueRow> rows = mapper.due(until, most);
        String path = foundation.access().may(CoreRight.MEMBERS_READ) ? "people/" : "";
        return DueRow.of(rows, path);
    }

    @Override
    public int delete(LocalDate until, List<String> ids) {
        mapper.lock(ids.toArray(String[]::new));
        List<String> over = mapper.over(until, ids.toArray(String[]::new)).stream()
                .filter(this::isUnknownToModules)
                .toList();
        if (over.isEmpty()) {
            return 0;
        }
        List<String> records = mapper.records(over.toArray(String[]::new));
        records.forEach(id -> foundation.audit().erase("person:" + id));
        String[] gone = records.toArray(String[]::new);
        mapper.deleteAffiliations(gone);
        mapper.deleteContacts(gone);
        mapper.deleteDistinctions(gone);
        mapper.deleteMerges(gone);
        mapper.deletePeople(gone);
        return over.size();
    }

    /** Whether all bundles answer, with all rights, that they have nothing on the person. */
    private boolean isUnknownToModules(String person) {
        Map<String, Titled<PersonPart>> parts = foundation.contributed().personParts().all().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("plugin/"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Id<Person> id = Id.of(person);
        List<Round.Answer<Optional<RecordPart>>> answers = CallerScope.get(
                ALL_RIGHTS,
                () -> new Round(ALL_RIGHTS, PATIENCE)
                        .ask(parts, part -> part.thing().of(id, 1)));
        return answers.stream().allMatch(KeptPeople::isNothing);
    }

    private static boolean isNothing(Round.Answer<Optional<RecordPart>> answer) {
        return answer instanceof Round.Answer.Given<Optional<RecordPart>> given
                && given.value().filter(part -> part.count() > 0).isEmpty();
    }
}
