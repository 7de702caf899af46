package org.iinkai.api.views;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;

/**
 * How people like to see lists. A list is named by a key that its screen chooses, such as {@code core.members}. Everybody
 * who is signed in keeps views of their own; sharing one, and deleting a shared one of somebody else, needs
 * {@code core.views-share}. A view gives no right: it only holds an address, and the list checks who opens it. Jobs and
 * the system itself have no taste: they see nothing and may change nothing.
 */
@ProviderType
public interface SavedViews {

    /** Views that one person may keep of one list. */
    int MOST = 50;

    /** How the caller likes to see a list. */
    ListTaste taste(String list);

    /** Whether the caller holds {@code core.views-share}. */
    boolean mayShare();

    /**
     * Keeps a view under a name; one of the caller's that has the name already is replaced, and stays shared if it was.
     *
     * @param id made by whoever asks, so that asking twice keeps one
     * @param query query part of the list's address, at most 2,000 characters
     * @throws Refused when the name is empty or too long, the query is too long, or {@link #MOST} views are kept already
     */
    void save(Id<SavedView> id, String list, String name, String query);

    /**
     * Lets everybody choose a view of the caller's, or ends that.
     *
     * @throws NotFound when the caller has no such view
     * @throws Forbidden without {@code core.views-share}
     */
    void share(Id<SavedView> id, boolean isShared);

    /**
     * Deletes a view of the caller's, or with {@code core.views-share} a shared one.
     *
     * @throws NotFound when there is no such view that the caller may delete
     */
    void delete(Id<SavedView> id);

    /**
     * Makes the list open with a view, or as it comes.
     *
     * @throws NotFound when the caller sees no such view of that list
     */
    void open(String list, Optional<Id<SavedView>> usual);

    /** Remembers which columns the caller wants to see, in their order; empty for those of the list. */
    void columns(String list, List<String> keys);
}
