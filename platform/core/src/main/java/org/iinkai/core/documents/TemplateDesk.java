package org.iinkai.core.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.iinkai.api.audit.PersonalUse;
import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.DocumentKind;
import org.iinkai.api.documents.DocumentTemplates;
import org.iinkai.api.documents.Documents;
import org.iinkai.api.documents.FileFacts;
import org.iinkai.api.documents.FileKind;
import org.iinkai.api.documents.MergeDocument;
import org.iinkai.api.documents.SaveDocument;
import org.iinkai.api.documents.Upload;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;
import org.iinkai.core.documents.merge.KnownValues;
import org.iinkai.core.documents.merge.WordTemplate;
import org.iinkai.core.part.Foundation;

/** Templates among the documents. */
final class TemplateDesk implements DocumentTemplates {

    // what is made of one stands in memory
    private static final long MOST = 32L * 1024 * 1024;

    private final Foundation foundation;
    private final DocumentParts parts;
    private final Documents documents;
    private final KnownValues known;

    TemplateDesk(Foundation foundation, DocumentParts parts, Documents documents, KnownValues known) {
        this.foundation = foundation;
        this.parts = parts;
        this.documents = documents;
        this.known = known;
    }

    @Override
    public List<String> blanks(Id<Document> template) {
        return read(template, WordTemplate::blanks);
    }

    @Override
    public Map<String, String> known(
            Id<Document> template, Optional<Id<Company>> company, Optional<Id<Person>> person) {
        List<String> blanks = blanks(template);
        Map<String, String> values = new HashMap<>(known.of(company, person, LocalDate.now(foundation.clock())));
        values.keySet().retainAll(blanks);
        return values;
    }

    @Override
    public void write(MergeDocument request, OutputStream out) {
        read(request.template(), path -> {
            WordTemplate.fill(path, request.values(), out);
            return true;
        });
        request.company().ifPresent(id -> used("company:" + id, request));
        request.person().ifPresent(id -> used("person:" + id, request));
    }

    private void used(String subject, MergeDocument request) {
        String blanks =
                String.join("、", request.values().keySet().stream().sorted().toList());
        foundation.transactions().write(() -> foundation.audit().accessed(PersonalUse.WRITTEN, subject, blanks, 1));
    }

    @Override
    public Document file(MergeDocument request, SaveDocument as) {
        parts.rights().requireChangeSomewhere();
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        write(request, made);
        Document filed = documents.save(as);
        boolean isStored = false;
        try {
            documents.addFile(
                    filed.id(),
                    "",
                    new Upload(
                            as.title() + "." + FileKind.DOCX.endings().getFirst(),
                            new ByteArrayInputStream(made.toByteArray())));
            isStored = true;
        } finally {
            if (!isStored && as.version() == 0) {
                documents.remove(filed.id());
            }
        }
        return documents.document(filed.id());
    }

    private <T> T read(Id<Document> template, Function<Path, T> work) {
        Document document = parts.file().seen(template);
        FileFacts file = documents.versions(template).stream()
                .filter(version -> version.number() == document.newest())
                .findFirst()
                .flatMap(version -> version.file())
                .filter(facts -> document.kind() == DocumentKind.FORM && facts.kind() == FileKind.DOCX)
                .orElseThrow(() -> new Refused("core.refused.template-none", document.title()));
        if (file.size() > MOST) {
            throw new Refused("core.refused.template-large");
        }
        return parts.files().store().read(file.hash(), work);
    }
}
