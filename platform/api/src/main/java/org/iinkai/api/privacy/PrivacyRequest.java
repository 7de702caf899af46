package org.iinkai.api.privacy;

import java.time.LocalDate;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Person;

/**
 * A request of somebody about their own data.
 *
 * @param person the person in the register; empty for somebody who is not in it
 * @param name the name the request was made under
 * @param content what exactly was asked for; may be empty
 * @param due day by which to answer
 * @param identity how identity was checked; empty before that
 * @param answer what was answered; empty before that
 * @param reason why nothing was done; empty unless declined
 * @param version counts changes; a change must name the version it was made from, 0 for a new request
 */
public record PrivacyRequest(
        Id<PrivacyRequest> id,
        LocalDate receivedOn,
        Optional<Id<Person>> person,
        String name,
        RequestKind kind,
        String content,
        LocalDate due,
        RequestState state,
        String identity,
        String answer,
        String reason,
        int version) {

    /** Whether the day by which to answer is over and the request is still open. */
    public boolean isOverdue(LocalDate today) {
        return !state.isClosed() && due.isBefore(today);
    }
}
