package org.iinkai.core.documents;

import java.util.List;
import java.util.Optional;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Person;
import org.iinkai.api.records.PersonPart;
import org.iinkai.api.records.RecordPart;
import org.iinkai.api.text.Phrase;
import org.iinkai.core.documents.OpinionMapper.Told;
import org.iinkai.core.part.Foundation;

/** What somebody said in consultations, on their page and in what is disclosed to them. */
record OpinionsOfPerson(Foundation foundation, DocumentParts parts) implements PersonPart {

    static final String TITLE = "core.records.opinions";

    @Override
    public Optional<RecordPart> of(Id<Person> person, int most) {
        if (!foundation.access().maySomewhere(CoreRight.DOCUMENTS_READ)) {
            return Optional.empty();
        }
        List<Told> told = parts.opinions().ofPerson(person, most, parts.rights().sight());
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(new RecordPart(
                        told.stream().map(this::line).toList(), told.getFirst().total(), "", Phrase.none()));
    }

    private RecordPart.Line line(Told told) {
        Phrase text = told.chapter() == 0
                ? Phrase.plain(told.title())
                : Phrase.of("core.records.opinion-of", told.title(), told.chapterTitle());
        return new RecordPart.Line(
                Optional.of(told.at().atZone(foundation.clock().getZone()).toLocalDate()),
                text,
                Phrase.of(told.verdict() == null ? "core.records.opinion-waits" : "core.records.opinion-answered"),
                "consultations/" + told.consultation());
    }
}
