package org.iinkai.api.documents;

import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;

/** Finds documents by what they say. Needs {@code core.documents-read}; what the caller may not see is not found. */
@ProviderType
public interface DocumentSearch {

    /**
     * Documents that say all the words, in any of their forms and spellings, those with the words in the title first. Of
     * words that very many documents say, some thousand of these are looked at.
     */
    Page<DocumentHit> find(DocumentQuery query, PageRequest page);
}
