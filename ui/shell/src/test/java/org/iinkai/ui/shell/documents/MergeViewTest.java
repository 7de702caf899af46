package org.iinkai.ui.shell.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.DocumentFilter;
import org.iinkai.api.documents.DocumentKind;
import org.iinkai.api.documents.DocumentRow;
import org.iinkai.api.documents.Documents;
import org.iinkai.api.documents.Folder;
import org.iinkai.api.documents.SaveDocument;
import org.iinkai.api.documents.Upload;
import org.iinkai.api.documents.Visibility;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.CompanyFilter;
import org.iinkai.api.members.CompanyRow;
import org.iinkai.ui.shell.ShellTest;

class MergeViewTest extends ShellTest {

    private final Id<Document> id = Id.next();
    private final Documents documents = core.service(Documents.class);

    @BeforeEach
    void a_template() {
        core.database().executeAsOwner("TRUNCATE core.document, core.folder, core.company, core.person CASCADE");
        core.load("core.member-categories", "code,name_ja,name_en,position\nregular,正会員,Regular member,1\n");
        core.load("core.members", """
            number,prefix,prefix_first,name,kana,category,segment,joined_on,left_on,reason
            001,(株),true,青葉コール,アオバコール,regular,,2020-04-01,,
            """);
        Folder folder = new Folder(Id.next(), Optional.empty(), "様式", "", 0);
        documents.save(folder);
        documents.save(new SaveDocument(
                id, folder.id(), "後援申請書", "", DocumentKind.FORM, Visibility.MEMBERS, Optional.empty(), List.of(), 0));
        documents.addFile(id, "", new Upload("後援申請書.docx", new ByteArrayInputStream(docx("{団体名}　御中　{理由}"))));
    }

    private static byte[] docx(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            entry(
                    zip,
                    "word/document.xml",
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                            + "<w:body><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:body></w:document>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private TextArea blank(String name) {
        return find(TextArea.class)
                .withCondition(field -> field.getLabel().startsWith(name))
                .single();
    }

    @SuppressWarnings("unchecked")
    private void chooseCompany() {
        CompanyRow aoba = core.service(Companies.class)
                .find(CompanyFilter.all().withText("青葉"), PageRequest.first())
                .rows()
                .getFirst();
        ((ComboBox<CompanyRow>) find(ComboBox.class).all().getFirst()).setValue(aoba);
    }

    @SuppressWarnings("unchecked")
    private void file() {
        RadioButtonGroup<Object> result = find(RadioButtonGroup.class).single();
        result.setValue(result.getListDataView().getItem(1));
    }

    @Test
    void a_company_fills_what_is_known_and_what_is_made_is_filed() {
        open("library/documents/" + id);
        press("差し込んで作成");
        assertThat(heading()).isEqualTo("後援申請書への差し込み");
        chooseCompany();
        assertThat(blank("団体名").getValue()).isEqualTo("株式会社青葉コール");
        file();
        press("作成");
        assertThat(blank("理由").isInvalid()).isTrue();

        blank("理由").setValue("講演会のため");
        find(TextField.class)
                .withCondition(field -> field.getLabel().startsWith("題名"))
                .single()
                .setValue("後援申請書_青葉");
        press("作成");

        assertThat(heading()).isEqualTo("後援申請書_青葉");
        assertThat(documents.find(DocumentFilter.all(), PageRequest.first()).rows())
                .extracting(DocumentRow::title)
                .containsExactly("後援申請書", "後援申請書_青葉");
    }

    @Test
    void who_may_not_read_the_register_types_everything_and_downloads() {
        desk.rights.remove(CoreRight.MEMBERS_READ.id());
        desk.rights.remove(CoreRight.DOCUMENTS_CHANGE.id());
        open("library/documents/" + id + "/fill");
        assertThat(find(ComboBox.class).exists()).isFalse();
        assertThat(find(RadioButtonGroup.class).exists()).isFalse();
        blank("団体名").setValue("青葉コール");
        blank("理由").setValue("講演会のため");
        press("作成");
        assertThat(find(Button.class).withText("作成").exists()).isTrue();
        assertThat(blank("理由").isInvalid()).isFalse();
    }
}
