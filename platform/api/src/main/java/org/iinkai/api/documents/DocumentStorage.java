package org.iinkai.api.documents;

import org.osgi.annotation.versioning.ProviderType;

/** How the files of documents are kept. Needs {@code core.documents-change} for all of them. */
@ProviderType
public interface DocumentStorage {

    /** What is there, and whether a scanner looks into files before they are kept. */
    StorageState state();

    /** Reads all files and says which are missing or not what was stored; takes as long as reading them does. */
    StorageCheck check();
}
