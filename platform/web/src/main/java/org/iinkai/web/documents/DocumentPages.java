package org.iinkai.web.documents;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.FileFacts;
import org.iinkai.api.documents.PublicDocument;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.text.Texts;
import org.iinkai.web.pages.Pages;

/** The pages of documents that everybody may see. One that is for others and one that is not there look the same. */
public final class DocumentPages implements HttpService {

    private static final String PLACE = "/documents/{id:[0-9a-fA-F]+-[0-9a-fA-F-]+}";

    private final DocumentDesk desk;
    private final Pages pages;
    private final DocumentSheets sheets;

    /** The pages over what stands behind them. */
    public DocumentPages(DocumentDesk desk, Texts texts) {
        this.desk = desk;
        this.pages = new Pages(texts);
        this.sheets = new DocumentSheets(desk, pages);
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get(
                "/documents",
                (request, response) ->
                        sheets.list(request, response, desk.open().all()));
        rules.get(PLACE, this::show);
        rules.get(PLACE + "/file", this::send);
        rules.head(PLACE + "/file", this::send);
    }

    private void show(ServerRequest request, ServerResponse response) {
        Optional<PublicDocument> document = document(request);
        if (document.isEmpty()) {
            pages.nothing(request, response);
        } else {
            sheets.document(request, response, document.get());
        }
    }

    private void send(ServerRequest request, ServerResponse response) {
        Optional<PublicDocument> document = document(request);
        Optional<FileFacts> file = document.flatMap(PublicDocument::file);
        if (document.isEmpty() || file.isEmpty()) {
            pages.nothing(request, response);
        } else {
            new FileAnswer(request, response, file.get())
                    .send(() -> desk.open().content(document.get().id()));
        }
    }

    private Optional<PublicDocument> document(ServerRequest request) {
        try {
            Id<Document> id = Id.of(request.path().pathParameters().get("id"));
            return Optional.of(desk.open().document(id));
        } catch (NotFound none) {
            return Optional.empty();
        }
    }
}
