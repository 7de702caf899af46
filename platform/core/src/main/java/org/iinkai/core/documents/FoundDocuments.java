package org.iinkai.core.documents;

import java.util.List;
import java.util.stream.Collectors;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.documents.DocumentHit;
import org.iinkai.api.documents.DocumentQuery;
import org.iinkai.api.documents.DocumentSearch;
import org.iinkai.api.search.Hit;
import org.iinkai.api.search.SearchSource;
import org.iinkai.api.text.Phrase;

/** Lets the search of everything find documents by what they say. */
record FoundDocuments(Access access, DocumentSearch search) implements SearchSource {

    static final String KIND = "core.search.document";
    private static final int SNIPPET = 60;

    @Override
    public List<Hit> find(String text, int most) {
        if (!access.maySomewhere(CoreRight.DOCUMENTS_READ)) {
            return List.of();
        }
        return search.find(DocumentQuery.of(text), PageRequest.first(most)).rows().stream()
                .map(FoundDocuments::hit)
                .toList();
    }

    private static Hit hit(DocumentHit found) {
        String said = found.snippet().stream().map(DocumentHit.Piece::text).collect(Collectors.joining());
        String start = said.codePointCount(0, said.length()) > SNIPPET
                ? said.substring(0, said.offsetByCodePoints(0, SNIPPET)) + "…"
                : said;
        return new Hit(
                KIND,
                found.title(),
                Phrase.plain((found.folder() + "　" + start).strip()),
                "library/documents/" + found.id(),
                List.of());
    }
}
