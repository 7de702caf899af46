package org.iinkai.web.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Refused;
import org.iinkai.api.rest.RestRequest;

/** The position in a list, as the parameters {@code size} and {@code after} of an address. */
final class PagePosition {

    static final String SIZE = "size";
    static final String AFTER = "after";
    private static final String BETWEEN = "\u001f";

    private PagePosition() {}

    static PageRequest of(RestRequest request) {
        int size = request.query(SIZE).map(PagePosition::size).orElse(PageRequest.USUAL);
        return new PageRequest(
                size, request.query(AFTER).map(PagePosition::position).orElse(List.of()));
    }

    /** The address of the page behind this one; empty when this is the last. */
    static Optional<String> next(Page<?> page, String path, Map<String, List<String>> query) {
        if (!page.hasNext()) {
            return Optional.empty();
        }
        Stream<String> kept = query.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(AFTER))
                .flatMap(entry ->
                        entry.getValue().stream().map(value -> encoded(entry.getKey()) + "=" + encoded(value)));
        return Optional.of(path + "?"
                + Stream.concat(kept, Stream.of(AFTER + "=" + word(page.next())))
                        .collect(Collectors.joining("&")));
    }

    private static String word(List<String> position) {
        byte[] bytes = String.join(BETWEEN, position).getBytes(UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static int size(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Refused("web.refused.number", SIZE).at(SIZE);
        }
    }

    private static List<String> position(String word) {
        try {
            return List.of(new String(Base64.getUrlDecoder().decode(word), UTF_8).split(BETWEEN, -1));
        } catch (IllegalArgumentException e) {
            throw new Refused("web.refused.position").at(AFTER);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
