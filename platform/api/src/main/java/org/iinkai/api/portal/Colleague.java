package org.iinkai.api.portal;

import java.util.List;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Contact;
import org.iinkai.api.members.Person;

/**
 * Somebody who is something for a company today.
 *
 * @param contacts what they are for it
 * @param isAdministrator whether they look after its people
 * @param isSelf whether it is the caller
 */
public record Colleague(
        Id<Person> person,
        String name,
        String kana,
        String email,
        String phone,
        List<Contact> contacts,
        Account account,
        boolean isAdministrator,
        boolean isSelf) {

    /** Whether a person can sign in. */
    public enum Account {
        /** Was never invited. */
        NONE,
        /** Was invited and has not chosen a password yet. */
        INVITED,
        /** Can sign in. */
        ACTIVE,
        /** Can't sign in any more. */
        DISABLED
    }

    public Colleague {
        contacts = List.copyOf(contacts);
    }
}
