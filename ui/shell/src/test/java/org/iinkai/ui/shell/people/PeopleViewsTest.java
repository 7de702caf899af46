package org.iinkai.ui.shell.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.members.Affiliation;
import org.iinkai.api.members.Contact;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.api.members.PersonFilter;
import org.iinkai.api.members.PersonRow;
import org.iinkai.ui.shell.members.RegisterTest;

class PeopleViewsTest extends RegisterTest {

    @BeforeEach
    void register_people() {
        core.database().executeAsOwner("TRUNCATE core.person, core.merge CASCADE");
        core.load("core.people", """
                code,name,kana,company_number,email,department,post,from
                P1,渡辺 一,ワタナベ ハジメ,001,,営業部,部長,2020-04-01
                P2,青木 二,アオキ フタ,002,aoki@example.jp,,,2024-05-01
                P3,渡邊一,,001,,,,2023-04-01
                P4,講師 三,コウシ ミツ,,,,,
                """);
        core.load("core.contacts", "company_number,person_code,role,from,to\n001,P1,responsible,2020-04-01,\n");
    }

    @Test
    void lists_people_by_reading_with_company_and_roles() {
        open("people");

        assertThat(heading()).isEqualTo("個人");
        assertThat(people()).extracting(PersonRow::name).containsExactly("青木 二", "講師 三", "渡辺 一", "渡邊一");
        assertThat(people().get(2).roles()).isEqualTo("責任者");
        open("people?outsider=yes");
        assertThat(people()).extracting(PersonRow::name).containsExactly("講師 三");
    }

    @Test
    void adds_a_person_with_the_company_they_belong_to() {
        open("people");
        press("個人を追加");
        fill("氏名（必須）", "桜井 四葉");
        fill("フリガナ（任意）", "さくらい よつば");
        fill("電話番号（任意）", "０３ー１２３４ー５６７８");
        pick("会社・団体（任意）", "(株)青葉コール");

        press("追加");

        assertThat(heading()).isEqualTo("桜井 四葉");
        assertThat(words()).contains("サクライ ヨツバ").contains("03-1234-5678");
        assertThat(lines("所属").getFirst()).startsWith("(株)青葉コール|");
        assertThat(find(Notification.class).exists()).isTrue();
    }

    @Test
    void shows_at_the_field_what_is_wrong() {
        open("people/new");
        fill("氏名（必須）", "桜井 四葉");
        fill("メールアドレス（任意）", "not an address");

        press("追加");

        assertThat(field("メールアドレス（任意）").getErrorMessage()).contains("name@example.jp");
        assertThat(field("氏名（必須）").getValue()).isEqualTo("桜井 四葉");
    }

    @Test
    void shows_where_a_person_belongs_and_what_they_are() {
        open("people/" + personId("P1"));

        assertThat(heading()).isEqualTo("渡辺 一");
        assertThat(lines("所属").getFirst()).startsWith("(株)青葉コール|営業部|部長|2020/04/01||");
        assertThat(lines("会員企業での役割").getFirst()).startsWith("責任者|(株)青葉コール|2020/04/01||");
        assertThat(words()).contains("操作履歴");
    }

    @Test
    void changes_a_person_and_compares_with_what_somebody_else_changed_meanwhile() {
        Id<Person> id = personId("P2");
        open("people/" + id + "/edit");
        fill("氏名（必須）", "青木 双葉");
        Person seen = service().person(id);
        service()
                .change(new Person(
                        id,
                        seen.name(),
                        seen.kana(),
                        seen.email(),
                        "03-1111-2222",
                        seen.consent(),
                        "",
                        seen.version()));
        press("更新");
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("にこの情報を更新しました。");
        press("選択した内容で更新");

        assertThat(heading()).isEqualTo("青木 双葉");
        assertThat(words()).contains("aoki@example.jp", "03-1111-2222");
    }

