package org.iinkai.api.portal;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;

/**
 * Changes that companies propose, for those who decide. Reading needs {@code core.members-read}, deciding
 * {@code core.members-change}.
 */
@ProviderType
public interface Proposals {

    /**
     * Proposals, the latest first, those that wait for a decision before the others.
     *
     * @param text part of the company's or the person's name in any spelling; empty for all
     */
    Page<ProposalRow> find(String text, boolean onlyOpen, PageRequest page);

    /** How many wait for a decision. */
    long open();

    /**
     * A proposal with what its values are now.
     *
     * @throws org.iinkai.api.error.NotFound when there is none with that id
     */
    Proposal proposal(Id<Proposal> id);

    /**
     * Decides on some or all of its fields. What is accepted is changed at once, as if the person who decides had changed
     * it; once nothing waits any more the proposer gets a mail.
     *
     * @throws org.iinkai.api.error.Refused when a field was decided on or its value changed meanwhile, or the register
     *     refuses a value
     */
    void decide(Id<Proposal> id, List<Verdict> verdicts);
}
