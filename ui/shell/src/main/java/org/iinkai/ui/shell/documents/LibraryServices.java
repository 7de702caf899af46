package org.iinkai.ui.shell.documents;

import java.util.LinkedHashMap;
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

/** What screens of documents stand on. */
record LibraryServices(Documents documents, Bodies bodies, Access access) {

    /** Whether the person may change what belongs to a body, or to the association where it is empty. */
    boolean mayChange(String body) {
        return access.may(CoreRight.DOCUMENTS_CHANGE)
                || (!body.isEmpty() && access.may(CoreRight.DOCUMENTS_CHANGE, body));
    }

    /** Names of bodies by their codes, in their order. */
    Map<String, String> bodyNames() {
        Map<String, String> names = new LinkedHashMap<>();
        bodies.all().forEach(body -> names.put(body.code(), body.name().in(Words.locale())));
        return names;
    }

    /** Owners that the person may make folders for, by what they are called. */
    Map<String, String> owners() {
        Map<String, String> owners = new LinkedHashMap<>();
        if (access.may(CoreRight.DOCUMENTS_CHANGE)) {
            owners.put("", Words.text("shell.library.association"));
        }
        bodyNames().forEach((code, name) -> {
            if (mayChange(code)) {
                owners.put(code, name);
            }
        });
        return owners;
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
