package org.iinkai.ui.shell.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Chapter;
import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.DocumentApprovals;
import org.iinkai.api.documents.DocumentKind;
import org.iinkai.api.documents.DocumentStatus;
import org.iinkai.api.documents.Documents;
import org.iinkai.api.documents.Folder;
import org.iinkai.api.documents.SaveDocument;
import org.iinkai.api.documents.Visibility;
import org.iinkai.ui.shell.ShellTest;

class DocumentViewsTest extends ShellTest {

    private final Id<Folder> folder = Id.next();
    private final Id<Document> id = Id.next();
    private final Documents documents = core.service(Documents.class);

    @BeforeEach
    void file_documents() {
        core.database().executeAsOwner("TRUNCATE core.document, core.folder CASCADE");
        documents.save(new Folder(folder, Optional.empty(), "ガイドライン", "", 0));
        add(id, "応対の手引き", DocumentKind.MATERIAL);
        documents.addText(id, 0, "はじめの版", List.of(new Chapter("第1章", "一人で抱えない。")));
    }

    private void add(Id<Document> document, String title, DocumentKind kind) {
        documents.save(
                new SaveDocument(document, folder, title, "", kind, Visibility.PUBLIC, Optional.empty(), List.of(), 0));
    }

    private boolean isOffered(String word) {
        return find(Button.class).withText(word).exists();
    }

    private TextField field(String label) {
        return find(TextField.class, find(Dialog.class).single())
                .withCondition(field -> field.getLabel().startsWith(label))
                .single();
    }

    private void confirm(String word) {
        test(find(Button.class, find(Dialog.class).single()).withText(word).single())
                .click();
    }

    @Test
    void a_folder_lists_its_documents_and_leads_to_each() {
        open("library");
        assertThat(heading()).isEqualTo("文書");
        assertThat(words()).contains("ウイルス検査はオフです");
        Anchor shelf = find(Anchor.class).withText("ガイドライン").single();

        open(shelf.getHref());
        assertThat(heading()).isEqualTo("ガイドライン");
        assertThat(words()).contains("協会全体", "フォルダを追加");
        Grid<?> grid = find(Grid.class).single();
        Anchor first = (Anchor) test(grid).getCellComponent(0, "title");
        assertThat(first.getText()).isEqualTo("応対の手引き");
        assertThat(first.getHref()).isEqualTo("library/documents/" + id);
        assertThat(find(Upload.class).exists()).isTrue();
    }

    @Test
    void who_may_only_read_is_offered_nothing_else() {
        desk.rights.remove(CoreRight.DOCUMENTS_CHANGE.id());
        open("library");
        assertThat(words()).doesNotContain("ウイルス検査");
        open("library/" + folder);

        assertThat(isOffered("文書を追加")).isFalse();
        assertThat(isOffered("フォルダを追加")).isFalse();
        assertThat(find(Upload.class).exists()).isFalse();
    }

    @Test
    void a_folder_is_added_within_another() {
        open("library/" + folder);
        press("フォルダを追加");
        test(field("フォルダの名前")).setValue("2025年度");
        confirm("保存");

        assertThat(heading()).isEqualTo("2025年度");
        Folder added = documents.folders().stream()
                .filter(each -> each.name().equals("2025年度"))
                .findFirst()
                .orElseThrow();
        assertThat(added.parent()).contains(folder);
        assertThat(find(Anchor.class).withText("ガイドライン").exists()).isTrue();
    }

    @Test
    void a_document_says_what_it_is_and_is_published() {
        open("library/documents/" + id);
        assertThat(heading()).isEqualTo("応対の手引き");
        assertThat(words()).contains("第1章", "一人で抱えない。", "下書き", "一般公開", "まだ誰もダウンロードしていません。");

        press("公開");
        confirm("公開");

        assertThat(documents.document(id).status()).isEqualTo(DocumentStatus.PUBLISHED);
        assertThat(words()).contains("公開中", "2025/02/01", "第1版（公開中）");
        assertThat(find(Anchor.class).withText("公開ページを開く").single().getHref()).isEqualTo("documents/" + id);
        assertThat(isOffered("公開")).isFalse();
    }

