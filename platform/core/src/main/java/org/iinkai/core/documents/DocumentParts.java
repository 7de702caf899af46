package org.iinkai.core.documents;

import java.util.List;

import org.iinkai.api.privacy.Purpose;
import org.iinkai.core.database.MapperSet;
import org.iinkai.core.documents.find.WordIndex;
import org.iinkai.core.documents.find.WordMapper;
import org.iinkai.core.documents.store.ClamAvScanner;
import org.iinkai.core.documents.store.DirectoryStore;
import org.iinkai.core.documents.store.FileStore;
import org.iinkai.core.documents.store.S3Store;
import org.iinkai.core.documents.store.Scanner;
import org.iinkai.core.documents.text.TextMapper;
import org.iinkai.core.part.Foundation;

/** What the services of documents share. */
record DocumentParts(
        DocumentMapper documents,
        VersionMapper versions,
        ApprovalMapper approvals,
        ConsultationMapper consultations,
        OpinionMapper opinions,
        LetterMapper letters,
        ConsultationImportMapper past,
        PublicMapper open,
        WordMapper words,
        TextMapper texts,
        FolderBook folders,
        DocumentRights rights,
        DocumentFile file,
        FileStoreRoom files,
        WordIndex index) {

    private static final int USUAL_PORT = 3310;
    private static final int DOWNLOADS_KEPT = 24;
    private static final int OPINIONS_KEPT = 60;

    static DocumentParts in(Foundation foundation, DocumentSettings settings) {
        MapperSet mappers = foundation
                .database()
                .mappers(
                        "core.documents",
                        DocumentMapper.class.getClassLoader(),
                        List.of(
                                DocumentMapper.class,
                                FolderMapper.class,
                                VersionMapper.class,
                                ApprovalMapper.class,
                                ConsultationMapper.class,
                                OpinionMapper.class,
                                LetterMapper.class,
                                ConsultationImportMapper.class,
                                KeptOpinionMapper.class,
                                PublicMapper.class,
                                WordMapper.class,
                                TextMapper.class,
                                DownloadMapper.class));
        keep(foundation, mappers);
        DocumentMapper documents = mappers.mapper(DocumentMapper.class);
        VersionMapper versions = mappers.mapper(VersionMapper.class);
        DocumentRights rights = new DocumentRights(foundation.access(), foundation.clock(), documents);
        FolderBook folders = new FolderBook(foundation, mappers.mapper(FolderMapper.class), rights);
        return new DocumentParts(
                documents,
                versions,
                mappers.mapper(ApprovalMapper.class),
                mappers.mapper(ConsultationMapper.class),
                mappers.mapper(OpinionMapper.class),
                mappers.mapper(LetterMapper.class),
                mappers.mapper(ConsultationImportMapper.class),
                mappers.mapper(PublicMapper.class),
                mappers.mapper(WordMapper.class),
                mappers.mapper(TextMapper.class),
                folders,
                rights,
                new DocumentFile(foundation, documents, rights),
                new FileStoreRoom(
                        foundation,
                        versions,
                        store(settings),
                        settings.scanner().map(DocumentParts::scanner).orElse(Scanner.OFF),
                        settings.mostBytes()),
                new WordIndex(mappers.mapper(WordMapper.class)));
    }

    private static void keep(Foundation foundation, MapperSet mappers) {
        foundation
                .contributed()
                .personalData(
                        new Purpose(KeptDownloads.SET, "core.retention.downloads-purpose", DOWNLOADS_KEPT),
                        new KeptDownloads(foundation, mappers.mapper(DownloadMapper.class)));
        foundation
                .contributed()
                .personalData(
                        new Purpose(KeptOpinions.SET, "core.retention.opinions-purpose", OPINIONS_KEPT),
                        new KeptOpinions(mappers.mapper(KeptOpinionMapper.class)));
    }

    private static FileStore store(DocumentSettings settings) {
        return settings.s3()
                .<FileStore>map(s3 -> new S3Store(s3, settings.folder()))
                .orElseGet(() -> new DirectoryStore(settings.folder()));
    }

    private static Scanner scanner(String address) {
        int colon = address.lastIndexOf(':');
        return colon < 0
                ? new ClamAvScanner(address, USUAL_PORT)
                : new ClamAvScanner(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }
}
