package org.iinkai.api.publishing;

import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;

/** What was published on the website and on the members' page, the newest first. */
@ProviderType
public interface News {

    /** What everybody may read. */
    Page<NewsItem> all(PageRequest page);

    /**
     * An item that everybody may read.
     *
     * @throws org.iinkai.api.error.NotFound when there is none
     */
    NewsItem item(Id<Publication> id);

    /** What members may read; for whoever is signed in. */
    Page<NewsItem> forMembers(PageRequest page);

    /**
     * An item that members may read; for whoever is signed in.
     *
     * @throws org.iinkai.api.error.NotFound when there is none
     */
    NewsItem forMember(Id<Publication> id);
}
