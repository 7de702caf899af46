package org.iinkai.gallery;

import org.iinkai.api.access.Right;

/** What a person may do at the desk. */
public enum GalleryRights implements Right {
    /** See what is lent to whom. */
    READ("gallery.read"),
    /** Lend out and take back. */
    LEND("gallery.lend");

    private final String id;

    GalleryRights(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
