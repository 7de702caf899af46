package org.iinkai.api.privacy;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;

/** The log of breaches. Everything here needs {@code core.privacy-manage}. */
@ProviderType
public interface Breaches {

    /**
     * Breaches, the newest first.
     *
     * @param text part of what happened, in any spelling; empty for all
     */
    Page<Breach> find(String text, PageRequest page);

    /**
     * A breach.
     *
     * @throws org.iinkai.api.error.NotFound when there is none
     */
    Breach breach(Id<Breach> id);

    /**
     * Adds a breach (version 0) or changes one. Adding the same again changes nothing.
     *
     * @throws org.iinkai.api.error.Refused when something is missing or somebody changed it meanwhile
     */
    void save(Breach breach);

    /** Breaches that a report is still to be made of, the most urgent first. */
    List<Breach> unreported();
}
