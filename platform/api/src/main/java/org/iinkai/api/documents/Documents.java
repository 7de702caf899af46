package org.iinkai.api.documents;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;

/**
 * The association's documents. Reading needs {@code core.documents-read}, changing {@code core.documents-change}, each for
 * all folders or for those of a body. Who may change a document, and who holds a post in the body of its folder, sees all
 * of its versions; others see what is published, as far as {@link Visibility} goes. What is not seen is not found.
 */
@ProviderType
public interface Documents {

    /** All folders the caller may look into, those at the top first, by name. */
    List<Folder> folders();

    /**
     * Adds a folder or changes one. Its body can't be changed.
     *
     * @throws org.iinkai.api.error.Refused when the name is taken there or somebody changed it meanwhile
     */
    void save(Folder folder);

    /**
     * Takes a folder away.
     *
     * @throws org.iinkai.api.error.Refused when something lies in it
     */
    void removeFolder(Id<Folder> folder);

    /** Documents by title. */
    Page<DocumentRow> find(DocumentFilter filter, PageRequest page);

    /**
     * A document.
     *
     * @throws org.iinkai.api.error.NotFound when there is none the caller may see
     */
    Document document(Id<Document> id);

    /**
     * Adds a document, without a version yet, or changes what is said of it.
     *
     * @throws org.iinkai.api.error.Refused when something is missing or somebody changed it meanwhile
     */
    Document save(SaveDocument request);

    /**
     * Takes a file in as the newest version. The content is stored while it comes; when it ends early nothing is kept.
     *
     * @throws org.iinkai.api.error.Refused when it is empty, too large, of a kind that is not taken, not what its name
     *     says, or not clean
     */
    DocumentVersion addFile(Id<Document> id, String note, Upload file);

    /**
     * Adds a text as the newest version.
     *
     * @param newest number of the version that it was written from; 0 for the first
     * @throws org.iinkai.api.error.Refused when there is a newer one, or a chapter has no title
     */
    DocumentVersion addText(Id<Document> id, int newest, String note, List<Chapter> chapters);

    /** Makes an earlier version the newest one again: a new version with the same content. */
    DocumentVersion restore(Id<Document> id, int number);

    /** The versions that the caller may see, the newest first. */
    List<DocumentVersion> versions(Id<Document> id);

    /** The chapters of a version; none when it is a file. */
    List<Chapter> chapters(Id<Document> id, int number);

    /**
     * Two versions set side by side, line by line. Of files the words are compared.
     *
     * @throws org.iinkai.api.error.Refused when the words of a file are not known
     */
    List<TextLine> compare(Id<Document> id, int earlier, int later);

    /**
     * The file of a version, for somebody who takes it; that is recorded.
     *
     * @throws org.iinkai.api.error.NotFound when there is none the caller may see
     * @throws org.iinkai.api.error.Refused when the file is missing or is not what was stored
     */
    Content content(Id<Document> id, int number);

    /** Who took files of a document, the newest first; for those who may change it. */
    List<Download> downloads(Id<Document> id, int most);

    /**
     * Takes a document away for good, with all versions.
     *
     * @throws org.iinkai.api.error.Refused when it must still be kept, others see it, or it is a paper of a meeting
     */
    void remove(Id<Document> id);
}
