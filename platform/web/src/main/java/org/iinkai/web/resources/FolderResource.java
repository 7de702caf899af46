package org.iinkai.web.resources;

import java.util.List;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Documents;
import org.iinkai.api.documents.Folder;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestParameter;
import org.iinkai.api.rest.RestRequest;
import org.iinkai.api.rest.RestResource;

/** Folders that documents lie in. */
final class FolderResource implements RestResource {

    private static final RestParameter ID = RestParameter.id("id", "Id of the folder.");

    private final Documents documents;

    FolderResource(DocumentServices services) {
        this.documents = services.documents();
    }

    @Override
    public List<RestOperation> operations() {
        FolderBody example = new FolderBody("ガイドライン", Optional.empty());
        return List.of(
                RestOperation.get(
                        "",
                        "Folders that the caller may look into, those at the top first",
                        Folder[].class,
                        request -> documents.folders()),
                RestOperation.post("", "Adds a folder", NewFolder.class, Folder.class, this::add)
                        .creating(Folder.class, Folder::id)
                        .versioned(Folder.class, Folder::version)
                        .example(new NewFolder(Optional.empty(), "pr-committee", example)),
                RestOperation.get("/{id}", "A folder", Folder.class, request -> folder(id(request)))
                        .with(ID)
                        .versioned(Folder.class, Folder::version),
                RestOperation.put("/{id}", "Renames or moves a folder", FolderBody.class, Folder.class, this::change)
                        .with(ID)
                        .conditional()
                        .versioned(Folder.class, Folder::version)
                        .example(example),
                RestOperation.delete("/{id}", "Takes an empty folder away", this::remove)
                        .with(ID));
    }

    private Folder add(RestRequest request) {
        NewFolder body = request.body(NewFolder.class);
        Id<Folder> id = body.id().orElseGet(Id::next);
        documents.save(new Folder(id, body.folder().parent(), body.folder().name(), body.body(), 0));
        return folder(id);
    }

    private Folder change(RestRequest request) {
        Folder before = folder(id(request));
        FolderBody body = request.body(FolderBody.class);
        documents.save(new Folder(before.id(), body.parent(), body.name(), before.body(), request.version()));
        return folder(before.id());
    }

    private Optional<Object> remove(RestRequest request) {
        documents.removeFolder(id(request));
        return Optional.empty();
    }

    private Folder folder(Id<Folder> id) {
        return documents.folders().stream()
                .filter(folder -> folder.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("folder " + id));
    }

    private static Id<Folder> id(RestRequest request) {
        return Id.of(request.place("id"));
    }

    /**
     * A folder as it shall be.
     *
     * @param parent left out for one at the top
     */
    record FolderBody(String name, Optional<Id<Folder>> parent) {}

    /**
     * A folder that comes.
     *
     * @param body code of the body it belongs to; empty for the association's own
     */
    record NewFolder(Optional<Id<Folder>> id, String body, FolderBody folder) {}
}
