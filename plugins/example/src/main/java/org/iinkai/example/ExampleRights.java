package org.iinkai.example;

import org.iinkai.api.access.Right;

/** What a person may do with the items of this bundle. */
public enum ExampleRights implements Right {
    /** See them. */
    READ("example.read"),
    /** Add and change them. */
    CHANGE("example.change");

    private final String id;

    ExampleRights(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
