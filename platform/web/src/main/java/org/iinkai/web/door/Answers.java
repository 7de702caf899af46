package org.iinkai.web.door;

import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ErrorHandler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

import org.iinkai.web.pages.Pages;
import org.iinkai.web.pages.Speech;
import org.iinkai.web.rest.Problem;
import org.iinkai.web.rest.Problems;

/** Says no: as problem details to programs, as a page to people. The last resort for what nobody else caught. */
public final class Answers implements ErrorHandler<Throwable> {

    private final Problems problems;
    private final Pages pages;

    public Answers(Problems problems, Pages pages) {
        this.problems = problems;
        this.pages = pages;
    }

    /** Answers with a refusal. */
    public void refuse(ServerRequest request, ServerResponse response, Status status) {
        if (status.code() == Status.REQUEST_ENTITY_TOO_LARGE_413.code()) {
            response.header(HeaderNames.CONNECTION, "close");
        }
        send(request, response, problems.http(status, Speech.of(request)));
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response, Throwable cause) {
        if (response.isSent()) {
            throw new CloseConnectionException("failed after the answer had begun", cause);
        }
        switch (cause) {
            case HttpException http -> refuse(request, response, http.status());
            case RequestException bad -> refuse(request, response, bad.status());
            default -> send(request, response, problems.of(cause, Speech.of(request), Problems.attempted(request)));
        }
    }

    private void send(ServerRequest request, ServerResponse response, Problem problem) {
        boolean isPage = request.headers().first(HeaderNames.ACCEPT).orElse("").contains("text/html");
        if (isPage && !request.prologue().uriPath().rawPath().startsWith(Paths.API)) {
            response.status(Status.create(problem.status()));
            pages.error(request, response, problem.status(), problem.detail());
            Problems.endIfUnread(problem.status());
        } else {
            problems.send(response, problem);
        }
    }
}
