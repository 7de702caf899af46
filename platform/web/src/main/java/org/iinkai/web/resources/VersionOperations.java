package org.iinkai.web.resources;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.iinkai.api.documents.Chapter;
import org.iinkai.api.documents.Content;
import org.iinkai.api.documents.DocumentVersion;
import org.iinkai.api.documents.Documents;
import org.iinkai.api.documents.TextLine;
import org.iinkai.api.documents.Upload;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestParameter;
import org.iinkai.api.rest.RestRequest;
import org.iinkai.api.rest.RestStream;

/** Versions of documents: files and texts brought, taken, compared, restored. */
final class VersionOperations {

    private static final RestParameter NUMBER =
            RestParameter.number("number", "Number of the version.").example("1");

    private final Documents documents;

    VersionOperations(DocumentServices services) {
        this.documents = services.documents();
    }

    List<RestOperation> all() {
        return List.of(
                RestOperation.get(
                                "/{id}/versions",
                                "The versions that the caller may see, the newest first",
                                DocumentVersion[].class,
                                request -> documents.versions(DocumentResource.id(request)))
                        .with(DocumentResource.ID),
                RestOperation.post(
                                "/{id}/files",
                                "Takes a file in as the newest version; the body is the file",
                                InputStream.class,
                                DocumentVersion.class,
                                this::addFile)
                        .with(
                                DocumentResource.ID,
                                RestParameter.text("name", "Name of the file.")
                                        .required()
                                        .example("guideline.pdf"),
                                RestParameter.text("note", "What is new.")),
                RestOperation.post(
                                "/{id}/texts",
                                "Adds a text in chapters as the newest version",
                                TextBody.class,
                                DocumentVersion.class,
                                this::addText)
                        .with(DocumentResource.ID)
                        .example(new TextBody(
                                OptionalInt.empty(), Optional.empty(), List.of(new Chapter("第1章　総則", "この規程の目的を定める。")))),
                RestOperation.get(
                                "/{id}/comparison",
                                "Two versions side by side, line by line",
                                TextLine[].class,
                                this::compare)
                        .with(
                                DocumentResource.ID,
                                RestParameter.number("earlier", "Number of the earlier version.")
                                        .required()
                                        .example("1"),
                                RestParameter.number("later", "Number of the later version.")
                                        .required()
                                        .example("2")),
                RestOperation.get(
                                "/{id}/versions/{number}/chapters",
                                "The chapters of a version; none when it is a file",
                                Chapter[].class,
                                request -> documents.chapters(DocumentResource.id(request), number(request)))
                        .with(DocumentResource.ID, NUMBER),
                RestOperation.get("/{id}/versions/{number}/file", "The file of a version", Void.class, this::file)
                        .with(DocumentResource.ID, NUMBER),
                RestOperation.post(
                                "/{id}/versions/{number}/restore",
                                "Makes an earlier version the newest one again",
                                Void.class,
                                DocumentVersion.class,
                                request -> documents.restore(DocumentResource.id(request), number(request)))
                        .with(DocumentResource.ID, NUMBER));
    }

    private DocumentVersion addFile(RestRequest request) {
        Upload upload = new Upload(request.query("name").orElse(""), request.body(InputStream.class));
        return documents.addFile(
                DocumentResource.id(request), request.query("note").orElse(""), upload);
    }

    private DocumentVersion addText(RestRequest request) {
        TextBody body = request.body(TextBody.class);
        return documents.addText(
                DocumentResource.id(request),
                body.newest().orElse(0),
                body.note().orElse(""),
                body.chapters());
    }

    private List<TextLine> compare(RestRequest request) {
        return documents.compare(
                DocumentResource.id(request),
                Query.number("earlier", request.query("earlier").orElse("")),
                Query.number("later", request.query("later").orElse("")));
    }

    private RestStream file(RestRequest request) {
        Content content = documents.content(DocumentResource.id(request), number(request));
        return new RestStream(content.facts().kind().type(), content.facts().name(), content::writeTo);
    }

    private static int number(RestRequest request) {
        String number = request.place("number");
        if (!number.matches("[0-9]{1,9}")) {
            throw new NotFound("version " + number);
        }
        return Integer.parseInt(number);
    }

    /**
     * A text that comes.
     *
     * @param newest number of the version that it was written from; left out for the first
     * @param note what is new
     */
    record TextBody(OptionalInt newest, Optional<String> note, List<Chapter> chapters) {}
}
