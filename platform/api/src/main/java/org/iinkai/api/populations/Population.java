package org.iinkai.api.populations;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;

/**
 * A saved query over members with a name: アンケート対象（インハウス・エージェンシー）.
 *
 * @param name 1 to 200 characters
 * @param note what the secretariat notes; may be empty
 * @param role code of the role whose contact is wanted of each company; empty when none is
 * @param version counts changes; a change must name the version it was made from, 0 for a new one
 */
public record Population(Id<Population> id, String name, String note, Criteria criteria, String role, int version) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 4000;

    public Population {
        name = name.strip();
        note = note.strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw new Refused("core.refused.population-name", LONGEST_NAME).at("name");
        }
        if (note.codePointCount(0, note.length()) > LONGEST_NOTE) {
            throw new Refused("core.refused.too-long", LONGEST_NOTE).at("note");
        }
    }
}
