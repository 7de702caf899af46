package org.iinkai.gallery;

import java.time.LocalDate;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;

/**
 * Lends a piece of equipment out. Immutable.
 *
 * @param id made by the caller: the same request twice lends once
 * @param returnedOn for one that came back already, as in a table of the past
 */
public record Lend(
        Id<Loan> id,
        String item,
        Id<Company> company,
        Id<Person> person,
        LocalDate lentOn,
        LocalDate dueOn,
        Optional<LocalDate> returnedOn) {

    private static final int LONGEST_ITEM = 100;

    public Lend {
        item = item.strip();
        if (item.isEmpty() || item.length() > LONGEST_ITEM) {
            throw new Refused("gallery.refused.item", LONGEST_ITEM).at("item");
        }
        if (dueOn.isBefore(lentOn)) {
            throw new Refused("gallery.refused.due").at("due_on");
        }
        if (returnedOn.isPresent() && returnedOn.get().isBefore(lentOn)) {
            throw new Refused("gallery.refused.returned").at("returned_on");
        }
    }
}
