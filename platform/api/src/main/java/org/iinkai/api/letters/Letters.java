package org.iinkai.api.letters;

import java.io.OutputStream;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Id;

/** Templates and letters. Reading needs {@code core.members-read}, changing and issuing {@code core.members-change}. */
@ProviderType
public interface Letters {
    /** What a kind of letter says now. */
    LetterTemplate template(LetterKind kind);

    /** What the product brings for that kind. */
    LetterTemplate original(LetterKind kind);

    /**
     * Changes what a kind of letter says; {@code version} is the one the person saw.
     *
     * @throws org.iinkai.api.error.Refused when a field is unknown or a needed one is missing, each by its name, a bracket
     *     has no partner, title or text is empty, or somebody changed it meanwhile
     */
    void save(LetterTemplate template);

    /**
     * The lines of a letter made from a template that is not stored yet, with invented values.
     *
     * @throws org.iinkai.api.error.Refused as {@link #save}
     */
    List<LetterLine> preview(LetterTemplate template);

    /** The same as a file. */
    void write(LetterTemplate template, LetterFormat format, OutputStream out);

    /**
     * Issues a letter. Repeating changes nothing.
     *
     * @throws org.iinkai.api.error.Refused when the subject is not where that letter is due, a field of the template has
     *     no value yet, or the association has no name
     */
    void issue(IssueLetter request);

    /** Letters about something, latest first. */
    List<IssuedLetter> about(LetterSubject subject);

    /**
     * A letter as it was issued, as a file.
     *
     * @throws org.iinkai.api.error.NotFound when there is none with that id
     */
    void write(Id<IssuedLetter> letter, LetterFormat format, OutputStream out);
}
