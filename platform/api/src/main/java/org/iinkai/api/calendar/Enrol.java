package org.iinkai.api.calendar;

import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;

/**
 * A person takes a place.
 *
 * @param id made by the caller: the same request twice enrols once
 * @param company company the person takes part for; empty when none
 */
public record Enrol(Id<Participation> id, Id<Event> event, Id<Person> person, Optional<Id<Company>> company) {}
