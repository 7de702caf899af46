package org.iinkai.ui.shell.documents;

import java.util.List;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.documents.DocumentKind;
import org.iinkai.api.documents.Documents;
import org.iinkai.api.documents.Folder;
import org.iinkai.api.documents.SaveDocument;
import org.iinkai.api.documents.Upload;
import org.iinkai.api.documents.Visibility;

/** Makes a document of a file, called as the file is, or nothing at all. */
final class Filing {

    private static final int LONGEST = 200;

    private Filing() {}

    /** Where the document goes and what it is. */
    record Place(Id<Folder> folder, DocumentKind kind, Visibility visibility, List<String> subjects) {}

    static SaveDocument take(Documents documents, Place place, Upload file) {
        SaveDocument request = new SaveDocument(
                Id.next(),
                place.folder(),
                title(file.name()),
                "",
                place.kind(),
                place.visibility(),
                Optional.empty(),
                place.subjects(),
                0);
        documents.save(request);
        boolean isStored = false;
        try {
            documents.addFile(request.id(), "", file);
            isStored = true;
        } finally {
            if (!isStored) {
                documents.remove(request.id());
            }
        }
        return request;
    }

    /** The name without its ending. */
    private static String title(String file) {
        int dot = file.lastIndexOf('.');
        String name = dot > 0 ? file.substring(0, dot) : file;
        return name.length() > LONGEST ? name.substring(0, name.offsetByCodePoints(0, LONGEST / 2)) : name;
    }
}
