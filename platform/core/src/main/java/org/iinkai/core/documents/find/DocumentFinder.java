package org.iinkai.core.documents.find;

import java.util.List;
import java.util.UUID;

import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Total;
import org.iinkai.api.documents.DocumentHit;
import org.iinkai.api.documents.DocumentQuery;
import org.iinkai.api.documents.DocumentSearch;
import org.iinkai.api.error.Refused;
import org.iinkai.core.documents.DocumentRights;
import org.iinkai.core.documents.find.WordMapper.Found;
import org.iinkai.core.documents.find.WordMapper.Query;
import org.iinkai.core.part.Foundation;

/** Finds documents by what they say. */
public final class DocumentFinder implements DocumentSearch {

    private static final int CANDIDATES = 1_000;
    private static final int LONGEST = 200;

    private final Foundation foundation;
    private final WordMapper mapper;
    private final DocumentRights rights;

    /** The finder over what this mapper reads. */
    public DocumentFinder(Foundation foundation, WordMapper mapper, DocumentRights rights) {
        this.foundation = foundation;
        this.mapper = mapper;
        this.rights = rights;
    }

    @Override
    public Page<DocumentHit> find(DocumentQuery wanted, PageRequest page) {
        DocumentRights.Sight sight = rights.sight();
        String text = wanted.text().strip();
        Query query = query(wanted, text, page);
        if (text.length() > LONGEST || query.words().isEmpty()) {
            return new Page<>(List.of(), List.of(), new Total(0, true));
        }
        Snippets snippets = new Snippets(text);
        List<Found> found = foundation.transactions().read(() -> mapper.find(query, sight));
        long total = found.isEmpty() ? 0 : found.getFirst().total();
        return Page.of(
                        found,
                        page,
                        row -> List.of(row.rank(), row.id().toString()),
                        Total.bounded(total, CANDIDATES - 1L))
                .map(row -> hit(row, snippets));
    }

    private static DocumentHit hit(Found row, Snippets snippets) {
        return new DocumentHit(
                row.id(),
                row.number(),
                row.title(),
                row.kind(),
                row.folder(),
                row.adoptedOn(),
                row.changedAt(),
                snippets.of(row.text()));
    }

    private static Query query(DocumentQuery wanted, String text, PageRequest page) {
        String rank = "";
        String id = null;
        if (!page.isFirst()) {
            try {
                rank = Double.toString(Double.parseDouble(page.after().getFirst()));
                id = UUID.fromString(page.after().get(1)).toString();
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new Refused("core.refused.page-position");
            }
        }
        return new Query(
                Tokens.query(text, true),
                Tokens.query(text, false),
                wanted.folder().map(Object::toString).orElse(null),
                wanted.kind().map(Enum::name).orElse(""),
                wanted.from().orElse(null),
                wanted.to().orElse(null),
                CANDIDATES,
                rank,
                id,
                page.size() + 1);
    }
}
