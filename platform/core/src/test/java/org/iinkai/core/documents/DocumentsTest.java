package org.iinkai.core.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.documents.Chapter;
import org.iinkai.api.documents.Content;
import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.DocumentApprovals;
import org.iinkai.api.documents.DocumentFilter;
import org.iinkai.api.documents.DocumentHit;
import org.iinkai.api.documents.DocumentKind;
import org.iinkai.api.documents.DocumentQuery;
import org.iinkai.api.documents.DocumentRow;
import org.iinkai.api.documents.DocumentSearch;
import org.iinkai.api.documents.DocumentStatus;
import org.iinkai.api.documents.Documents;
import org.iinkai.api.documents.Folder;
import org.iinkai.api.documents.PublicDocuments;
import org.iinkai.api.documents.Visibility;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.core.TestCore;

class DocumentsTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final Caller READER = Filed.somebody(Set.of("core.documents-read"), Map.of());
    private static final Caller CHAIR = Filed.somebody(
            Set.of(),
            Map.of(
                    "core.documents-read", Set.of("pr"),
                    "core.documents-change", Set.of("pr"),
                    "core.documents-approve", Set.of("pr")));

    private final Documents documents = CORE.service(Documents.class);
    private final DocumentApprovals approvals = CORE.service(DocumentApprovals.class);
    private final DocumentSearch search = CORE.service(DocumentSearch.class);
    private final Filed filed = new Filed(CORE);

    @BeforeAll
    static void bodies() {
        CORE.database()
                .executeAsOwner("INSERT INTO core.body (code, name_ja, position) VALUES"
                        + " ('pr', '広報委員会', 1), ('board', '理事会', 2)");
    }

    private static String text(Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        content.writeTo(out);
        return out.toString(UTF_8);
    }

    private List<String> found(Caller caller, String text) {
        Page<DocumentHit> page =
                CallerScope.get(caller, () -> search.find(DocumentQuery.of(text), PageRequest.first()));
        return page.rows().stream().map(DocumentHit::title).toList();
    }

    private static void refused(Runnable work, String key) {
        assertThatThrownBy(() -> CORE.asAdministrator(work))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(key);
    }

    @Test
    void files_become_versions_that_are_compared_restored_and_logged_when_taken() {
        Id<Document> id = filed.document(filed.folder(""), "会費規程", DocumentKind.OTHER, Visibility.MEMBERS);
        CORE.asAdministrator(() -> {
            documents.addFile(id, "初版", Filed.text("../規程.txt", "一\n二\n"));
            documents.addFile(id, "改正", Filed.text("規程.txt", "一\n三\n"));
            CORE.core().readFiles();
            assertThat(documents.compare(id, 1, 2)).extracting(Object::toString).hasSize(3);
            documents.restore(id, 1);
            assertThat(documents.versions(id))
                    .extracting(version -> version.note())
                    .containsExactly("初版", "改正", "初版");
            assertThat(text(documents.content(id, 3))).isEqualTo("一\n二\n");
            assertThat(documents.content(id, 3).facts().name()).isEqualTo("規程.txt");
            assertThat(documents.downloads(id, 10)).hasSize(1).allMatch(taken -> taken.number() == 3);
        });
        assertThat(CORE.core().damagedFiles()).isEmpty();
    }

    @Test
    void a_file_that_lies_or_is_empty_leaves_no_version() {
        Id<Document> id = filed.document(filed.folder(""), "資料", DocumentKind.MATERIAL, Visibility.MEMBERS);
        refused(() -> documents.addFile(id, "", Filed.text("a.pdf", "no pdf")), "file-lies");
        refused(() -> documents.addFile(id, "", Filed.text("a.txt", "")), "file-empty");
        refused(() -> documents.addFile(id, "", Filed.text("a.txt", "\0\1")), "file-kind");
        assertThat(filed.stored(id).newest()).isZero();
    }

    @Test
    void others_see_what_is_published_and_only_that_version() {
        Id<Folder> folder = filed.folder("pr");
        Id<Document> id = filed.published(folder, "広報資料", Visibility.MEMBERS, "公開した版");
        CORE.asAdministrator(() -> documents.addFile(id, "", Filed.text("b.txt", "下書きの版")));
        Id<Document> inner = filed.published(folder, "委員会内", Visibility.BODY, "内部");
        Id<Document> office = filed.published(folder, "事務局", Visibility.SECRETARIAT, "秘密");
        Filed.as(READER, () -> {
            assertThat(documents.document(id).newest()).isEqualTo(1);
            assertThat(documents.versions(id)).hasSize(1);
            assertThatThrownBy(() -> documents.content(id, 2)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> documents.document(inner)).isInstanceOf(NotFound.class);
            assertThat(documents
                            .find(DocumentFilter.in(folder), PageRequest.first())
                            .rows())
                    .extracting(DocumentRow::id)
                    .containsExactly(id);
            assertThatThrownBy(() -> documents.addFile(id, "", Filed.text("c.txt", "x")))
                    .isInstanceOf(Forbidden.class);
        });
        Filed.as(CHAIR, () -> {
            assertThat(documents.document(id).newest()).isEqualTo(2);
            assertThat(documents.document(inner).mayChange()).isTrue();
            assertThatThrownBy(() -> documents.document(office)).isInstanceOf(NotFound.class);
        });
        Id<Document> foreign = filed.published(filed.folder("board"), "理事会資料", Visibility.MEMBERS, "x");
        Filed.as(
                CHAIR,
                () -> assertThatThrownBy(() -> documents.restore(foreign, 1)).isInstanceOf(Forbidden.class));
        assertThatThrownBy(() -> CORE.with(() -> documents.document(id))).isInstanceOf(Forbidden.class);
    }

    @Test
    void a_guideline_is_approved_by_body_after_body_before_it_is_published() {
        Id<Document> id = filed.document(filed.folder("pr"), "指針", DocumentKind.GUIDELINE, Visibility.PUBLIC);
        CORE.asAdministrator(() -> documents.addText(id, 0, "", List.of(new Chapter("第1章　総則", "目的"))));
        refused(() -> approvals.publish(id, filed.stored(id).version(), Optional.empty()), "document-not-approved");
        CORE.asAdministrator(() -> approvals.submit(id, filed.stored(id).version(), List.of("pr", "board")));
        refused(() -> documents.addText(id, 1, "", List.of(new Chapter("x", ""))), "document-in-approval");
        Filed.as(CHAIR, () -> {
            approvals.approve(id, filed.stored(id).version(), "よい");
            assertThatThrownBy(() -> approvals.approve(id, filed.stored(id).version(), ""))
                    .isInstanceOf(Forbidden.class);
        });
        CORE.asAdministrator(() -> approvals.approve(id, filed.stored(id).version(), ""));
        assertThat(filed.stored(id).status()).isEqualTo(DocumentStatus.APPROVED);
        PublicDocuments open = CORE.service(PublicDocuments.class);
        assertThatThrownBy(() -> open.document(id)).isInstanceOf(NotFound.class);
        LocalDate day = LocalDate.of(2025, 2, 21);
        CORE.asAdministrator(() -> approvals.publish(id, filed.stored(id).version(), Optional.of(day)));
        assertThat(open.document(id).adoptedOn()).contains(day);
        assertThat(open.document(id).chapters()).hasSize(1);
        refused(() -> documents.remove(id), "document-published");
        CORE.asAdministrator(() -> approvals.withdraw(id, filed.stored(id).version()));
        assertThatThrownBy(() -> open.document(id)).isInstanceOf(NotFound.class);
    }

    @Test
    void what_is_given_back_is_a_draft_again_and_needs_a_reason() {
        Id<Document> id = filed.document(filed.folder("pr"), "規程", DocumentKind.RULE, Visibility.MEMBERS);
        CORE.asAdministrator(() -> {
            documents.addText(id, 0, "", List.of(new Chapter("総則", "")));
            approvals.submit(id, filed.stored(id).version(), List.of("board"));
        });
        refused(() -> approvals.giveBack(id, filed.stored(id).version(), " "), "needed");
        CORE.asAdministrator(() -> approvals.giveBack(id, filed.stored(id).version(), "直して"));
        assertThat(filed.stored(id).status()).isEqualTo(DocumentStatus.DRAFT);
        assertThat(CORE.administrator(() -> approvals.steps(id)).getFirst().note())
                .isEqualTo("直して");
    }

    @Test
    void documents_are_found_by_words_readings_and_forms_as_far_as_they_are_seen() {
        Id<Folder> folder = filed.folder("pr");
        filed.published(folder, "東京都の案内", Visibility.MEMBERS, "特別講演会の申し込みについて説明した。ｱﾝｹｰﾄ");
        filed.published(folder, "京都の案内", Visibility.BODY, "京都で開催");
        CORE.core().readFiles();
        for (String text : List.of("講演", "特別講演会", "申込", "もうしこみ", "説明する", "アンケート", "講演 アンケート")) {
            assertThat(found(READER, text)).as(text).containsExactly("東京都の案内");
        }
        assertThat(found(READER, "京都")).isEmpty();
        assertThat(found(CHAIR, "京都")).containsExactly("京都の案内");
        assertThat(found(READER, "講演 存在しない語")).isEmpty();
        assertThat(found(READER, "' | \\ & !")).isEmpty();
        Page<DocumentHit> hits =
                CallerScope.get(READER, () -> search.find(DocumentQuery.of("申込"), PageRequest.first()));
        assertThat(hits.rows().getFirst().snippet())
                .anyMatch(piece -> piece.isMarked() && piece.text().contains("申し込み"));
    }

    @Test
    void a_file_that_can_not_be_read_fails_alone() {
        Id<Document> id = filed.document(filed.folder(""), "壊れたPDF", DocumentKind.MATERIAL, Visibility.MEMBERS);
        CORE.asAdministrator(() -> {
            documents.addFile(id, "", Filed.text("a.pdf", "%PDF-1.7 broken"));
            CORE.core().readFiles();
            assertThat(documents.versions(id).getFirst().text().name()).isEqualTo("FAILED");
        });
    }

    @Test
    void folders_lie_in_folders_and_go_only_when_empty() {
        Id<Folder> outer = filed.folder("pr");
        Folder inner = new Folder(Id.next(), Optional.of(outer), "中", "board", 0);
        CORE.asAdministrator(() -> documents.save(inner));
        Folder stored = CORE.administrator(documents::folders).stream()
                .filter(folder -> folder.id().equals(inner.id()))
                .findFirst()
                .orElseThrow();
        assertThat(stored.body()).isEqualTo("pr");
        refused(() -> documents.removeFolder(outer), "folder-used");
        refused(() -> documents.save(new Folder(Id.next(), Optional.of(outer), "中", "", 0)), "folder-taken");
        refused(() -> documents.save(new Folder(outer, Optional.of(inner.id()), "外", "pr", 1)), "folder-within");
        CORE.asAdministrator(() -> documents.removeFolder(inner.id()));
    }
}
