package org.iinkai.api.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an operation asks for and promises beyond its body and answer. Immutable; made by the methods of
 * {@link RestOperation}.
 *
 * @param parameters of the query and the path
 * @param isPage whether the answer is a page of a list
 * @param isConditional whether a request must name the version that it changes, in {@code If-Match}
 * @param takesKey whether a request may carry an {@code Idempotency-Key}
 * @param version gives the version of the record that is answered; empty when the answer has none
 * @param newId gives the id of the record that was made; empty when none is
 * @param example a body that shows the form; empty when none is needed
 */
public record RestTerms(
        List<RestParameter> parameters,
        boolean isPage,
        boolean isConditional,
        boolean takesKey,
        Optional<Function<Object, Integer>> version,
        Optional<Function<Object, Object>> newId,
        Optional<Object> example) {

    public RestTerms {
        parameters = List.copyOf(parameters);
    }

    static RestTerms plain(boolean takesKey) {
        return new RestTerms(List.of(), false, false, takesKey, Optional.empty(), Optional.empty(), Optional.empty());
    }

    RestTerms with(List<RestParameter> more) {
        List<RestParameter> all = new ArrayList<>(parameters);
        all.addAll(more);
        return new RestTerms(all, isPage, isConditional, takesKey, version, newId, example);
    }

    RestTerms paged() {
        return new RestTerms(parameters, true, isConditional, takesKey, version, newId, example);
    }

    RestTerms conditional() {
        return new RestTerms(parameters, isPage, true, takesKey, version, newId, example);
    }

    RestTerms withoutKey() {
        return new RestTerms(parameters, isPage, isConditional, false, version, newId, example);
    }

    RestTerms withVersion(Function<Object, Integer> ofAnswer) {
        return new RestTerms(parameters, isPage, isConditional, takesKey, Optional.of(ofAnswer), newId, example);
    }

    RestTerms withNewId(Function<Object, Object> ofAnswer) {
        return new RestTerms(parameters, isPage, isConditional, takesKey, version, Optional.of(ofAnswer), example);
    }

    RestTerms withExample(Object body) {
        return new RestTerms(parameters, isPage, isConditional, takesKey, version, newId, Optional.of(body));
    }
}
