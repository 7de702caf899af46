package org.iinkai.api.members;

import java.util.Optional;

import org.iinkai.api.data.Id;

/** A person in a list of choices, with the company they belong to today. */
public record PersonRow(Id<Person> id, String name, String kana, Optional<Id<Company>> company, String companyName) {}
