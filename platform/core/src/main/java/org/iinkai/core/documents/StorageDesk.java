package org.iinkai.core.documents;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.documents.DocumentStorage;
import org.iinkai.api.documents.StorageCheck;
import org.iinkai.api.documents.StorageState;
import org.iinkai.core.part.Foundation;

/** The store as those see it who answer for it. */
record StorageDesk(Foundation foundation, DocumentParts parts) implements DocumentStorage {

    @Override
    public StorageState state() {
        foundation.access().require(CoreRight.DOCUMENTS_CHANGE);
        return foundation
                .transactions()
                .read(() -> parts.versions().state(parts.files().isScanned()));
    }

    @Override
    public StorageCheck check() {
        StorageState state = state();
        return new StorageCheck(state.files(), parts.files().damaged());
    }
}
