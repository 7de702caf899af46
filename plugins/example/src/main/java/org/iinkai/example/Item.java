package org.iinkai.example;

import java.time.LocalDate;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;

/**
 * Something the committee did. Immutable.
 *
 * @param id made by the caller: the same request twice adds once
 * @param title what it was
 * @param people how many took part
 * @param version counts the changes, so that nobody overwrites what they have not seen
 */
public record Item(Id<Item> id, LocalDate day, String title, int people, int version) {

    private static final int LONGEST_TITLE = 200;

    public Item {
        title = title.strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new Refused("example.refused.title", LONGEST_TITLE).at("title");
        }
        if (people < 0) {
            throw new Refused("example.refused.people").at("people");
        }
    }

    /** One that is to be added. */
    public static Item fresh(LocalDate day, String title, int people) {
        return new Item(Id.next(), day, title, people, 0);
    }
}
