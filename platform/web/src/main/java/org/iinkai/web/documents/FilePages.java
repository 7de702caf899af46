package org.iinkai.web.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URLEncoder;

import org.iinkai.api.access.CallerScope;
import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.Documents;
import org.iinkai.api.documents.FileFacts;
import org.iinkai.api.error.NotFound;

/** Files of documents for people who are signed in. Whether they may have one is asked each time. */
public final class FilePages implements HttpService {

    private final Documents documents;

    /** The files behind the documents. */
    public FilePages(DocumentDesk desk) {
        this.documents = desk.documents();
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/files/{id:[0-9a-fA-F-]{36}}/{number:[0-9]{1,9}}", this::send);
        rules.head("/files/{id:[0-9a-fA-F-]{36}}/{number:[0-9]{1,9}}", this::send);
    }

    private void send(ServerRequest request, ServerResponse response) {
        if (CallerScope.current().isEmpty()) {
            String wanted = request.prologue().uriPath().rawPath();
            response.status(Status.SEE_OTHER_303);
            response.header(HeaderNames.LOCATION, "/sign-in?next=" + URLEncoder.encode(wanted, UTF_8));
            response.header(HeaderNames.CACHE_CONTROL, "no-store");
            response.send();
            return;
        }
        Id<Document> id = Id.of(request.path().pathParameters().get("id"));
        int number = Integer.parseInt(request.path().pathParameters().get("number"));
        new FileAnswer(request, response, facts(id, number)).send(() -> documents.content(id, number));
    }

    private FileFacts facts(Id<Document> id, int number) {
        return documents.versions(id).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .flatMap(version -> version.file())
                .orElseThrow(() -> new NotFound("file of version " + number + " of document " + id));
    }
}
