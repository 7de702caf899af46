package org.iinkai.api.members;

import org.iinkai.api.data.Id;

/**
 * A person, of a member company or from outside.
 *
 * @param name full name as written by the person
 * @param kana reading, full-width katakana; empty when unknown
 * @param email address for mail; may be empty
 * @param phone telephone number; may be empty
 * @param consent what an outsider (a speaker, a lawyer) agreed to be recorded and printed for
 * @param note what the secretariat notes; may be empty
 * @param version counts changes; a change must name the version it was made from, 0 for a new person
 */
public record Person(
        Id<Person> id,
        String name,
        String kana,
        String email,
        String phone,
        Consent consent,
        String note,
        int version) {

    /** A person of whom only name and reading are known yet. */
    public static Person named(Id<Person> id, String name, String kana) {
        return new Person(id, name, kana, "", "", Consent.none(), "", 0);
    }
}
