package org.iinkai.core.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.DocumentStorage;
import org.iinkai.api.documents.Documents;
import org.iinkai.api.documents.Visibility;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.privacy.DueRecord;
import org.iinkai.api.privacy.DueRecords;
import org.iinkai.api.privacy.Retention;
import org.iinkai.core.TestCore;

class StorageTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private final DocumentStorage storage = CORE.service(DocumentStorage.class);
    private final Filed filed = new Filed(CORE);

    @BeforeEach
    void empty() {
        CORE.database().executeAsOwner("TRUNCATE core.document, core.stored_file CASCADE");
    }

    @Test
    void what_is_missing_is_said_by_its_hash() throws IOException {
        filed.published(filed.folder(""), "資料", Visibility.MEMBERS, "本文");
        CORE.asAdministrator(() -> {
            assertThat(storage.state().files()).isEqualTo(1);
            assertThat(storage.state().bytes()).isEqualTo(6);
            assertThat(storage.state().isScanned()).isFalse();
            assertThat(storage.check().damaged()).isEmpty();
        });

        String hash = CORE.database().value("SELECT hash FROM core.stored_file");
        try (Stream<Path> files = Files.walk(CORE.setupCodeFile().resolveSibling("documents"))) {
            Files.delete(files.filter(file -> Files.isRegularFile(file)
                            && hash.endsWith(file.getFileName().toString()))
                    .findFirst()
                    .orElseThrow());
        }

        CORE.asAdministrator(() -> assertThat(storage.check().damaged()).containsExactly(hash));
    }

    @Test
    void only_who_may_change_all_documents_is_told() {
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> Filed.as(
                        Filed.somebody(Set.of("core.documents-read"), Map.of("core.documents-change", Set.of("pr"))),
                        storage::state));
    }

    @Test
    void who_took_files_is_forgotten_when_its_time_is_over() {
        Id<Document> id = filed.published(filed.folder(""), "様式", Visibility.MEMBERS, "別の本文");
        Filed.as(
                Filed.somebody(Set.of("core.documents-read"), Map.of()),
                () -> CORE.service(Documents.class).content(id, 1));
        assertThat(due().count()).isZero();
        CORE.database().executeAsOwner("UPDATE core.document_download SET at = '2022-12-01'");

        DueRecords due = due();
        assertThat(due.rows()).extracting(DueRecord::title).containsExactly("誰か");
        Set<String> ids = due.rows().stream().map(DueRecord::id).collect(Collectors.toSet());
        CORE.asAdministrator(() -> assertThat(CORE.service(Retention.class).delete(KeptDownloads.SET, ids))
                .isEqualTo(1));

        CORE.asAdministrator(
                () -> assertThat(CORE.service(Documents.class).downloads(id, 9)).isEqualTo(List.of()));
    }

    private static DueRecords due() {
        return CORE.administrator(() -> CORE.service(Retention.class).due(KeptDownloads.SET));
    }
}
