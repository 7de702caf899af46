package org.iinkai.web.resources;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.iinkai.api.error.NotFound;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestParameter;
import org.iinkai.api.rest.RestRequest;
import org.iinkai.api.rest.RestResource;

/**
 * Short tables of the association whose rows go by a code: categories, segments, roles of contacts, lists.
 *
 * @param what what a row is, in the plural
 * @param example a row that shows the form
 */
record CodeResource<T>(
        String what,
        Class<T> row,
        Class<?> rows,
        Function<T, String> code,
        Supplier<List<T>> all,
        Consumer<T> save,
        T example)
        implements RestResource {

    @Override
    public List<RestOperation> operations() {
        RestParameter place = RestParameter.text("code", "Code of the row.").example(code.apply(example));
        return List.of(
                RestOperation.get("", "All " + what + ", in their order", rows, request -> all.get()),
                RestOperation.get("/{code}", "One of the " + what, row, this::one)
                        .with(place),
                RestOperation.put("/{code}", "Adds one of the " + what + ", or changes it", row, row, this::put)
                        .with(place)
                        .example(example));
    }

    private T one(RestRequest request) {
        return one(request.place("code"));
    }

    private T one(String wanted) {
        return all.get().stream()
                .filter(each -> code.apply(each).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFound(what + " " + wanted));
    }

    private T put(RestRequest request) {
        T body = request.body(row);
        if (!code.apply(body).equals(request.place("code"))) {
            throw new NotFound(what + " " + request.place("code")); // the address and the body name different rows
        }
        save.accept(body);
        return one(code.apply(body));
    }
}
