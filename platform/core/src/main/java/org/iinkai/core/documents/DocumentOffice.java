package org.iinkai.core.documents;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import org.iinkai.api.association.AssociationName;
import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Consultations;
import org.iinkai.api.documents.DocumentApprovals;
import org.iinkai.api.documents.DocumentSearch;
import org.iinkai.api.documents.DocumentStorage;
import org.iinkai.api.documents.DocumentTemplates;
import org.iinkai.api.documents.Documents;
import org.iinkai.api.documents.Opinions;
import org.iinkai.api.documents.PublicDocuments;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.mail.Mail;
import org.iinkai.api.members.Company;
import org.iinkai.core.documents.find.DocumentFinder;
import org.iinkai.core.documents.find.Tokens;
import org.iinkai.core.documents.merge.KnownValues;
import org.iinkai.core.documents.text.Extraction;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.Part;

/** Documents in the database and the store. */
public final class DocumentOffice {

    private static final Duration READING = Duration.ofSeconds(60);

    private final Part part;
    private final DocumentParts parts;
    private final VersionBook versions;
    private final Extraction extraction;
    private final ConsultationLetters letters;

    private DocumentOffice(
            Part part, DocumentParts parts, VersionBook versions, Extraction extraction, ConsultationLetters letters) {
        this.part = part;
        this.parts = parts;
        this.versions = versions;
        this.extraction = extraction;
        this.letters = letters;
    }

    /**
     * The parts of the core that documents tell of.
     *
     * @param requireOwn refuses a company that the caller is no contact of today
     * @param product address of the product that people use, for links in mail
     * @param names gives the association's name of a day
     */
    public record Neighbours(
            Consumer<Id<Company>> requireOwn,
            KnownValues.Register register,
            Mail mail,
            URI product,
            Function<LocalDate, AssociationName> names) {}

    /** The documents of a core. */
    public static DocumentOffice in(Foundation foundation, DocumentSettings settings, Neighbours near) {
        Tokens.prepare();
        DocumentParts parts = DocumentParts.in(foundation, settings);
        VersionBook versions = new VersionBook(foundation, parts);
        DocumentFinder finder = new DocumentFinder(foundation, parts.words(), parts.rights());
        DocumentDesk desk = new DocumentDesk(foundation, parts, versions);
        ApprovalDesk approvals = new ApprovalDesk(foundation, parts);
        foundation.contributed().search(FoundDocuments.KIND, new FoundDocuments(foundation.access(), finder));
        ConsultationRoom room = new ConsultationRoom(foundation, parts);
        foundation
                .contributed()
                .portalPart(OpenConsultations.TITLE, new OpenConsultations(parts.consultations(), room));
        foundation.contributed().personPart(OpinionsOfPerson.TITLE, new OpinionsOfPerson(foundation, parts));
        Map<Class<?>, Object> services = new HashMap<>(Map.of(
                Documents.class,
                desk,
                DocumentApprovals.class,
                approvals,
                Consultations.class,
                new ConsultationDesk(foundation, parts, room),
                Opinions.class,
                new OpinionDesk(foundation, parts, room, near.requireOwn()),
                DocumentSearch.class,
                finder,
                PublicDocuments.class,
                new PublicDesk(foundation, parts, versions),
                DocumentStorage.class,
                new StorageDesk(foundation, parts)));
        services.put(
                DocumentTemplates.class, new TemplateDesk(foundation, parts, desk, new KnownValues(near.register())));
        return new DocumentOffice(
                new Part(services, imports(foundation, parts, DocumentImport.into(desk, approvals))),
                parts,
                versions,
                new Extraction(
                        foundation.transactions(), parts.texts(), parts.files().store(), foundation.clock(), READING),
                new ConsultationLetters(
                        foundation,
                        parts.letters(),
                        new ConsultationLetters.Post(near.mail(), near.product(), near.names())));
    }

    private static Map<String, DataImport> imports(Foundation foundation, DocumentParts parts, DataImport documents) {
        Map<String, DataImport> imports = new HashMap<>(ConsultationImport.into(foundation, parts, parts.past()));
        imports.put("core.documents", documents);
        return imports;
    }

    /** What it offers to the core. */
    public Part part() {
        return part;
    }

    /** Reads the words of files that came in. */
    public void readFiles() {
        extraction.readAll(versions::index);
    }

    /** Writes to those who are asked in consultations and were not told or reminded yet. */
    public void writeLetters() {
        letters.send();
    }

    /** Takes away files that belong to no document for a day. */
    public void sweepFiles() {
        parts.files().sweep();
    }

    /** Hashes of files that are missing or are not what was stored. */
    public List<String> damagedFiles() {
        return parts.files().damaged();
    }
}
