package org.iinkai.core.documents;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Folder;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.core.documents.DocumentRights.Sight;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.text.TypedText;

/** The folders in the database. Everybody who sees documents sees them, but for those of a body only its own. */
final class FolderBook {

    private static final int LONGEST = 100;

    private final Foundation foundation;
    private final FolderMapper mapper;
    private final DocumentRights rights;

    FolderBook(Foundation foundation, FolderMapper mapper, DocumentRights rights) {
        this.foundation = foundation;
        this.mapper = mapper;
        this.rights = rights;
    }

    List<Folder> seen() {
        Sight sight = rights.sight();
        Set<String> bodies = new HashSet<>(List.of(sight.bodies()));
        boolean seesShared =
                sight.seesAll() || foundation.access().maySomewhere(org.iinkai.api.access.CoreRight.DOCUMENTS_READ);
        return mapper.all().stream()
                .filter(folder -> seesShared || bodies.contains(folder.body()))
                .toList();
    }

    Folder folder(Id<Folder> id) {
        return mapper.folder(id).orElseThrow(() -> new NotFound("folder " + id));
    }

    void save(Folder request) {
        rights.requireChangeSomewhere();
        foundation.transactions().write(() -> {
            Folder folder = checked(request);
            rights.requireChange(folder.body());
            if (folder.version() == 0) {
                add(folder);
            } else {
                change(folder);
            }
            foundation.audit().record("core.audit.folder-saved", "folder:" + folder.id(), folder.name());
        });
    }

    private Folder checked(Folder request) {
        String name = TypedText.needed("name", request.name(), LONGEST);
        String body = request.parent().map(parent -> folder(parent).body()).orElse(request.body());
        if (!body.isEmpty() && !mapper.hasBody(body)) {
            throw new Refused("core.refused.body-unknown", body).at("body");
        }
        return new Folder(request.id(), request.parent(), name, body, request.version());
    }

    private void add(Folder folder) {
        if (mapper.add(folder) == 0) {
            boolean isAgain = mapper.folder(folder.id())
                    .filter(stored -> stored.name().equals(folder.name()))
                    .isPresent();
            if (!isAgain) {
                throw new Refused("core.refused.folder-taken", folder.name()).at("name");
            }
        }
    }

    private void change(Folder folder) {
        Folder before = folder(folder.id());
        rights.requireChange(before.body());
        if (!before.body().equals(folder.body())) {
            throw new Refused("core.refused.folder-body").at("body");
        }
        folder.parent().filter(parent -> mapper.isWithin(parent, folder.id())).ifPresent(parent -> {
            throw new Refused("core.refused.folder-within").at("parent");
        });
        if (before.version() != folder.version()) {
            throw new Refused("core.refused.changed-meanwhile");
        }
        if (mapper.change(folder) == 0) {
            throw new Refused("core.refused.folder-taken", folder.name()).at("name");
        }
    }

    void remove(Id<Folder> id) {
        rights.requireChangeSomewhere();
        foundation.transactions().write(() -> {
            Folder folder = folder(id);
            rights.requireChange(folder.body());
            if (mapper.isUsed(id)) {
                throw new Refused("core.refused.folder-used", folder.name());
            }
            mapper.remove(id);
            foundation.audit().record("core.audit.folder-removed", "folder:" + id, folder.name());
        });
    }
}
