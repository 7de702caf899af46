package org.iinkai.ui.shell.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.Grants;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.documents.Chapter;
import org.iinkai.api.documents.Consultation;
import org.iinkai.api.documents.Consultation.State;
import org.iinkai.api.documents.Consultations;
import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.DocumentKind;
import org.iinkai.api.documents.Documents;
import org.iinkai.api.documents.Folder;
import org.iinkai.api.documents.GiveOpinion;
import org.iinkai.api.documents.Opinion;
import org.iinkai.api.documents.Opinion.Verdict;
import org.iinkai.api.documents.OpinionFilter;
import org.iinkai.api.documents.OpinionSeat;
import org.iinkai.api.documents.Opinions;
import org.iinkai.api.documents.SaveConsultation;
import org.iinkai.api.documents.SaveDocument;
import org.iinkai.api.documents.Visibility;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.CompanyFilter;
import org.iinkai.api.members.Consent;
import org.iinkai.api.members.Contact;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.ui.shell.ShellTest;

class ConsultationViewsTest extends ShellTest {

    private final Id<Document> document = Id.next();
    private final Id<Consultation> consultation = Id.next();
    private final Id<Person> contact = Id.next();
    private final Consultations consultations = core.service(Consultations.class);
    private final Opinions opinions = core.service(Opinions.class);
    private Id<Company> company = Id.next();

    @BeforeEach
    void a_draft_and_a_member() {
        core.database()
                .executeAsOwner("TRUNCATE core.document, core.folder, core.consultation, core.company, core.person,"
                        + " core.account CASCADE");
        core.load("core.member-categories", "code,name_ja,name_en,position\nregular,正会員,Regular member,1\n");
        core.load("core.members", """
            number,prefix,prefix_first,name,kana,category,segment,joined_on,left_on,reason
            001,(株),true,青葉コール,アオバコール,regular,,2020-04-01,,
            """);
        company = core.service(Companies.class)
                .find(CompanyFilter.all().withText("青葉"), PageRequest.first())
                .rows()
                .getFirst()
                .id();
        LocalDate from = LocalDate.of(2020, 4, 1);
        People people = core.service(People.class);
        people.add(
                new Person(contact, "青木 花", "", "hana@example.jp", "", Consent.none(), "", 0),
                Optional.of(company),
                from);
        people.save(new Contact(Id.next(), company, contact, "", "", "responsible", from, Optional.empty()));
        Documents documents = core.service(Documents.class);
        Folder folder = new Folder(Id.next(), Optional.empty(), "ガイドライン", "", 0);
        documents.save(folder);
        documents.save(new SaveDocument(
                document,
                folder.id(),
                "対策ガイドライン",
                "",
                DocumentKind.GUIDELINE,
                Visibility.MEMBERS,
                Optional.empty(),
                List.of(),
                0));
        documents.addText(document, 0, "", List.of(new Chapter("第1章", "一人で抱えない。"), new Chapter("第2章", "記録する。")));
    }

    private void openForMembers() {
        consultations.save(new SaveConsultation(
                consultation,
                document,
                "案への意見照会",
                "お読みください。",
                true,
                List.of(),
                LocalDate.of(2025, 2, 14),
                false,
                3,
                0));
    }

    private void asContact(Runnable work) {
        Caller caller = new Caller("", contact.toString(), "青木 花", "s", "192.0.2.1", Locale.JAPANESE, Grants.NONE);
        desk.self = Optional.of(caller);
        CallerScope.run(caller, work);
        desk.self = Optional.empty();
    }

    private void confirm(String word) {
        test(find(Button.class, find(Dialog.class).single()).withText(word).single())
                .click();
    }

    private TextArea area() {
        return find(TextArea.class, find(Dialog.class).single()).single();
    }

    private Id<Opinion> said(String text) {
        Id<Opinion> id = Id.next();
        asContact(() -> opinions.give(OpinionSeat.of(company, consultation), new GiveOpinion(id, 2, text, 0)));
        return id;
    }

