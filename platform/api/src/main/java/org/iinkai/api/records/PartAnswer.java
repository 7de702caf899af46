package org.iinkai.api.records;

/** A module's answer about a record. */
public sealed interface PartAnswer {

    /** Name of the part among all parts, {@code <bundle id>/<title key>}; pages show parts in the order of their names. */
    String name();

    /** Message key of its title. */
    String title();

    /** What is known; without lines when there is nothing. */
    record Known(String name, String title, RecordPart part) implements PartAnswer {}

    /** Time ran out; asking again may help. */
    record Late(String name, String title) implements PartAnswer {}

    /** The module failed. */
    record Failed(String name, String title) implements PartAnswer {}
}
