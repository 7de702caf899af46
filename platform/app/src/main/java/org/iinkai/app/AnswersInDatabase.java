package org.iinkai.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.Supplier;

import org.iinkai.core.requests.Answer;
import org.iinkai.core.requests.KeyedRequest;
import org.iinkai.core.requests.RequestKeys;
import org.iinkai.web.rest.KeptAnswers;
import org.iinkai.web.rest.RestAnswer;

/** Keeps the answers of the REST interface with the core. */
record AnswersInDatabase(RequestKeys keys) implements KeptAnswers {

    @Override
    public RestAnswer answer(Keyed request, Supplier<RestAnswer> work) {
        KeyedRequest keyed = new KeyedRequest(
                request.account(), request.key(), request.method(), request.path(), request.bodyHash());
        Answer answer = keys.answer(keyed, () -> kept(work.get()));
        return new RestAnswer(answer.status(), answer.body().getBytes(UTF_8), answer.location(), answer.tag());
    }

    private static Answer kept(RestAnswer answer) {
        return new Answer(answer.status(), answer.location(), answer.tag(), new String(answer.body(), UTF_8));
    }
}
