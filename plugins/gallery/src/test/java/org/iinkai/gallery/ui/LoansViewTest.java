package org.iinkai.gallery.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.access.Right;
import org.iinkai.api.members.PersonRow;
import org.iinkai.gallery.Desk;
import org.iinkai.gallery.GalleryRights;
import org.iinkai.gallery.Loan;
import org.iinkai.testkit.ScreenTest;

class LoansViewTest extends ScreenTest {

    private static final Set<Right> ALL = Set.of(GalleryRights.READ, GalleryRights.LEND, CoreRight.MEMBERS_READ);
    private static final Set<Right> READING = Set.of(GalleryRights.READ);

    @RegisterExtension
    static final Desk desk = new Desk();

    LoansViewTest() {
        super(Desk.PLATFORM);
    }

    @Test
    void what_is_lent_out_stands_in_the_list() {
        Desk.Borrower borrower = desk.borrower("P1", "青木 花", "青葉コール");
        as(ALL, () -> {
            open("gallery/loans");
            press("貸し出しを登録");
            item().setValue("プロジェクター");
            person().setValue(new PersonRow(
                    borrower.person(), "青木 花", "", Optional.of(borrower.company()), "青葉コール", "", ""));
            press("登録");
        });

        assertThat(desk.loans()).extracting(Loan::item).containsExactly("プロジェクター");
        assertThat(desk.loans()).allMatch(Loan::isOut);
    }

    @Test
    void a_form_that_is_not_filled_stays_open_and_stores_nothing() {
        as(ALL, () -> {
            open("gallery/loans");
            press("貸し出しを登録");
            press("登録");
        });

        assertThat(find(Dialog.class).single().isOpened()).isTrue();
        assertThat(desk.loans()).isEmpty();
    }

    @Test
    void whoever_may_only_read_is_offered_no_change() {
        desk.lend("マイク", desk.borrower("P1", "青木 花", "青葉コール"), LocalDate.of(2025, 5, 8));
        as(READING, () -> open("gallery/loans"));

        assertThat(buttons()).doesNotContain("貸し出しを登録", "返却");
        assertThat(find(ConfirmDialog.class).exists()).isFalse();
    }

    @Test
    void everyone_sees_how_to_borrow() {
        as(Set.of(), () -> open("gallery/guide"));

        assertThat(heading()).isEqualTo("備品の借り方");
        assertThat(words()).contains("土曜日と日曜日");
    }

    private TextField item() {
        return find(TextField.class).all().stream()
                .filter(field -> field.getLabel().startsWith("備品"))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked") // its items have a type that no class says
    private ComboBox<PersonRow> person() {
        return find(ComboBox.class).all().stream()
                .filter(field -> field.getLabel().startsWith("担当者"))
                .findFirst()
                .orElseThrow();
    }
}