    @Test
    void a_page_of_a_merged_person_leads_to_the_one_who_stayed() {
        Id<Person> kept = personId("P1");
        Id<Person> other = personId("P3");
        service().merge(service().person(kept), other);

        open("people/" + other);

        assertThat(heading()).isEqualTo("渡辺 一");
        assertThat(words()).contains("統合の履歴");
    }

    @Test
    void merges_two_records_with_the_values_that_are_right_and_undoes_it() {
        open("people/duplicates");
        assertThat(words()).contains("氏名と会社が同じです。");
        press("統合");
        assertThat(lines("2つの記録の比較"))
                .containsExactly(
                        "氏名|渡辺 一|渡邊一",
                        "所属|(株)青葉コール 営業部 部長 2020/04/01〜|(株)青葉コール 2023/04/01〜",
                        "会員企業での役割|責任者（(株)青葉コール） 2020/04/01〜|",
                        "協会での役職||");
        radio("氏名（必須）", "渡邊一（統合する記録）");

        press("統合");

        assertThat(service()
                        .find(PersonFilter.all(), PageRequest.first())
                        .total()
                        .count())
                .isEqualTo(3);
        assertThat(heading()).isEqualTo("渡邊一");
        assertThat(words()).contains("ワタナベ ハジメ");
        open("people/duplicates");
        press("取り消す");
        confirm();
        assertThat(service()
                        .find(PersonFilter.all(), PageRequest.first())
                        .total()
                        .count())
                .isEqualTo(4);
    }

    @Test
    void puts_a_pair_aside() {
        open("people/duplicates");

        press("別人として扱う");

        assertThat(words()).contains("同じ人の可能性がある記録はありません。");
    }

    @Test
    void adds_an_affiliation_and_shows_that_times_overlap() {
        text("core.refused.affiliation-overlap", "期間が重なっています。");
        Id<Person> id = personId("P2");
        open("people/" + id);
        PersonAffiliations part = find(PersonAffiliations.class).single();
        part.add(service().person(id));
        pick("会社・団体（必須）", "若草(株)");
        press("追加");
        assertThat(error(labelled(DatePicker.class, "開始日（必須）"))).isEqualTo("期間が重なっています。");
        pick("会社・団体（必須）", "(株)青葉コール");

        press("追加");

        assertThat(service().affiliations(id))
                .extracting(Affiliation::companyName)
                .contains("(株)青葉コール");
    }

    @Test
    void adds_a_role_at_the_company_the_person_belongs_to() {
        Id<Person> id = personId("P2");
        open("people/" + id);
        find(PersonContacts.class).single().add(service().person(id));
        choose("役割（必須）", "メールニュース");

        press("追加");

        assertThat(service().contactsOf(id))
                .singleElement()
                .returns("mail-news", Contact::role)
                .returns("若草(株)", Contact::companyName)
                .returns(LocalDate.of(2025, 2, 1), Contact::from)
                .returns(Optional.<LocalDate>empty(), Contact::to);
    }

    @Test
    void offers_no_change_without_the_right() {
        desk.rights.remove(CoreRight.MEMBERS_CHANGE.id());
        open("people");
        assertThat(find(Button.class).withText("個人を追加").exists()).isFalse();
        open("people/" + personId("P1"));
        assertThat(find(Button.class).withText("編集").exists()).isFalse();
        assertThat(find(Button.class).withText("削除").exists()).isFalse();
    }

    @Test
    void an_id_that_is_none_shows_that_nothing_was_found() {
        open("people/nonsense");
        assertThat(heading()).isEqualTo("ページが見つかりません");
    }

    private void confirm() {
        test(find(ConfirmDialog.class).single()).confirm();
    }

    private static People service() {
        return core.service(People.class);
    }

    private static Id<Person> personId(String code) {
        return service().withCode(code).orElseThrow().id();
    }

    private List<PersonRow> people() {
        Grid<?> grid = find(Grid.class).single();
        return IntStream.range(0, test(grid).size())
                .mapToObj(row -> (PersonRow) grid.getListDataView().getItem(row))
                .toList();
    }
}
