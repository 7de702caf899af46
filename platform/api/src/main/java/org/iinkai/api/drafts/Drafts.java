package org.iinkai.api.drafts;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps what people type into forms until they save it. A form is named by a key that its screen chooses, such as
 * {@code core.company:<id>}. A draft is personal data: only who typed it reads it, and nobody else, whatever their rights.
 * It is deleted when the form is saved or the draft thrown away, otherwise {@link #KEPT} after it was last kept. Jobs and
 * the system itself have no drafts.
 */
@ProviderType
public interface Drafts {

    /** How long a draft is kept. */
    Duration KEPT = Duration.ofDays(30);

    /** Drafts that one person may have; a further one takes the place of the oldest. */
    int MOST = 50;

    /** Letters that a draft may have, all its fields together; a longer one is not kept. */
    int LONGEST = 200_000;

    /** The caller's draft for a form. */
    Optional<Draft> draft(String form);

    /** Keeps the caller's draft for a form in place of the one before. */
    void keep(String form, Map<String, Draft.Change> fields);

    /** Deletes the caller's draft for a form; nothing happens where there is none. */
    void delete(String form);
}
