package org.iinkai.ui.shell.documents;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.documents.DocumentFilter;
import org.iinkai.api.documents.DocumentHit;
import org.iinkai.api.documents.DocumentKind;
import org.iinkai.api.documents.DocumentQuery;
import org.iinkai.api.documents.DocumentRow;
import org.iinkai.api.documents.DocumentSearch;
import org.iinkai.api.documents.Documents;
import org.iinkai.api.documents.Folder;
import org.iinkai.ui.kit.ListPage;
import org.iinkai.ui.kit.ListQuery;
import org.iinkai.ui.kit.Words;

/** Documents by what they say, with the place where they say it. */
public final class FoundView extends ListPage<DocumentHit> {

    private final DocumentSearch search;
    private final Documents documents;
    private final Map<String, String> folders = new LinkedHashMap<>();

    /** Made by the host. */
    public FoundView(DocumentSearch search, Documents documents) {
        super("shell.library-found");
        this.search = search;
        this.documents = documents;
        link("title", DocumentHit::title, hit -> LibraryPaths.document(hit.id()))
                .width("18rem");
        column(
                        "snippet",
                        hit -> hit.snippet().stream()
                                .map(DocumentHit.Piece::text)
                                .collect(Collectors.joining()))
                .shownAs(FoundView::snippet);
        column("kind", hit -> LibraryWords.kind(hit.kind())).width("8rem");
        column("folder", DocumentHit::folder).width("10rem");
        date("adopted", DocumentHit::adoptedOn).width("8rem");
        documents.folders().forEach(folder -> folders.put(folder.id().toString(), folder.name()));
        filters()
                .choice("kind", Words.text("shell.library.column.kind"), LibraryWords.kinds())
                .pick("folder", Words.text("shell.library.folder"), folders)
                .day("from", Words.text("shell.library-found.from"))
                .day("to", Words.text("shell.library-found.to"));
    }

    @Override
    protected Page<DocumentHit> find(ListQuery query, PageRequest request) {
        Optional<DocumentKind> kind = Arrays.stream(DocumentKind.values())
                .filter(each -> each.name().equals(query.filter("kind")))
                .findFirst();
        Optional<Id<Folder>> folder = Optional.of(query.filter("folder"))
                .filter(text -> !text.isEmpty())
                .map(Id::of);
        boolean isListOfAll = query.text().isBlank()
                && query.day("from").isEmpty()
                && query.day("to").isEmpty();
        if (isListOfAll) {
            return all(new DocumentFilter(folder, "", kind), request);
        }
        return search.find(new DocumentQuery(query.text(), folder, kind, query.day("from"), query.day("to")), request);
    }

    /** Before anything is looked for, all there are. */
    private Page<DocumentHit> all(DocumentFilter filter, PageRequest request) {
        Page<DocumentRow> page = documents.find(filter, request);
        return new Page<>(page.rows().stream().map(this::hit).toList(), page.next(), page.total());
    }

    private DocumentHit hit(DocumentRow row) {
        String folder = folders.getOrDefault(row.folder().toString(), "");
        return new DocumentHit(
                row.id(), 0, row.title(), row.kind(), folder, row.adoptedOn(), row.changedAt(), List.of());
    }

    private static Component snippet(DocumentHit hit) {
        Span line = new Span();
        for (DocumentHit.Piece piece : hit.snippet()) {
            line.getElement()
                    .appendChild(
                            piece.isMarked()
                                    ? new Element("mark").setText(piece.text())
                                    : Element.createText(piece.text()));
        }
        return line;
    }
}
