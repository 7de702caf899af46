package org.iinkai.ui.shell.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.DocumentKind;
import org.iinkai.api.documents.Documents;
import org.iinkai.api.documents.Folder;
import org.iinkai.api.documents.SaveDocument;
import org.iinkai.api.documents.Visibility;

class MeetingPapersTest extends MeetingTest {

    @Test
    @SuppressWarnings("unchecked") // what the field holds is the test's own
    void papers_are_put_to_an_item_and_shown_as_links() {
        Documents documents = core.service(Documents.class);
        Folder folder = new Folder(Id.next(), Optional.empty(), "F" + Id.next(), "", 0);
        documents.save(folder);
        Id<Document> paper = paper(documents, folder, "計画（案）");
        meetings.save(meeting, List.of(REPORT), "", 0);
        show();
        assertThat(words()).contains("議題に付けていない資料");
        assertThat(find(Anchor.class).withText("計画（案）").single().getHref()).isEqualTo("library/documents/" + paper);

        press("議題・議事録を編集");
        MultiSelectComboBox<Paper> field = labelled(MultiSelectComboBox.class, "資料（任意）");
        assertThat(field.getGenericDataView().getItems()).containsExactly(new Paper(paper, "計画（案）"));
        field.setValue(new Paper(paper, "計画（案）"));
        press("更新");

        assertThat(meetings.meeting(meeting).agenda()).containsExactly(REPORT.with(paper));
        assertThat(lines("議題").getFirst()).startsWith("1. 上半期の活動実績計画（案）|");
        assertThat(words()).doesNotContain("議題に付けていない資料");
    }

    private Id<Document> paper(Documents documents, Folder folder, String title) {
        SaveDocument request = new SaveDocument(
                Id.next(),
                folder.id(),
                title,
                "",
                DocumentKind.MATERIAL,
                Visibility.MEMBERS,
                Optional.empty(),
                List.of("event:" + meeting),
                0);
        return documents.save(request).id();
    }
}
