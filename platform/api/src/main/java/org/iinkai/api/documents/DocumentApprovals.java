package org.iinkai.api.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Id;

/**
 * The way of a document from a draft to what others see. Approving needs {@code core.documents-approve} for the body whose
 * turn it is; all else needs the right to change the document.
 */
@ProviderType
public interface DocumentApprovals {

    /** The steps of the newest round, in order; none when there was none. */
    List<ApprovalStep> steps(Id<Document> id);

    /**
     * Asks bodies for approval, one after the other.
     *
     * @throws org.iinkai.api.error.Refused when it is no draft, has no version, or no body is named
     */
    void submit(Id<Document> id, int version, List<String> bodies);

    /** Approves for the body whose turn it is. */
    void approve(Id<Document> id, int version, String note);

    /**
     * Gives it back, as a draft again.
     *
     * @throws org.iinkai.api.error.Refused when no reason is given
     */
    void giveBack(Id<Document> id, int version, String reason);

    /**
     * Lets others see the newest version.
     *
     * @param adoptedOn 策定日
     * @throws org.iinkai.api.error.Refused when it has no version, or must be approved and is not
     */
    void publish(Id<Document> id, int version, Optional<LocalDate> adoptedOn);

    /** Lets others see nothing of it any more. */
    void withdraw(Id<Document> id, int version);
}
