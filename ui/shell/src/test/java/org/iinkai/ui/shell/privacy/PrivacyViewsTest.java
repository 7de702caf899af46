package org.iinkai.ui.shell.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.api.members.PersonRow;
import org.iinkai.api.privacy.AdvanceRequest;
import org.iinkai.api.privacy.Breach;
import org.iinkai.api.privacy.BreachKind;
import org.iinkai.api.privacy.Breaches;
import org.iinkai.api.privacy.PrivacyRequest;
import org.iinkai.api.privacy.PrivacyRequests;
import org.iinkai.api.privacy.ProvisionBasis;
import org.iinkai.api.privacy.Provisions;
import org.iinkai.api.privacy.RequestFilter;
import org.iinkai.api.privacy.RequestKind;
import org.iinkai.api.privacy.RequestState;
import org.iinkai.ui.shell.ShellTest;

class PrivacyViewsTest extends ShellTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 2, 1);

    private final PrivacyRequests requests = core.service(PrivacyRequests.class);
    private final Breaches breaches = core.service(Breaches.class);

    @BeforeEach
    void empty() {
        core.database()
                .executeAsOwner(
                        "TRUNCATE core.privacy_request, core.privacy_provision, core.privacy_breach, core.person CASCADE");
        core.load("core.people", "code,name,kana,company_number\nP1,青木 花,アオキ ハナ,\n");
    }

    @Test
    void the_list_marks_what_is_overdue_and_filters_what_is_open() {
        request("青木 花", TODAY.minusDays(20), Optional.empty());
        PrivacyRequest closed = request("佐藤 太郎", TODAY, Optional.empty());
        requests.advance(new AdvanceRequest(closed.id(), 1, RequestState.DECLINED, "本人と確認できない"));
        open("privacy/requests");
        assertThat(heading()).isEqualTo("本人からの請求");
        assertThat(words()).contains("第三者提供の記録", "漏えい等の記録");
        assertThat(test(grid()).size()).isEqualTo(2);
        assertThat(test(grid()).getCellText(0, 0)).isEqualTo("青木 花");

        open("privacy/requests?state=OPEN");

        assertThat(test(grid()).size()).isEqualTo(1);
        open("privacy/requests/"
                + request("鈴木", TODAY.minusDays(20), Optional.empty()).id());
        assertThat(words()).contains("受付（期限超過）");
    }

    @Test
    void a_request_of_somebody_in_the_register_is_added_with_the_day_to_answer_by() {
        open("privacy/requests/new");
        assertThat(day("回答期限（必須）").getValue()).isEqualTo(TODAY.plusDays(14));
        test(day("受付日（必須）")).setValue(TODAY.minusDays(3));
        assertThat(day("回答期限（必須）").getValue()).isEqualTo(TODAY.plusDays(11));
        person().setValue(row());
        assertThat(field("請求者の氏名（必須）").getValue()).isEqualTo("青木 花");

        press("追加");

        assertThat(heading()).isEqualTo("青木 花様からの請求");
        PrivacyRequest stored =
                requests.find(RequestFilter.all(), PageRequest.first()).rows().getFirst();
        assertThat(stored.person()).hasValue(row().id());
        assertThat(stored.due()).isEqualTo(TODAY.plusDays(11));
        assertThat(stored.kind()).isEqualTo(RequestKind.DISCLOSURE);
    }

    @Test
    void a_request_is_answered_step_by_step_with_a_disclosure_to_download() {
        PrivacyRequest request = request("青木 花", TODAY, Optional.of(row().id()));
        open("privacy/requests/" + request.id());
        press("本人確認を記録");
        inDialog("本人確認を記録");
        assertThat(find(Dialog.class).exists()).isTrue();
        test(find(TextArea.class, find(Dialog.class).single()).single()).setValue("運転免許証");
        inDialog("本人確認を記録");
        assertThat(words()).contains("本人確認済み", "運転免許証");
        press("対応を開始");
        press("完了を記録");
        test(find(TextArea.class, find(Dialog.class).single()).single()).setValue("書面を郵送");
        inDialog("完了を記録");

        assertThat(words()).contains("完了", "書面を郵送");
        assertThat(find(Button.class).withText("対応を開始").exists()).isFalse();
        assertThat(requests.request(request.id()).state()).isEqualTo(RequestState.DONE);
        press("開示する書面を作成");
        assertThat(find(Anchor.class).withText("書面をダウンロード").exists()).isTrue();
    }

    @Test
    void a_request_is_put_right_on_a_page_that_knows_it() {
        PrivacyRequest request = request("青木 花", TODAY, Optional.of(row().id()));
        open("privacy/requests/" + request.id() + "/edit");
        assertThat(person().getValue().name()).isEqualTo("青木 花");
        test(field("請求者の氏名（必須）")).setValue("青木 華");

        press("更新");

        assertThat(heading()).isEqualTo("青木 華様からの請求");
        assertThat(requests.request(request.id()).person()).hasValue(row().id());
    }

    @Test
    void giving_up_leads_back_to_the_lists() {
        for (String list : List.of("privacy/requests", "privacy/provisions", "privacy/breaches")) {
            open(list + "/new");
            press("キャンセル");
            assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo(list);
        }
    }

    @Test
    void what_was_typed_is_offered_again() {
        CallerScope.run(account("jimukyoku"), () -> {
            open("privacy/breaches/new");
            test(area("発生した事実（必須）")).setValue("名簿を誤送信");
            open("privacy/requests/new");
            test(field("請求者の氏名（必須）")).setValue("青木 花");
            open("privacy/provisions/new");
            test(area("目的（必須）")).setValue("研修の運営");

            open("privacy/breaches/new");
            press("下書きを復元");
            assertThat(area("発生した事実（必須）").getValue()).isEqualTo("名簿を誤送信");
            open("privacy/requests/new");
            press("下書きを復元");
            assertThat(field("請求者の氏名（必須）").getValue()).isEqualTo("青木 花");
            open("privacy/provisions/new");
            press("下書きを復元");
            assertThat(area("目的（必須）").getValue()).isEqualTo("研修の運営");
        });
    }

    @Test
    void who_may_not_read_the_register_types_the_name() {
        desk.rights.remove(CoreRight.MEMBERS_READ.id());
        open("privacy/requests/new");
        assertThat(find(ComboBox.class).exists()).isFalse();
        press("追加");
        assertThat(field("請求者の氏名（必須）").isInvalid()).isTrue();
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_provision_is_recorded_with_pasted_names() {
        open("privacy/provisions/new");
        test(field("提供先（必須）")).setValue("青空総研");
        ((Select<ProvisionBasis>) find(Select.class).single()).setValue(ProvisionBasis.CONSENT);
        test(area("目的（必須）")).setValue("名簿の作成");
        test(area("提供した項目（必須）")).setValue("氏名");
        test(area("そのほかの対象者（任意）")).setValue("青木 花\n佐藤 太郎");

        press("記録");

        assertThat(heading()).isEqualTo("青空総研への提供");
        assertThat(words()).contains("対象者（2人）", "佐藤 太郎", "2028/02/01");
        open("privacy/provisions");
        assertThat(test(grid()).size()).isEqualTo(1);
        assertThat(core.service(Provisions.class)
                        .find("佐藤", PageRequest.first())
                        .rows())
                .hasSize(1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_breach_shows_by_when_it_is_to_be_reported() {
        open("privacy/breaches/new");
        test(area("発生した事実（必須）")).setValue("名簿を誤送信");
        ((Select<BreachKind>) find(Select.class).single()).setValue(BreachKind.MALICE);
        test(find(IntegerField.class).single()).setValue(1200);

        press("記録");

        assertThat(words()).contains("報告待ち", "2025/02/06", "2025/04/02", "1,200");
        press("編集");
        test(day("速報の報告日（任意）")).setValue(TODAY);
        press("更新");
        Breach stored = breaches.unreported().getFirst();
        assertThat(stored.promptOn()).hasValue(TODAY);
        assertThat(stored.nextDue()).hasValue(LocalDate.of(2025, 4, 2));
    }

    @Test
    void the_first_page_tells_who_holds_the_right_what_is_due() {
        request("青木 花", TODAY.minusDays(10), Optional.empty());
        breaches.save(new Breach(
                Id.next(),
                TODAY,
                "名簿を誤送信",
                BreachKind.MANY,
                1200,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                0));
        open("");
        assertThat(words()).contains("期限まで7日以内、または期限を過ぎた請求です。", "次の報告期限：2025/02/06");

        desk.rights.remove(CoreRight.PRIVACY_MANAGE.id());
        open("search");
        open("");

        assertThat(words()).doesNotContain("漏えい等の報告", "本人からの請求");
    }

    private PrivacyRequest request(String name, LocalDate on, Optional<Id<Person>> person) {
        PrivacyRequest request = new PrivacyRequest(
                Id.next(),
                on,
                person,
                name,
                RequestKind.DISCLOSURE,
                "",
                on.plusDays(14),
                RequestState.RECEIVED,
                "",
                "",
                "",
                0);
        requests.save(request);
        return request;
    }

    private Grid<?> grid() {
        return find(Grid.class).single();
    }

    private PersonRow row() {
        return core.service(People.class).withCode("P1").orElseThrow();
    }

    private void inDialog(String word) {
        test(find(Button.class, find(Dialog.class).single()).withText(word).single())
                .click();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<PersonRow> person() {
        return find(ComboBox.class).single();
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }

    private TextArea area(String label) {
        return find(TextArea.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }

    private DatePicker day(String label) {
        return find(DatePicker.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }
}
