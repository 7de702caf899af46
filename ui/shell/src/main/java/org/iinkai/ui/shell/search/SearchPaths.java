package org.iinkai.ui.shell.search;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of the search. */
final class SearchPaths {
    static final String PATH = "search";
    private static final String TEXT = "q";

    private SearchPaths() {}

    /** The page of results for a text. */
    static String results(String text) {
        return PATH + "?" + TEXT + "="
                + URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static void goToResults(String text) {
        UI.getCurrent().navigate(PATH, QueryParameters.of(TEXT, text));
    }

    /** The text that an address names. */
    static String text(QueryParameters parameters) {
        return parameters.getSingleParameter(TEXT).orElse("").strip();
    }

    /** Opens the page of a hit. */
    static void open(String path) {
        int query = path.indexOf('?');
        UI.getCurrent()
                .navigate(
                        query < 0 ? path : path.substring(0, query),
                        query < 0 ? QueryParameters.empty() : QueryParameters.fromString(path.substring(query + 1)));
    }
}
