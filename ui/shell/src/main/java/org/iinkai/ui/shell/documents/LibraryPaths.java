package org.iinkai.ui.shell.documents;

import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.Folder;

/** Addresses of documents. */
final class LibraryPaths {

    static final String ALL = "library";
    static final String FOUND = "library/search";

    private LibraryPaths() {}

    static String folder(Id<Folder> id) {
        return ALL + "/" + id;
    }

    static String document(Id<Document> id) {
        return ALL + "/documents/" + id;
    }

    /** Where the blanks of a template are filled. */
    static String fill(Id<Document> id) {
        return document(id) + "/fill";
    }

    /** The file of a version, which no screen answers. */
    static String file(Id<Document> id, int number) {
        return "files/" + id + "/" + number;
    }

    /** The page that everybody may see. */
    static String page(Id<Document> id) {
        return "documents/" + id;
    }
}
