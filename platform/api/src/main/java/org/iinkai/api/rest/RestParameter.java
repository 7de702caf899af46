package org.iinkai.api.rest;

import java.util.List;

/**
 * A parameter of an operation: of the query, or a place of the path when the path has one of that name. Immutable.
 *
 * @param name as in the address: {@code as-of}
 * @param description one English sentence for the OpenAPI document
 * @param isRequired whether a request without it is refused; a place of the path always is
 * @param choices the values it may have; empty when any will do
 * @param example a value that shows the form; empty when none is needed
 */
public record RestParameter(
        String name, Kind kind, String description, boolean isRequired, List<String> choices, String example) {

    /** What a value is. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** A day, {@code 2024-07-31}. */
        DAY,
        /** A UUID. */
        ID,
        /** {@code true} or {@code false}. */
        FLAG
    }

    public RestParameter {
        choices = List.copyOf(choices);
    }

    /** A text. */
    public static RestParameter text(String name, String description) {
        return of(name, Kind.TEXT, description);
    }

    /** A whole number. */
    public static RestParameter number(String name, String description) {
        return of(name, Kind.NUMBER, description);
    }

    /** A day. */
    public static RestParameter day(String name, String description) {
        return of(name, Kind.DAY, description).example("2024-07-31");
    }

    /** The id of a record. */
    public static RestParameter id(String name, String description) {
        return of(name, Kind.ID, description);
    }

    /** Yes or no; no when it is missing. */
    public static RestParameter flag(String name, String description) {
        return of(name, Kind.FLAG, description);
    }

    /** The same, and a request without it is refused. */
    public RestParameter required() {
        return new RestParameter(name, kind, description, true, choices, example);
    }

    /** The same with the values it may have. */
    public RestParameter oneOf(String... values) {
        return new RestParameter(name, kind, description, isRequired, List.of(values), example);
    }

    /** The same with a value that shows the form. */
    public RestParameter example(String value) {
        return new RestParameter(name, kind, description, isRequired, choices, value);
    }

    private static RestParameter of(String name, Kind kind, String description) {
        return new RestParameter(name, kind, description, false, List.of(), "");
    }
}
