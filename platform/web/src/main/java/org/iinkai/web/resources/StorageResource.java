package org.iinkai.web.resources;

import java.util.List;

import org.iinkai.api.documents.DocumentStorage;
import org.iinkai.api.documents.StorageCheck;
import org.iinkai.api.documents.StorageState;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestResource;

/** How the files of documents are kept. */
final class StorageResource implements RestResource {

    private final DocumentStorage storage;

    StorageResource(DocumentServices services) {
        this.storage = services.storage();
    }

    @Override
    public List<RestOperation> operations() {
        return List.of(
                RestOperation.get(
                        "",
                        "How many files are kept, and whether they are scanned",
                        StorageState.class,
                        request -> storage.state()),
                RestOperation.get(
                        "/verification",
                        "Reads all files and says which are missing or not what was stored",
                        StorageCheck.class,
                        request -> storage.check()));
    }
}
