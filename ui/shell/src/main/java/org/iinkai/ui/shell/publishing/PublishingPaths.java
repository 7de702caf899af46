package org.iinkai.ui.shell.publishing;

import org.iinkai.api.data.Id;
import org.iinkai.api.publishing.Publication;

/** Addresses of publications. */
public final class PublishingPaths {

    static final String ALL = "publishing";
    static final String NEW = "publishing/new";
    static final String CHANNELS = "publishing/channels";
    static final String NEWS = "member-news";

    private PublishingPaths() {}

    static String publication(Id<Publication> id) {
        return ALL + "/" + id;
    }

    static String edit(Id<Publication> id) {
        return publication(id) + "/edit";
    }

    static String news(Id<Publication> id) {
        return NEWS + "/" + id;
    }

    /** The form of one about a record. */
    public static String about(String subject) {
        return NEW + "?about=" + subject;
    }
}
