package org.iinkai.ui.shell.documents;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Documents;
import org.iinkai.api.documents.Folder;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.bodies.BodyNames;

/** What screens of documents stand on. */
record LibraryServices(Documents documents, Bodies bodies, Access access) {

    /** Whether the person may change what belongs to a body, or to the association where it is empty. */
    boolean mayChange(String body) {
        return access.may(CoreRight.DOCUMENTS_CHANGE)
                || (!body.isEmpty() && access.may(CoreRight.DOCUMENTS_CHANGE, body));
    }

    /** Names of bodies by their codes, in their order. */
    Map<String, String> bodyNames() {
        return BodyNames.of(bodies);
    }

    /** Owners that the person may make folders for, by what they are called. */
    Map<String, String> owners() {
        return BodyNames.owners(bodies, Words.text("shell.library.association"), this::mayChange);
    }

    String owner(Folder folder) {
        return folder.body().isEmpty()
                ? Words.text("shell.library.association")
                : bodyNames().getOrDefault(folder.body(), folder.body());
    }

    Optional<Folder> folder(List<Folder> all, Id<Folder> id) {
        return all.stream().filter(folder -> folder.id().equals(id)).findFirst();
    }
}
