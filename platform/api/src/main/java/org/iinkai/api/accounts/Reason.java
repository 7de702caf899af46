package org.iinkai.api.accounts;

import java.time.LocalDate;
import java.util.Optional;

import org.iinkai.api.text.Localized;

/** Why somebody has a role, and with it its rights. */
public sealed interface Reason {

    /** Code of the role. */
    String role();

    /** Name of the role. */
    Localized roleName();

    /** Whether the role gives every right there is and will be. */
    boolean holdsAll();

    /** The account was given the role. */
    record Given(String role, Localized roleName, boolean holdsAll) implements Reason {}

    /**
     * A post gives the role while it is held.
     *
     * @param isScoped whether it counts only for the records of the body
     * @param post name of the post
     * @param body code of its body
     * @param from first day
     * @param to last day; empty while no end is set
     */
    record ByPost(
            String role,
            Localized roleName,
            boolean holdsAll,
            boolean isScoped,
            Localized post,
            String body,
            Localized bodyName,
            LocalDate from,
            Optional<LocalDate> to)
            implements Reason {}
}
