package org.iinkai.web.resources;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.DocumentFilter;
import org.iinkai.api.documents.DocumentHit;
import org.iinkai.api.documents.DocumentKind;
import org.iinkai.api.documents.DocumentQuery;
import org.iinkai.api.documents.DocumentRow;
import org.iinkai.api.documents.DocumentSearch;
import org.iinkai.api.documents.Documents;
import org.iinkai.api.documents.Download;
import org.iinkai.api.documents.Folder;
import org.iinkai.api.documents.SaveDocument;
import org.iinkai.api.documents.Visibility;
import org.iinkai.api.error.Refused;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestParameter;
import org.iinkai.api.rest.RestRequest;
import org.iinkai.api.rest.RestResource;

/** Documents: listed, found by what they say, added, changed, approved, published. */
final class DocumentResource implements RestResource {

    static final RestParameter ID = RestParameter.id("id", "Id of the document.");
    private static final int DOWNLOADS = 100;

    private final Documents documents;
    private final DocumentSearch search;
    private final List<RestOperation> more;

    DocumentResource(DocumentServices services) {
        this.documents = services.documents();
        this.search = services.search();
        this.more = Stream.concat(
                        new VersionOperations(services).all().stream(), new ApprovalOperations(services).all().stream())
                .toList();
    }

    @Override
    public List<RestOperation> operations() {
        return Stream.concat(Stream.concat(lists(), ofDocument()), more.stream())
                .toList();
    }

    private Stream<RestOperation> lists() {
        RestParameter kind = RestParameter.text("kind", "What the document is; all when left out.")
                .oneOf(Arrays.stream(DocumentKind.values()).map(Enum::name).toArray(String[]::new));
        RestParameter folder = RestParameter.id("folder", "Folder it lies in; all when left out.");
        return Stream.of(
                RestOperation.page("", "Documents by title", DocumentRow.class, this::find)
                        .with(
                                folder,
                                kind,
                                RestParameter.text("subject", "Record that they belong to.")
                                        .example("event:0199c1d2-0000-7000-8000-000000000000")),
                RestOperation.page(
                                "/search",
                                "Documents that say all the words, those with the words in the title first",
                                DocumentHit.class,
                                this::search)
                        .with(
                                RestParameter.text("text", "Words with spaces between.")
                                        .required()
                                        .example("広告 表示"),
                                folder,
                                kind,
                                RestParameter.day("day-from", "First day of adoption, or of the last change."),
                                RestParameter.day("day-to", "Last day.")),
                RestOperation.post(
                                "",
                                "Adds a document, without a version yet",
                                NewDocument.class,
                                Document.class,
                                this::add)
                        .creating(Document.class, Document::id)
                        .versioned(Document.class, Document::version)
                        .example(new NewDocument(Optional.empty(), DocumentBody.example())));
    }

    private Stream<RestOperation> ofDocument() {
        return Stream.of(
                RestOperation.get("/{id}", "A document", Document.class, request -> documents.document(id(request)))
                        .with(ID)
                        .versioned(Document.class, Document::version),
                RestOperation.put(
                                "/{id}",
                                "Changes what is said of a document",
                                DocumentBody.class,
                                Document.class,
                                this::change)
                        .with(ID)
                        .conditional()
                        .versioned(Document.class, Document::version)
                        .example(DocumentBody.example()),
                RestOperation.delete("/{id}", "Takes a document away for good, with all versions", this::remove)
                        .with(ID),
                RestOperation.get(
                                "/{id}/downloads",
                                "Who took files of a document, the newest first; 100 at most",
                                Download[].class,
                                request -> documents.downloads(id(request), DOWNLOADS))
                        .with(ID));
    }

    private Page<DocumentRow> find(RestRequest request) {
        DocumentFilter filter =
                new DocumentFilter(folder(request), request.query("subject").orElse(""), kind(request));
        return documents.find(filter, request.page());
    }

    private Page<DocumentHit> search(RestRequest request) {
        DocumentQuery query = new DocumentQuery(
                request.query("text").orElse(""),
                folder(request),
                kind(request),
                Query.day(request, "day-from"),
                Query.day(request, "day-to"));
        return search.find(query, request.page());
    }

    private static Optional<Id<Folder>> folder(RestRequest request) {
        return request.query("folder").filter(text -> !text.isEmpty()).map(Id::of);
    }

    private static Optional<DocumentKind> kind(RestRequest request) {
        return request.query("kind")
                .filter(text -> !text.isEmpty())
                .map(text -> Arrays.stream(DocumentKind.values())
                        .filter(kind -> kind.name().equals(text.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> new Refused("web.refused.text", "kind").at("kind")));
    }

    private Document add(RestRequest request) {
        NewDocument body = request.body(NewDocument.class);
        return documents.save(body.document().as(body.id().orElseGet(Id::next), 0));
    }

    private Document change(RestRequest request) {
        return documents.save(request.body(DocumentBody.class).as(id(request), request.version()));
    }

    private Optional<Object> remove(RestRequest request) {
        documents.remove(id(request));
        return Optional.empty();
    }

    static Id<Document> id(RestRequest request) {
        return Id.of(request.place("id"));
    }

    /**
     * A document as it shall be.
     *
     * @param keepUntil last day it must be kept; left out for always
     * @param subjects records it belongs to, {@code kind:id}; may be left out
     */
    record DocumentBody(
            Id<Folder> folder,
            String title,
            Optional<String> description,
            DocumentKind kind,
            Visibility visibility,
            Optional<LocalDate> keepUntil,
            Optional<List<String>> subjects) {

        static DocumentBody example() {
            return new DocumentBody(
                    Id.of("0199c1d2-0000-7000-8000-000000000000"),
                    "広告表示ガイドライン",
                    Optional.empty(),
                    DocumentKind.GUIDELINE,
                    Visibility.MEMBERS,
                    Optional.empty(),
                    Optional.empty());
        }

        SaveDocument as(Id<Document> id, int version) {
            return new SaveDocument(
                    id,
                    folder,
                    title,
                    description.orElse(""),
                    kind,
                    visibility,
                    keepUntil,
                    subjects.orElseGet(List::of),
                    version);
        }
    }

    /** A document that comes. */
    record NewDocument(Optional<Id<Document>> id, DocumentBody document) {}
}
