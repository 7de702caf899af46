package org.iinkai.ui.shell.members;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.ChangeCompany;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.CompanyName;
import org.iinkai.api.members.CorporateNumber;
import org.iinkai.api.members.PostalAddress;

class MergeViewTest extends RegisterTest {

    @Test
    void asks_for_both_records() {
        open("organisations/merge");
        press("比較");
        assertThat(error(labelled(ComboBox.class, "残す記録"))).isEqualTo("残す記録を選択してください。");
        assertThat(error(labelled(ComboBox.class, "統合する記録"))).isEqualTo("統合する記録を選択してください。");
    }

    @Test
    void shows_both_side_by_side_and_what_differs() {
        Id<Company> twin = twin();
        open("organisations/merge?kept=" + id("001") + "&other=" + twin);

        assertThat(lines("2つの記録の比較")).contains("名称|(株)青葉コール|青葉コール|違いあり", "フリガナ|アオバコール|アオバコール|", "会員番号|001||違いあり");
    }

    @Test
    void makes_two_one_and_two_again() {
        Id<Company> twin = twin();
        open("organisations/merge?kept=" + id("001") + "&other=" + twin);
        press("統合");
        var dialog = find(ConfirmDialog.class).single();
        assertThat(test(dialog).getText()).contains("「青葉コール」を「(株)青葉コール」に統合しますか？");
        test(dialog).confirm();
        assertThat(companies().company(twin).id()).isEqualTo(id("001"));

        open("organisations/merge");
        press("取り消す");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(companies().company(twin).displayName()).isEqualTo("青葉コール");
        assertThat(lines("統合の履歴").getFirst()).endsWith("取り消し済み");
    }

    @Test
    void one_record_is_no_pair() {
        open("organisations/merge?kept=" + id("001") + "&other=" + id("001"));
        assertThat(words()).contains("同じ記録が選択されています。");
    }

    private static Id<Company> twin() {
        Id<Company> id = Id.next();
        companies()
                .add(new ChangeCompany(
                        id,
                        0,
                        "",
                        new CompanyName("", true, "青葉コール", "アオバコール"),
                        Optional.empty(),
                        CorporateNumber.none(),
                        PostalAddress.none(),
                        Optional.empty(),
                        "",
                        "",
                        "",
                        ""));
        return id;
    }
}
