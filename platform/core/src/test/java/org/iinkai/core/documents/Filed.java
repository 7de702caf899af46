package org.iinkai.core.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.Grants;
import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.DocumentApprovals;
import org.iinkai.api.documents.DocumentKind;
import org.iinkai.api.documents.Documents;
import org.iinkai.api.documents.Folder;
import org.iinkai.api.documents.SaveDocument;
import org.iinkai.api.documents.Upload;
import org.iinkai.api.documents.Visibility;
import org.iinkai.core.TestCore;

/** Documents made for tests. */
final class Filed {

    private final TestCore core;
    private final Documents documents;

    Filed(TestCore core) {
        this.core = core;
        this.documents = core.service(Documents.class);
    }

    static Caller somebody(Set<String> everywhere, Map<String, Set<String>> inBodies) {
        return new Caller("", "誰か", "", Locale.JAPANESE, new Grants(false, everywhere, inBodies));
    }

    static void as(Caller caller, Runnable work) {
        CallerScope.run(caller, work);
    }

    static Upload text(String name, String text) {
        return new Upload(name, new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    Id<Folder> folder(String body) {
        Folder folder = new Folder(Id.next(), Optional.empty(), "F" + Id.next(), body, 0);
        core.asAdministrator(() -> documents.save(folder));
        return folder.id();
    }

    static SaveDocument request(Id<Folder> folder, String title, DocumentKind kind, Visibility visibility) {
        return new SaveDocument(Id.next(), folder, title, "", kind, visibility, Optional.empty(), List.of(), 0);
    }

    Id<Document> document(Id<Folder> folder, String title, DocumentKind kind, Visibility visibility) {
        SaveDocument request = request(folder, title, kind, visibility);
        core.asAdministrator(() -> documents.save(request));
        return request.id();
    }

    Id<Document> published(Id<Folder> folder, String title, Visibility visibility, String text) {
        Id<Document> id = document(folder, title, DocumentKind.MATERIAL, visibility);
        core.asAdministrator(() -> {
            documents.addFile(id, "", text("資料.txt", text));
            core.service(DocumentApprovals.class).publish(id, stored(id).version(), Optional.empty());
        });
        return id;
    }

    Document stored(Id<Document> id) {
        return core.administrator(() -> documents.document(id));
    }
}
