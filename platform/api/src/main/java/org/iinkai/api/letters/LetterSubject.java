package org.iinkai.api.letters;

import org.iinkai.api.applications.Application;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Membership;

/** What a letter is about. */
public sealed interface LetterSubject {
    /** An application to join. */
    record OfApplication(Id<Application> application) implements LetterSubject {}

    /** A membership that ended. */
    record OfMembership(Id<Membership> membership) implements LetterSubject {}
}
