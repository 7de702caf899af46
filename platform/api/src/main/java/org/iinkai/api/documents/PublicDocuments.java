package org.iinkai.api.documents;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Id;

/** Published documents that everybody may see. Needs no right and nobody signed in. */
@ProviderType
public interface PublicDocuments {

    /** Titles of all of them, the newest first; 500 at most. */
    List<PublicDocument> all();

    /**
     * A document.
     *
     * @throws org.iinkai.api.error.NotFound when there is none, or not for everybody
     */
    PublicDocument document(Id<Document> id);

    /**
     * The file of what is published, for somebody who takes it; that is counted.
     *
     * @throws org.iinkai.api.error.NotFound when there is none
     */
    Content content(Id<Document> id);
}
