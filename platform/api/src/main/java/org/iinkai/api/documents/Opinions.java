package org.iinkai.api.documents;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Id;

/**
 * Consultations for those who are asked. As a contact of a member nobody needs a right, in a body {@code
 * core.documents-read}: who is asked follows, in each call, from the members whose contact the caller is today and from the
 * bodies the caller belongs to today. Anything else is answered as {@link org.iinkai.api.error.NotFound}.
 */
@ProviderType
public interface Opinions {

    /** The consultation. */
    Consultation consultation(OpinionSeat seat);

    /** The text that it is about. */
    List<Chapter> chapters(OpinionSeat seat);

    /** What the caller said, in the order of chapters. */
    List<Opinion> own(OpinionSeat seat);

    /**
     * Gives an opinion, or changes one's own. A request repeated with the same id gives nothing more.
     *
     * @throws org.iinkai.api.error.Refused when opinions are no longer taken, nothing is said, it is answered already, or
     *     it was changed meanwhile
     */
    void give(OpinionSeat seat, GiveOpinion request);

    /**
     * Takes an own opinion back.
     *
     * @throws org.iinkai.api.error.Refused when opinions are no longer taken or it is answered already
     */
    void takeBack(OpinionSeat seat, Id<Opinion> opinion);

    /** What everybody said, without who said it, and what was answered; none before it is published. */
    List<Opinion> published(OpinionSeat seat);
}