    @Test
    void a_consultation_is_opened_from_its_document() {
        open("library/documents/" + document + "/consult");
        assertThat(heading()).isEqualTo("意見照会を始める");
        assertThat(find(MultiSelectComboBox.class).exists()).isTrue();
        press("始める");
        assertThat(find(ConfirmDialog.class).single().isOpened()).isTrue();
        assertThat(consultations.about(document)).isEmpty();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(heading()).isEqualTo("対策ガイドラインへの意見照会");
        assertThat(words()).contains("受付中", "2025/02/15", "対策ガイドライン（第1版）", "0件（0社）", "一人で抱えない。");
        open("library/documents/" + document);
        assertThat(find(Anchor.class).withText("対策ガイドラインへの意見照会").exists()).isTrue();
        open("consultations?state=open");
        Grid<?> grid = find(Grid.class).single();
        assertThat(((Anchor) test(grid).getCellComponent(0, "title")).getText()).isEqualTo("対策ガイドラインへの意見照会");
    }

    @Test
    void a_contact_comes_from_the_page_of_the_company_and_says_what_they_think() {
        openForMembers();
        asContact(() -> {
            open("portal/" + company);
            await(() -> words().contains("案への意見照会"));
            assertThat(words()).contains("2025/02/14");
            open("portal/" + company + "/consultations/" + consultation);
            assertThat(heading()).isEqualTo("案への意見照会");
            assertThat(words()).contains("お読みください。", "第2章", "記録する。").doesNotContain("意見の一覧");
            test(find(Button.class)
                            .withCondition(button -> button.getAriaLabel().equals(Optional.of("第2章への意見を書く")))
                            .single())
                    .click();
            test(area()).setValue("何を記録するのか");
            confirm("提出");
            assertThat(words()).contains("自分の意見", "何を記録するのか", "提出済み：1件");
        });
        assertThat(consultations.consultation(consultation).count().opinions()).isEqualTo(1);
    }

    @Test
    void when_the_day_is_over_nothing_more_can_be_written() {
        openForMembers();
        said("間に合った");
        core.clock().set(Instant.parse("2025-02-15T03:00:00Z"));
        asContact(() -> {
            open("portal/" + company + "/consultations/" + consultation);
            assertThat(words()).contains("受付終了", "間に合った").doesNotContain("意見を書く");
        });
    }

    @Test
    void the_office_answers_one_after_the_other_and_publishes() {
        openForMembers();
        Id<Opinion> first = said("何を記録するのか");
        said("いつまで残すのか");
        open("consultations/" + consultation + "/opinions");
        assertThat(heading()).isEqualTo("案への意見照会の意見 2件（1社）");
        Grid<?> grid = find(Grid.class).single();
        Anchor link = (Anchor) test(grid).getCellComponent(0, "text");
        assertThat(link.getHref()).isEqualTo("consultations/" + consultation + "/opinions/" + first);

        open(link.getHref());
        assertThat(words()).contains("(株)青葉コール", "青木 花", "何を記録するのか", "記録する。", "未回答");
        choose(Verdict.PARTLY, "");
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        choose(Verdict.PARTLY, "項目を足します");
        assertThat(words()).contains("いつまで残すのか");
        choose(Verdict.ADOPTED, "");
        assertThat(heading()).isEqualTo("案への意見照会の意見 2件（1社）");

        consultations.close(consultation, 1);
        open("consultations/" + consultation);
        press("回答を公開");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(consultations.consultation(consultation).state()).isEqualTo(State.PUBLISHED);
        asContact(() -> {
            open("portal/" + company + "/consultations/" + consultation);
            assertThat(words()).contains("回答公開", "一部採用", "回答：項目を足します").doesNotContain("自分の意見", "青木");
        });
    }

    @SuppressWarnings("unchecked")
    private void choose(Verdict verdict, String reason) {
        RadioButtonGroup<Verdict> group = find(RadioButtonGroup.class).single();
        group.setValue(verdict);
        find(TextArea.class).single().setValue(reason);
        press("回答を保存");
    }

    @Test
    void who_only_reads_is_offered_nothing_to_change() {
        openForMembers();
        desk.self = Optional.of(new Caller(
                "a", "誰か", "s", Locale.JAPANESE, new Grants(false, Set.of("core.documents-read"), java.util.Map.of())));
        CallerScope.run(desk.self.orElseThrow(), () -> {
            open("consultations/" + consultation);
            assertThat(words()).contains("見つかりません");
        });
        assertThat(consultations
                        .opinions(OpinionFilter.of(consultation), PageRequest.first())
                        .rows())
                .isEmpty();
    }
}
