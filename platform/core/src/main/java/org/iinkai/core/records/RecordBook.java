package org.iinkai.core.records;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;
import org.iinkai.api.records.PartAnswer;
import org.iinkai.api.records.RecordPart;
import org.iinkai.api.records.Records;
import org.iinkai.core.part.Contributed.Titled;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.Part;
import org.iinkai.core.part.Round;

/** Puts what all modules know of a record together. */
public final class RecordBook implements Records {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int MOST = 100;

    private final Foundation foundation;

    private RecordBook(Foundation foundation) {
        this.foundation = foundation;
    }

    /** The part of the core that asks the others. */
    public static Part in(Foundation foundation) {
        Participations.register(foundation);
        SentMails.register(foundation);
        return new Part(Map.of(Records.class, new RecordBook(foundation)), Map.of());
    }

    @Override
    public void ofCompany(Id<Company> company, int most, Consumer<PartAnswer> each) {
        int lines = Math.clamp(most, 1, MOST);
        ask(foundation.contributed().companyParts().all(), part -> part.of(company, lines), each);
    }

    @Override
    public void ofPerson(Id<Person> person, int most, Consumer<PartAnswer> each) {
        int lines = Math.clamp(most, 1, MOST);
        ask(foundation.contributed().personParts().all(), part -> part.of(person, lines), each);
    }

    private <P> void ask(
            Map<String, Titled<P>> parts, Function<P, Optional<RecordPart>> question, Consumer<PartAnswer> each) {
        Caller caller = foundation.access().require(CoreRight.MEMBERS_READ);
        new Round(caller, PATIENCE)
                .ask(
                        parts,
                        (Titled<P> part) -> question.apply(part.thing()),
                        answer -> told(parts, answer).ifPresent(each));
    }

    private static <P> Optional<PartAnswer> told(
            Map<String, Titled<P>> parts, Round.Answer<Optional<RecordPart>> answer) {
        String name = answer.name();
        Titled<P> part = parts.get(name);
        String title = part == null ? name : part.title();
        return switch (answer) {
            case Round.Answer.Given<Optional<RecordPart>> given ->
                given.value().map(known -> new PartAnswer.Known(name, title, known));
            case Round.Answer.Late<Optional<RecordPart>> late -> Optional.of(new PartAnswer.Late(name, title));
            case Round.Answer.Failed<Optional<RecordPart>> failed -> Optional.of(new PartAnswer.Failed(name, title));
        };
    }
}
