package org.iinkai.core.documents.find;

import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Document;
import org.iinkai.core.documents.find.WordMapper.Said;

/** Lets documents be found by what they say; part of the open transaction. */
public final class WordIndex {

    private final WordMapper mapper;

    /** The index that this mapper writes. */
    public WordIndex(WordMapper mapper) {
        this.mapper = mapper;
    }

    /** Reads what a document says now. */
    public void index(Id<Document> id) {
        mapper.forget(id);
        for (Said said : mapper.said(id)) {
            String text = String.join("\n", said.description(), said.fileName(), said.text());
            mapper.add(id, said.number(), Tokens.vector(said.title(), text));
        }
    }
}
