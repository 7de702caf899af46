package org.iinkai.api.documents;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;

/**
 * Documents of the kind {@link DocumentKind#FORM} whose file, a text document (.docx), leaves blanks: {@code {団体名}}. Needs
 * that the caller sees the template; values from the register need {@code core.members-read}.
 */
@ProviderType
public interface DocumentTemplates {

    /**
     * The blanks of a template, each once, in the order of the text; none when it leaves nothing open.
     *
     * @throws org.iinkai.api.error.Refused when it is no form with such a file, or a bracket has no partner
     */
    List<String> blanks(Id<Document> template);

    /**
     * What the register knows for the blanks of a template.
     *
     * @param company whose record is asked, if any
     * @param person likewise
     */
    Map<String, String> known(Id<Document> template, Optional<Id<Company>> company, Optional<Id<Person>> person);

    /**
     * Writes the template with its blanks filled; everything else in it stays as it is.
     *
     * @throws org.iinkai.api.error.Refused when a blank has no value or a value no blank; then nothing is written
     */
    void write(MergeDocument request, OutputStream out);

    /**
     * The same, filed as a document with that file.
     *
     * @throws org.iinkai.api.error.Refused likewise; then there is no document
     */
    Document file(MergeDocument request, SaveDocument as);
}