    @Test
    void a_guideline_is_approved_before_it_is_published() {
        core.database()
                .executeAsOwner("INSERT INTO core.body (code, name_ja, position) VALUES ('board', '理事会', 2)"
                        + " ON CONFLICT DO NOTHING");
        Id<Document> guideline = Id.next();
        add(guideline, "倫理ガイドライン", DocumentKind.GUIDELINE);
        documents.addText(guideline, 0, "", List.of(new Chapter("第1章", "誠実に。")));
        open("library/documents/" + guideline);
        assertThat(isOffered("公開")).isFalse();

        core.service(DocumentApprovals.class)
                .submit(guideline, documents.document(guideline).version(), List.of("board"));
        open("library/documents/" + guideline);
        assertThat(words()).contains("承認待ち", "理事会");
        press("承認");
        confirm("承認");

        assertThat(documents.document(guideline).status()).isEqualTo(DocumentStatus.APPROVED);
        assertThat(isOffered("公開")).isTrue();
    }

    @Test
    void files_of_versions_lead_to_their_download() {
        documents.addFile(
                id,
                "ファイルにした",
                new org.iinkai.api.documents.Upload("手引き.txt", new ByteArrayInputStream("手順".getBytes(UTF_8))));
        open("library/documents/" + id);

        Anchor link = find(Anchor.class).withText("手引き.txt（1KB）").all().getFirst();
        assertThat(link.getHref()).isEqualTo("files/" + id + "/2");
        assertThat(words()).contains("ファイルにした", "はじめの版");
    }

    @Test
    void chapters_are_written_on_and_the_differences_shown() {
        documents.addText(id, 1, "書き足した", List.of(new Chapter("第1章", "一人で抱えない。\n管理者に引き継ぐ。")));
        ComparisonSheet.open(1, 2, documents.compare(id, 1, 2));

        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("追加：管理者に引き継ぐ。")
                .doesNotContain("削除：");
    }

    @Test
    void a_new_text_is_written_in_chapters() {
        Document document = documents.document(id);
        open("library/documents/" + id);
        ChaptersForm.open(
                new LibraryServices(documents, core.service(Bodies.class), Objects.requireNonNull((Access)
                        desk.services().get(Access.class))),
                document,
                () -> {});
        press("章を追加");
        test(field("2番目の章の題名")).setValue("第2章");
        test(find(TextArea.class, find(Dialog.class).single())
                        .withCondition(area -> area.getLabel().startsWith("2番目"))
                        .single())
                .setValue("通話を終える。");
        confirm("保存");

        assertThat(documents.chapters(id, 2))
                .containsExactly(new Chapter("第1章", "一人で抱えない。"), new Chapter("第2章", "通話を終える。"));
    }

    @Test
    void words_within_documents_are_found_and_marked() {
        open("library/search?q=引き継ぐ");
        assertThat(words()).doesNotContain("応対の手引き");

        documents.addText(id, 1, "", List.of(new Chapter("第1章", "管理者に引き継ぐこと。")));
        open("library/search?q=引き継ぐ&kind=MATERIAL");
        Grid<?> grid = find(Grid.class).single();
        assertThat(((Anchor) test(grid).getCellComponent(0, "title")).getText()).isEqualTo("応対の手引き");
        assertThat(test(grid).getCellComponent(0, "snippet").getElement().getOuterHTML())
                .contains("<mark>引き継ぐ</mark>");
    }

    @Test
    void all_documents_stand_there_before_anything_is_looked_for() {
        open("library/search");

        Grid<?> grid = find(Grid.class).single();
        assertThat(((Anchor) test(grid).getCellComponent(0, "title")).getText()).isEqualTo("応対の手引き");
    }
}
