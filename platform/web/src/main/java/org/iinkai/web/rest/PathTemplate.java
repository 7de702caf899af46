package org.iinkai.web.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A path with places: {@code /members/{id}}. */
record PathTemplate(List<String> segments) {

    PathTemplate {
        segments = List.copyOf(segments);
    }

    static PathTemplate of(String text) {
        return new PathTemplate(split(text));
    }

    static List<String> split(String path) {
        return List.of(path.split("/")).stream()
                .filter(segment -> !segment.isEmpty())
                .toList();
    }

    /** What stands at the places; empty when the path is another. */
    Optional<Map<String, String>> match(List<String> path) {
        if (path.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> places = new LinkedHashMap<>();
        for (int i = 0; i < path.size(); i++) {
            String segment = segments.get(i);
            if (isPlace(segment)) {
                places.put(name(segment), path.get(i));
            } else if (!segment.equals(path.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(places);
    }

    List<String> places() {
        return segments.stream()
                .filter(PathTemplate::isPlace)
                .map(PathTemplate::name)
                .toList();
    }

    /** The same path whatever its places are called. */
    String shape() {
        return segments.stream()
                .map(segment -> isPlace(segment) ? "{}" : segment)
                .toList()
                .toString();
    }

    @Override
    public String toString() {
        return "/" + String.join("/", segments);
    }

    private static boolean isPlace(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }

    private static String name(String segment) {
        return segment.substring(1, segment.length() - 1);
    }
}
