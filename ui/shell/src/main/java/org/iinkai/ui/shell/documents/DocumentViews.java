package org.iinkai.ui.shell.documents;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.access.CoreRight;
import org.iinkai.ui.shell.ShellView;

/** The screens of documents and where they stand in the menu. */
public final class DocumentViews {

    private DocumentViews() {}

    /** All of them. */
    public static List<ShellView> all() {
        return List.of(
                view("library/:folder?", LibraryView.class, true),
                view("library/search", FoundView.class, false),
                view("library/documents/:id", DocumentView.class, false),
                view("library/documents/:id/fill", MergeView.class, false));
    }

    private static ShellView view(String path, Class<? extends Component> view, boolean inMenu) {
        return new ShellView(
                path, view, "shell.library.title", "folder-open-o", 32, inMenu, Optional.of(CoreRight.DOCUMENTS_READ));
    }
}
