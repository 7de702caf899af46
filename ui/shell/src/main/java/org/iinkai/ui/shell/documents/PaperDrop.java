package org.iinkai.ui.shell.documents;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.iinkai.api.access.Access;
import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.DocumentKind;
import org.iinkai.api.documents.Documents;
import org.iinkai.api.documents.Folder;
import org.iinkai.api.documents.Upload;
import org.iinkai.api.documents.Visibility;
import org.iinkai.ui.kit.Words;

/** Takes files that belong to a record of bodies in charge, such as the papers of a meeting, into a folder of theirs. */
public final class PaperDrop extends Div {

    private static final int MANY = 20;

    private final LibraryServices services;
    private final String subject;
    // read by the threads on which files come
    private volatile Folder folder;

    /**
     * What is made of files that were dropped.
     *
     * @param each told in the window of each document
     * @param after told when no more are on their way
     */
    public record Then(Consumer<Id<Document>> each, Runnable after) {}

    private PaperDrop(LibraryServices services, String subject, List<Folder> folders, Then then) {
        this.services = services;
        this.subject = subject;
        this.folder = folders.getFirst();
        Select<Folder> choice = new Select<>();
        choice.setLabel(Words.text("shell.library.paper-folder"));
        choice.setItems(folders);
        choice.setItemLabelGenerator(Folder::name);
        choice.setValue(folder);
        choice.addValueChangeListener(change -> folder = change.getValue());
        FileDrop drop = new FileDrop(
                services.access(), MANY, this::take, id -> then.each().accept(Id.of(id)));
        drop.addAllFinishedListener(finished -> then.after().run());
        add(choice, drop);
    }

    /**
     * A place to drop papers on; none where the person may change no folder.
     *
     * @param subject record that they belong to, {@code kind:id}
     * @param owners codes of the bodies in charge, whose folders come first
     */
    public static Optional<PaperDrop> on(
            Documents documents, Bodies bodies, Access access, String subject, List<String> owners, Then then) {
        LibraryServices services = new LibraryServices(documents, bodies, access);
        List<Folder> folders = folders(services, owners);
        return folders.isEmpty() ? Optional.empty() : Optional.of(new PaperDrop(services, subject, folders, then));
    }

    /** Folders of the bodies in charge, one that is made when it is needed where a body has none, and all others. */
    private static List<Folder> folders(LibraryServices services, List<String> owners) {
        List<Folder> all = services.documents().folders().stream()
                .filter(each -> services.mayChange(each.body()))
                .toList();
        List<Folder> folders = new ArrayList<>();
        for (String owner : owners) {
            List<Folder> own =
                    all.stream().filter(each -> each.body().equals(owner)).toList();
            folders.addAll(own);
            if (own.isEmpty() && services.mayChange(owner)) {
                String name = services.bodyNames().getOrDefault(owner, owner);
                folders.add(new Folder(
                        Id.next(), Optional.empty(), Words.text("shell.library.paper-folder-of", name), owner, 0));
            }
        }
        all.stream().filter(each -> !owners.contains(each.body())).forEach(folders::add);
        return folders;
    }

    private String take(Upload file) {
        Folder chosen = folder;
        if (chosen.version() == 0) {
            services.documents().save(chosen);
        }
        Visibility seenBy = chosen.body().isEmpty() ? Visibility.MEMBERS : Visibility.BODY;
        Filing.Place place = new Filing.Place(chosen.id(), DocumentKind.MATERIAL, seenBy, List.of(subject));
        return Filing.take(services.documents(), place, file).id().toString();
    }

    /** Where a document is shown. */
    public static String path(Id<Document> document) {
        return LibraryPaths.document(document);
    }
}
