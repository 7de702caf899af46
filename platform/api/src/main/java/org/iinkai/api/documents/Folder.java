package org.iinkai.api.documents;

import java.util.Optional;

import org.iinkai.api.data.Id;

/**
 * A folder.
 *
 * @param parent empty for one at the top
 * @param body code of the body it belongs to; empty for the association's own. A folder within another has the same
 * @param version counts changes; 0 for a new one
 */
public record Folder(Id<Folder> id, Optional<Id<Folder>> parent, String name, String body, int version) {}
