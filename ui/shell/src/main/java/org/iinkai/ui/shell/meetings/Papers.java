package org.iinkai.ui.shell.meetings;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.calendar.AgendaItem;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.DocumentFilter;
import org.iinkai.api.documents.DocumentQuery;
import org.iinkai.api.documents.DocumentSearch;
import org.iinkai.api.documents.Documents;

/** The documents that are papers of a meeting, or can become some, as far as the person sees them. */
final class Papers {

    private static final int MOST = 200;
    private static final int OFFERED = 20;

    private final Documents documents;
    private final DocumentSearch search;
    private final Access access;

    /** Papers out of these documents. */
    Papers(Documents documents, DocumentSearch search, Access access) {
        this.documents = documents;
        this.search = search;
        this.access = access;
    }

    /** Whether the person sees any documents at all. */
    boolean isOffered() {
        return access.maySomewhere(CoreRight.DOCUMENTS_READ) || access.maySomewhere(CoreRight.DOCUMENTS_CHANGE);
    }

    static String subject(Id<Event> event) {
        return "event:" + event;
    }

    /** What was filed for the meeting or is a paper of one of its items, by title. */
    List<Paper> of(Id<Event> event) {
        return isOffered()
                ? documents.find(DocumentFilter.about(subject(event)), PageRequest.first(MOST)).rows().stream()
                        .map(Paper::of)
                        .toList()
                : List.of();
    }

    /** Documents that say so, the nearest first. */
    List<Paper> find(String text) {
        return search.find(DocumentQuery.of(text), PageRequest.first(OFFERED)).rows().stream()
                .map(hit -> new Paper(hit.id(), hit.title()))
                .toList();
    }

    /** The papers of an item, in its order, out of those that the person sees. */
    static List<Paper> of(AgendaItem item, List<Paper> seen) {
        Map<Id<Document>, Paper> byId = seen.stream().collect(Collectors.toMap(Paper::id, paper -> paper));
        return item.papers().stream()
                .map(id -> byId.getOrDefault(id, Paper.unseen(id)))
                .toList();
    }
}
