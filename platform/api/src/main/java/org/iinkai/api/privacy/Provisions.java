package org.iinkai.api.privacy;

import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;

/** Records of provision to third parties. Everything here needs {@code core.privacy-manage}. */
@ProviderType
public interface Provisions {

    /**
     * Provisions, the newest first.
     *
     * @param text part of recipient, purpose or the name of somebody concerned, in any spelling; empty for all
     */
    Page<ProvisionRow> find(String text, PageRequest page);

    /**
     * A provision with the people concerned. Looking at it is recorded.
     *
     * @throws org.iinkai.api.error.NotFound when there is none
     */
    Provision provision(Id<Provision> id);

    /**
     * Records a provision; who records it is the caller. Adding the same again changes nothing.
     *
     * @throws org.iinkai.api.error.Refused when something is missing
     */
    void add(Provision provision);
}
