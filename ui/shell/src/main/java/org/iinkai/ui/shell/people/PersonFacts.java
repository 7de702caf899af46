package org.iinkai.ui.shell.people;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

import org.iinkai.api.members.Consent;
import org.iinkai.api.members.Person;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.Words;

/** What is recorded of a person. */
final class PersonFacts extends Facts {

    PersonFacts(Person person) {
        addClassName("iinkai-panel");
        add(Words.text("shell.people.column.name"), person.name());
        add(Words.text("shell.people.column.kana"), person.kana());
        add(
                Words.text("shell.people.email"),
                person.email().isEmpty() ? new Span() : new Anchor("mailto:" + person.email(), person.email()));
        add(Words.text("shell.people.phone"), person.phone());
        add(Words.text("shell.people.consent"), words(person.consent()));
        Span note = new Span(person.note());
        note.addClassName("iinkai-lines");
        add(Words.text("shell.people.note"), note);
    }

    private static String words(Consent consent) {
        return consent.on()
                .map(day -> consent.to().isEmpty()
                        ? Dates.day(day)
                        : Words.text("shell.people.consented", Dates.day(day), consent.to()))
                .orElse(consent.to());
    }
}
