package org.iinkai.api.calendar;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Person;

/**
 * One person of an event, as its staff see them.
 *
 * @param person the person in the register; empty when not found there
 * @param waiting place on the waiting list, from 1; empty when not waiting
 * @param by who signed them up; empty when the staff did
 * @param code what the reception reads from the QR code; empty without a place
 */
public record SignUpRow(
        Id<Participation> id,
        Optional<Id<Person>> person,
        String name,
        String kana,
        String company,
        String department,
        String email,
        Attendance attendance,
        Participation.Status status,
        OptionalInt waiting,
        String fee,
        String by,
        Instant enrolledAt,
        Optional<Instant> checkedInAt,
        String code) {}
