package org.iinkai.api.members;

import org.iinkai.api.data.Id;

/**
 * A person, of a member company or from outside.
 *
 * @param name full name as written by the person
 * @param kana reading, full-width katakana; empty when unknown
 */
public record Person(Id<Person> id, String name, String kana) {}
