package org.iinkai.training.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.Participation;
import org.iinkai.api.data.Id;
import org.iinkai.training.Enrolment;
import org.iinkai.training.TrainingRights;

class EnrolmentsViewTest extends ScreenTest {

    @Test
    void shows_everybody_behind_the_figure_of_a_year() {
        Id<Event> first = school.plan("script", LocalDate.of(2024, 4, 19));
        Id<Event> second = school.plan("claims", LocalDate.of(2025, 3, 31));
        Id<Event> later = school.plan("claims", LocalDate.of(2025, 4, 1));
        school.enrol(second, school.person("青木 花", "アオキ ハナ"));
        school.enrol(first, school.person("井上 空", "イノウエ ソラ"));
        school.enrol(later, school.person("上田 海", "ウエダ ウミ"));

        as(EnumSet.of(TrainingRights.READ), () -> open("training/enrolments?year=2024"));

        assertThat(heading()).isEqualTo("受講者");
        assertThat(people()).containsExactly("井上 空", "青木 花");
    }

    @Test
    void without_a_year_it_shows_the_latest() {
        Id<Event> run = school.plan("script", LocalDate.of(2024, 4, 19));
        school.enrol(run, school.person("青木 花", "アオキ ハナ"));

        as(EnumSet.of(TrainingRights.READ), () -> open("training/enrolments"));

        assertThat(address()).isEqualTo("training/enrolments?year=2024");
        assertThat(people()).containsExactly("青木 花");
    }

    @Test
    void places_are_marked_and_given_back_many_at_once_after_asking() {
        Id<Event> run = school.plan("script", LocalDate.of(2024, 4, 19));
        school.enrol(run, school.person("青木 花", "アオキ ハナ"));
        school.enrol(run, school.person("井上 空", "イノウエ ソラ"));

        as(EnumSet.of(TrainingRights.READ, TrainingRights.ENROL), () -> {
            open("training/enrolments?year=2024");
            pickPage();
            press("一括で出席を記録");
            assertThat(test(find(ConfirmDialog.class).single()).getText()).contains("2件");
            test(find(ConfirmDialog.class).single()).confirm();
        });
        assertThat(statuses()).containsExactly(Participation.Status.ATTENDED, Participation.Status.ATTENDED);

        as(EnumSet.of(TrainingRights.READ, TrainingRights.ENROL), () -> {
            pickPage();
            press("一括で取り消し");
            test(find(ConfirmDialog.class).single()).confirm();
        });
        assertThat(statuses()).isEmpty();
    }

    @Test
    void nothing_is_offered_for_many_places_without_the_right_but_the_file() {
        Id<Event> run = school.plan("script", LocalDate.of(2024, 4, 19));
        school.enrol(run, school.person("青木 花", "アオキ ハナ"));
        as(EnumSet.of(TrainingRights.READ), () -> {
            open("training/enrolments?year=2024");
            pickPage();
        });
        assertThat(buttons()).contains("一括ダウンロード").doesNotContain("一括で取り消し", "一括で出席を記録");
    }

    private void pickPage() {
        Grid<?> grid = find(Grid.class).single();
        test((Checkbox) grid.getColumnByKey("iinkai-pick").getHeaderComponent()).click();
    }

    @SuppressWarnings("unchecked") // the only table of the page
    private List<Participation.Status> statuses() {
        Grid<Enrolment> grid = (Grid<Enrolment>) find(Grid.class).single();
        return grid.getListDataView().getItems().map(Enrolment::status).toList();
    }

    @SuppressWarnings("unchecked") // the only table of the page
    private List<String> people() {
        Grid<Enrolment> grid = (Grid<Enrolment>) find(Grid.class).single();
        return grid.getListDataView().getItems().map(Enrolment::person).toList();
    }
}
