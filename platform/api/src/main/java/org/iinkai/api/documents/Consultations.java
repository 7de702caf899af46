package org.iinkai.api.documents;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;

/**
 * Consultations for those who hold them. Opening one, changing it and answering need the right to change the document;
 * who said what is seen by those who work on it. Whoever is asked sees the consultation and its text.
 */
@ProviderType
public interface Consultations {

    /** Consultations that the caller holds or is asked in as somebody of a body, those with the latest day first. */
    Page<Consultation> find(boolean onlyOpen, PageRequest page);

    /** Those of a document the caller works on, the newest first; none for others. */
    List<Consultation> about(Id<Document> document);

    /**
     * A consultation.
     *
     * @throws org.iinkai.api.error.NotFound when there is none the caller may see
     */
    Consultation consultation(Id<Consultation> id);

    /** The text that it is about. */
    List<Chapter> chapters(Id<Consultation> id);

    /**
     * Opens a consultation, or changes one that is not published; a later day lets opinions in again. A request repeated
     * with the same id opens nothing more.
     *
     * @throws org.iinkai.api.error.Refused when the newest version is no text in chapters, nobody is asked, the day is
     *     over, or somebody changed it meanwhile
     */
    Consultation save(SaveConsultation request);

    /**
     * How many people would be told by mail if these were asked: contacts of members, and people of bodies who may answer.
     *
     * @param bodies codes of bodies
     */
    long reach(boolean asksMembers, List<String> bodies);

    /** How many consultations that the caller may change are over and wait for being answered and published. */
    long waiting();

    /**
     * Takes no more opinions from now on.
     *
     * @throws org.iinkai.api.error.Refused when it takes none already
     */
    void close(Id<Consultation> id, int version);

    /** Opinions in the order of chapters, the earliest first, with who gave them. */
    Page<Opinion> opinions(OpinionFilter filter, PageRequest page);

    /**
     * One of them.
     *
     * @throws org.iinkai.api.error.NotFound when there is none the caller may see
     */
    Opinion opinion(Id<Opinion> id);

    /**
     * Answers an opinion, or changes the answer until it is published.
     *
     * @param version of the opinion that the caller saw
     * @throws org.iinkai.api.error.Refused when a reason is missing, it is published, or somebody changed it meanwhile
     */
    void answer(Id<Opinion> id, int version, Opinion.Verdict verdict, String reason);

    /**
     * Lets those asked see what was said, without who said it, and what was answered.
     *
     * @throws org.iinkai.api.error.Refused when opinions are still taken or wait for an answer
     */
    void publish(Id<Consultation> id, int version);
}
