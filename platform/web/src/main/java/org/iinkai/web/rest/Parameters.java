package org.iinkai.web.rest;

import io.helidon.webserver.http.ServerRequest;
import java.util.ArrayList;
import java.util.List;

import org.iinkai.api.error.Refused;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestParameter;

/**
 * What stands in the query, held against what the operation declares. A misspelled condition would otherwise count for
 * nothing and the answer hold more than was asked for.
 */
final class Parameters {

    private static final String LANGUAGE = "lang";

    private Parameters() {}

    static void check(Route route, ServerRequest request) {
        List<RestParameter> declared = ofQuery(route.path(), route.operation());
        for (RestParameter parameter : declared) {
            String value = request.query().first(parameter.name()).orElse("");
            if (value.isEmpty() && parameter.isRequired()) {
                throw new Refused("web.refused.parameter-missing", parameter.name()).at(parameter.name());
            }
            if (!value.isEmpty()
                    && !parameter.choices().isEmpty()
                    && !parameter.choices().contains(value)) {
                throw new Refused("web.refused.choice", parameter.name(), String.join(", ", parameter.choices()))
                        .at(parameter.name());
            }
        }
        if (route.served().isPlatform() || !declared.isEmpty()) {
            refuseOthers(declared, request);
        }
    }

    /** Those of the query, {@code size} and {@code after} of a list included. */
    static List<RestParameter> ofQuery(PathTemplate path, RestOperation operation) {
        List<RestParameter> all = new ArrayList<>(operation.terms().parameters().stream()
                .filter(parameter -> !path.places().contains(parameter.name()))
                .toList());
        if (operation.terms().isPage()) {
            all.add(RestParameter.number(PagePosition.SIZE, "Rows of a page, 1 to 500; 50 when left out.")
                    .example("50"));
            all.add(RestParameter.text(
                    PagePosition.AFTER, "Position of a page. Follow `next` of the page before; don't make one."));
        }
        return all;
    }

    private static void refuseOthers(List<RestParameter> declared, ServerRequest request) {
        for (String name : request.query().names()) {
            if (!name.equals(LANGUAGE)
                    && declared.stream().noneMatch(each -> each.name().equals(name))) {
                throw new Refused("web.refused.parameter-unknown", name).at(name);
            }
        }
    }
}
