package org.iinkai.web.documents;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

import org.iinkai.api.documents.Content;
import org.iinkai.api.documents.FileFacts;
import org.iinkai.web.rest.Attachment;
import org.iinkai.web.stream.LateAnswer;

/** Sends a file or a part of it as it is read; nothing in it runs or is shown as a page of ours. */
final class FileAnswer {

    private static final HeaderName POLICY = HeaderNames.create("Content-Security-Policy");

    private final ServerRequest request;
    private final ServerResponse response;
    private final FileFacts facts;
    private final String tag;

    FileAnswer(ServerRequest request, ServerResponse response, FileFacts facts) {
        this.request = request;
        this.response = response;
        this.facts = facts;
        this.tag = "\"" + facts.hash() + "\"";
    }

    /**
     * Answers.
     *
     * @param content taken only when something of it is sent
     */
    void send(Supplier<Content> content) {
        describe(response.headers());
        if (isKnown()) {
            response.status(Status.NOT_MODIFIED_304).send();
            return;
        }
        Optional<ByteRange> part = part();
        part.ifPresent(known -> response.header(HeaderNames.CONTENT_RANGE, known.of(facts.size())));
        if (part.filter(ByteRange::isOutside).isPresent()) {
            response.status(Status.REQUESTED_RANGE_NOT_SATISFIABLE_416).send();
            return;
        }
        ByteRange sent = part.orElse(new ByteRange(0, facts.size()));
        if (request.prologue().method().text().equals("HEAD")) {
            describe(response.headers(), part.isPresent(), sent);
            response.send();
            return;
        }
        LateAnswer answer = new LateAnswer(response, headers -> describe(headers, part.isPresent(), sent));
        content.get().writeTo(answer, sent.from(), sent.length());
        answer.end();
    }

    private void describe(ServerResponseHeaders headers) {
        headers.set(HeaderNames.ETAG, tag);
        headers.set(HeaderNames.CACHE_CONTROL, "private, no-cache");
        headers.set(HeaderNames.ACCEPT_RANGES, "bytes");
        headers.set(POLICY, "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox");
    }

    private void describe(ServerResponseHeaders headers, boolean isPart, ByteRange sent) {
        response.status(isPart ? Status.PARTIAL_CONTENT_206 : Status.OK_200);
        headers.set(HeaderNames.CONTENT_TYPE, facts.kind().type());
        headers.set(HeaderNames.CONTENT_DISPOSITION, Attachment.named(facts.name()));
        headers.set(HeaderNames.CONTENT_LENGTH, Long.toString(sent.length()));
    }

    private boolean isKnown() {
        return Arrays.stream(header(HeaderNames.IF_NONE_MATCH).split(","))
                .map(each -> each.strip().replaceFirst("^W/", ""))
                .anyMatch(each -> each.equals(tag) || each.equals("*"));
    }

    /** The part that is asked for; all when what the asker has of it is of another file. */
    private Optional<ByteRange> part() {
        String other = header(HeaderNames.IF_RANGE);
        return other.isEmpty() || other.equals(tag)
                ? ByteRange.of(header(HeaderNames.RANGE), facts.size())
                : Optional.empty();
    }

    private String header(HeaderName name) {
        Headers asked = request.headers();
        return asked.first(name).orElse("");
    }
}
