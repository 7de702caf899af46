package org.iinkai.ui.shell.documents;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.documents.DocumentFilter;
import org.iinkai.api.documents.DocumentKind;
import org.iinkai.api.documents.DocumentRow;
import org.iinkai.api.documents.DocumentStorage;
import org.iinkai.api.documents.Documents;
import org.iinkai.api.documents.Folder;
import org.iinkai.api.documents.StorageState;
import org.iinkai.api.error.NotFound;
import org.iinkai.ui.kit.ActionMenu;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Figures;
import org.iinkai.ui.kit.ListPage;
import org.iinkai.ui.kit.ListQuery;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.StatusBadge;
import org.iinkai.ui.kit.Words;

/** The documents of a folder, or all there are; files dropped on a folder become documents in it. */
public final class LibraryView extends ListPage<DocumentRow> {

    private final LibraryServices services;
    private final DocumentStorage storage;
    private final Div top = new Div();
    private Optional<Folder> shown = Optional.empty();

    /** Made by the host. */
    public LibraryView(Documents documents, DocumentStorage storage, Bodies bodies, Access access) {
        super("shell.library");
        services = new LibraryServices(documents, bodies, access);
        this.storage = storage;
        replace(getComponentAt(0), top);
        link("title", DocumentRow::title, row -> LibraryPaths.document(row.id()))
                .width("22rem");
        column("kind", row -> LibraryWords.kind(row.kind())).width("8rem");
        column("status", row -> LibraryWords.status(row.status()))
                .shownAs(row -> LibraryWords.badge(row.status()))
                .width("8rem");
        column("visibility", row -> LibraryWords.visibility(row.visibility())).width("8rem");
        date("adopted", DocumentRow::adoptedOn).width("8rem");
        column("file", row -> row.file().map(LibraryWords::file).orElse(""));
        column("changed", row -> Dates.moment(row.changedAt())).notOnCard();
        filters().withoutText().choice("kind", Words.text("shell.library.column.kind"), LibraryWords.kinds());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        super.beforeEnter(event);
        if (event.hasForwardTarget()) {
            return;
        }
        List<Folder> all = services.documents().folders();
        shown = event.getRouteParameters()
                .get("folder")
                .map(text -> services.folder(all, Id.of(text)).orElseThrow(() -> new NotFound("folder " + text)));
        show(all);
    }

    @Override
    protected Page<DocumentRow> find(ListQuery query, PageRequest request) {
        Optional<DocumentKind> kind = Arrays.stream(DocumentKind.values())
                .filter(each -> each.name().equals(query.filter("kind")))
                .findFirst();
        DocumentFilter filter = new DocumentFilter(shown.map(Folder::id), "", kind);
        return services.documents().find(filter, request);
    }

    private void show(List<Folder> all) {
        top.removeAll();
        shown.ifPresent(folder -> top.add(crumbs(all, folder)));
        top.add(header());
        if (shown.isEmpty() && services.access().may(CoreRight.DOCUMENTS_CHANGE)) {
            top.add(stored());
        }
        List<Folder> within = all.stream()
                .filter(folder -> folder.parent().equals(shown.map(Folder::id)))
                .toList();
        if (!within.isEmpty()) {
            top.add(folders(within));
        }
        shown.filter(folder -> services.mayChange(folder.body()))
                .ifPresent(folder -> top.add(new NewFiles(services, folder, this::reload)));
        top.add(new H2(Words.text(shown.isEmpty() ? "shell.library.all" : "shell.library.within")));
    }

    /** What those should know who answer for the files. */
    private Div stored() {
        StorageState state = storage.state();
        Div line = new Div(new Span(Words.text("shell.library.stored", state.files(), Figures.size(state.bytes()))));
        line.addClassName("iinkai-line");
        if (!state.isScanned()) {
            line.add(new StatusBadge(StatusBadge.Tone.WARNING, Words.text("shell.library.not-scanned")));
        }
        if (state.failed() > 0) {
            line.add(new Span(Words.text("shell.library.words-unread", state.failed())));
        }
        return line;
    }

    private static Nav crumbs(List<Folder> all, Folder folder) {
        List<Folder> above = new ArrayList<>();
        Optional<Id<Folder>> next = folder.parent();
        while (next.isPresent()) {
            Id<Folder> id = next.get();
            Optional<Folder> parent =
                    all.stream().filter(each -> each.id().equals(id)).findFirst();
            parent.ifPresent(above::addFirst);
            next = parent.flatMap(Folder::parent);
        }
        Nav nav = new Nav(new Anchor(LibraryPaths.ALL, Words.text("shell.library.title")));
        nav.addClassName("iinkai-line");
        nav.getElement().setAttribute("aria-label", Words.text("shell.library.crumbs"));
        above.forEach(each -> nav.add(new Span("›"), new Anchor(LibraryPaths.folder(each.id()), each.name())));
        nav.add(new Span("›"), new Span(folder.name()));
        return nav;
    }

    private PageHeader header() {
        PageHeader header = new PageHeader(shown.map(Folder::name).orElseGet(() -> Words.text("shell.library.title")))
                .lead(shown.map(services::owner).orElseGet(() -> Words.text("shell.library.lead")));
        Button search = new Button(
                Words.text("shell.library.search"), click -> UI.getCurrent().navigate(LibraryPaths.FOUND));
        header.actions(search);
        boolean mayAdd = shown.map(folder -> services.mayChange(folder.body()))
                .orElseGet(() -> !services.owners().isEmpty());
        if (mayAdd) {
            Button folder = new Button(
                    Words.text("shell.library.folder-add"),
                    click -> FolderForm.add(
                            services, shown, added -> UI.getCurrent().navigate(LibraryPaths.folder(added.id()))));
            header.actions(folder);
            shown.ifPresent(in -> header.actions(menu(in), add(in)));
        }
        return header;
    }

    private Button add(Folder folder) {
        Button add = new Button(
                Words.text("shell.library.document-add"),
                click ->
                        DocumentForm.add(services, folder, id -> UI.getCurrent().navigate(LibraryPaths.document(id))));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return add;
    }

    private ActionMenu menu(Folder folder) {
        return new ActionMenu()
                .offer(
                        Words.text("shell.library.folder-rename"),
                        () -> FolderForm.rename(services, folder, this::again))
                .offer(
                        Words.text("shell.library.folder-remove"),
                        () -> Confirm.danger(
                                Words.text("shell.library.folder-remove"),
                                Words.text("shell.library.folder-remove-question", folder.name()),
                                Words.text("shell.library.remove"),
                                () -> remove(folder)));
    }

    private void remove(Folder folder) {
        services.documents().removeFolder(folder.id());
        Notices.done("shell.library.removed", folder.name());
        UI.getCurrent().navigate(folder.parent().map(LibraryPaths::folder).orElse(LibraryPaths.ALL));
    }

    private void again(Folder changed) {
        List<Folder> all = services.documents().folders();
        shown = services.folder(all, changed.id());
        show(all);
    }

    private Nav folders(List<Folder> within) {
        UnorderedList list = new UnorderedList();
        list.addClassName("iinkai-hits");
        for (Folder folder : within) {
            Span owner = new Span(services.owner(folder));
            owner.addClassName("iinkai-quiet");
            Div line = new Div(new Anchor(LibraryPaths.folder(folder.id()), folder.name()), owner);
            line.addClassName("iinkai-line");
            list.add(new ListItem(line));
        }
        Nav nav = new Nav(list);
        nav.getElement().setAttribute("aria-label", Words.text("shell.library.folders"));
        return nav;
    }
}
