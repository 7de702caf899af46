package org.iinkai.core.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.CallerScope;
import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.DocumentKind;
import org.iinkai.api.documents.DocumentTemplates;
import org.iinkai.api.documents.Documents;
import org.iinkai.api.documents.Folder;
import org.iinkai.api.documents.MergeDocument;
import org.iinkai.api.documents.SaveDocument;
import org.iinkai.api.documents.Upload;
import org.iinkai.api.documents.Visibility;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.Refused;
import org.iinkai.core.TestCore;
import org.iinkai.core.portal.TwoCompanies;

class TemplatesTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final TwoCompanies TWO = new TwoCompanies(CORE);

    private final DocumentTemplates templates = CORE.service(DocumentTemplates.class);
    private final Documents documents = CORE.service(Documents.class);
    private final Filed filed = new Filed(CORE);
    private final Id<Folder> folder = filed.folder("");

    private static byte[] docx(Consumer<XWPFDocument> written) {
        try (XWPFDocument document = new XWPFDocument()) {
            written.accept(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(XWPFParagraph paragraph, String text, boolean isBold) {
        XWPFRun run = paragraph.createRun();
        run.setBold(isBold);
        run.setText(text);
    }

    private static void request(XWPFDocument document) {
        XWPFParagraph split = document.createParagraph();
        run(split, "拝啓　{団", true);
        run(split, "体", false);
        run(split, "名}　御中（{会員番号}）", false);
        document.createTable(1, 1).getRow(0).getCell(0).setText("申請の理由：｛理由｝");
        document.createHeader(HeaderFooterType.DEFAULT)
                .createParagraph()
                .createRun()
                .setText("{発行日}");
    }

    private Id<Document> template(byte[] file) {
        Id<Document> id = filed.document(folder, "後援申請書", DocumentKind.FORM, Visibility.MEMBERS);
        CORE.asAdministrator(() -> documents.addFile(id, "", new Upload("後援申請書.docx", new ByteArrayInputStream(file))));
        return id;
    }

    private XWPFDocument made(Id<Document> template, Map<String, String> values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CORE.asAdministrator(() ->
                templates.write(new MergeDocument(template, Optional.of(TWO.aoba), Optional.empty(), values), out));
        try {
            return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> values(Id<Document> template) {
        return CORE.administrator(
                () -> new HashMap<>(templates.known(template, Optional.of(TWO.aoba), Optional.empty())));
    }

    private static void refused(ThrowingCallable work, String key, String name) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.arguments()).contains(name))
                .hasMessageContaining(key);
    }

    @Test
    void blanks_over_several_runs_in_tables_and_headers_are_filled_in_the_form_they_have() {
        Id<Document> id = template(docx(TemplatesTest::request));
        assertThat(CORE.administrator(() -> templates.blanks(id))).containsExactly("団体名", "会員番号", "理由", "発行日");
        Map<String, String> values = values(id);
        assertThat(values)
                .containsOnly(Map.entry("団体名", "株式会社青葉コール"), Map.entry("会員番号", "1"), Map.entry("発行日", "2025年1月15日"));
        values.put("理由", "講演会の{ため}\n二行目");

        XWPFDocument made = made(id, values);

        XWPFParagraph first = made.getParagraphs().getFirst();
        assertThat(first.getText()).isEqualTo("拝啓　株式会社青葉コール　御中（1）");
        assertThat(first.getRuns().getFirst().text()).isEqualTo("拝啓　株式会社青葉コール");
        assertThat(first.getRuns().getFirst().isBold()).isTrue();
        assertThat(first.getRuns().getLast().isBold()).isFalse();
        assertThat(made.getTables().getFirst().getText()).contains("申請の理由：講演会の{ため}", "二行目");
        assertThat(made.getHeaderList().getFirst().getText()).contains("2025年1月15日");
    }

    @Test
    void a_blank_without_a_value_and_a_value_without_a_blank_are_refused_by_name_and_nothing_is_made() {
        Id<Document> id = template(docx(TemplatesTest::request));
        Map<String, String> values = values(id);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MergeDocument lacking = new MergeDocument(id, Optional.empty(), Optional.empty(), values);
        refused(() -> CORE.asAdministrator(() -> templates.write(lacking, out)), "template-empty", "理由");
        values.put("理由", "講演会");
        values.put("無い項目", "値");
        MergeDocument unknown = new MergeDocument(id, Optional.empty(), Optional.empty(), values);
        SaveDocument as = Filed.request(folder, "作りかけ", DocumentKind.OTHER, Visibility.MEMBERS);
        refused(() -> CORE.asAdministrator(() -> templates.file(unknown, as)), "template-unknown", "無い項目");
        assertThat(out.size()).isZero();
        assertThat(CORE.database().value("SELECT count(*) FROM core.document WHERE title = '作りかけ'"))
                .isEqualTo("0");
    }

    @Test
    void what_is_made_is_filed_as_a_document_of_its_own() {
        Id<Document> id = template(docx(TemplatesTest::request));
        Map<String, String> values = values(id);
        values.put("理由", "講演会");
        SaveDocument as = Filed.request(folder, "後援申請書_青葉コール", DocumentKind.OTHER, Visibility.MEMBERS);

        Document made = CORE.administrator(
                () -> templates.file(new MergeDocument(id, Optional.of(TWO.aoba), Optional.empty(), values), as));

        assertThat(made.newest()).isEqualTo(1);
        assertThat(CORE.administrator(() -> documents.versions(made.id()))
                        .getFirst()
                        .file()
                        .orElseThrow()
                        .name())
                .isEqualTo("後援申請書_青葉コール.docx");
        CORE.asAdministrator(() -> CORE.core().readFiles());
        assertThat(CORE.database()
                        .value("SELECT text FROM core.stored_file s JOIN core.document_version v"
                                + " ON v.file_hash = s.hash WHERE v.document_id = '" + made.id() + "'"))
                .contains("株式会社青葉コール");
    }

    @Test
    void only_forms_with_a_text_document_whose_brackets_are_whole_are_templates() {
        Id<Document> lonely = template(docx(document -> run(document.createParagraph(), "殿 {団体名", false)));
        refused(() -> CORE.asAdministrator(() -> templates.blanks(lonely)), "letter-bracket", "{団体名");
        Id<Document> material = filed.document(folder, "資料", DocumentKind.MATERIAL, Visibility.MEMBERS);
        refused(() -> CORE.asAdministrator(() -> templates.blanks(material)), "template-none", "資料");
        Id<Document> plain = template(docx(document -> run(document.createParagraph(), "空欄なし { }", false)));
        assertThat(CORE.administrator(() -> templates.blanks(plain))).isEqualTo(List.of());
    }

    @Test
    void who_may_not_read_the_register_is_told_nothing_of_it() {
        Id<Document> id = template(docx(TemplatesTest::request));
        CORE.asAdministrator(() -> CORE.service(org.iinkai.api.documents.DocumentApprovals.class)
                .publish(id, filed.stored(id).version(), Optional.empty()));
        CallerScope.run(Filed.somebody(Set.of("core.documents-read"), Map.of()), () -> {
            assertThat(templates.known(id, Optional.empty(), Optional.empty())).containsKey("発行日");
            assertThatThrownBy(() -> templates.known(id, Optional.of(TWO.aoba), Optional.empty()))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> templates.file(
                            new MergeDocument(id, Optional.empty(), Optional.empty(), Map.of()),
                            Filed.request(folder, "勝手", DocumentKind.OTHER, Visibility.MEMBERS)))
                    .isInstanceOf(Forbidden.class);
        });
    }
}
