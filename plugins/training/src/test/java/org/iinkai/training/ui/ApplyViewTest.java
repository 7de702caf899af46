package org.iinkai.training.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.ui.kit.Dates;

class ApplyViewTest extends ScreenTest {

    @Test
    @SuppressWarnings("unchecked")
    void a_company_applies_and_takes_back() {
        Id<Company> aoba = school.company("青葉コール");
        Caller contact = school.contact(aoba, "青木 花");
        Id<Event> run = school.plan("claims", LocalDate.now(Dates.ZONE).plusDays(30));

        CallerScope.run(contact, () -> {
            open("training/apply?company=" + aoba + "&run=" + run);
            assertThat(heading()).isEqualTo("クレーム対応講座");
            CheckboxGroup<Object> people = find(CheckboxGroup.class).single();
            people.setValue(Set.of(people.getListDataView().getItem(0)));
            press("申し込む");
            assertThat(words()).contains("申し込み済みの人", "青木 花", "全員が申し込み済み");
        });
    }
}
