package org.iinkai.training.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventSession.Form;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.training.Course;
import org.iinkai.training.Courses;
import org.iinkai.training.PlanRun;
import org.iinkai.training.Run;
import org.iinkai.training.RunFilter;
import org.iinkai.training.TrainingRights;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.ErrorState;

class CoursesViewTest extends ScreenTest {

    private static final Set<TrainingRights> READING = EnumSet.of(TrainingRights.READ);
    private static final Set<TrainingRights> ALL = EnumSet.allOf(TrainingRights.class);
    private static final LocalDate SPRING = LocalDate.of(2024, 4, 19);

    @Test
    void shows_the_latest_year_with_runs_and_what_it_adds_up_to() {
        school.plan("script", LocalDate.of(2023, 5, 1));
        Id<Event> online = school.plan("script", SPRING);
        school.plan(PlanRun.of(Id.next(), "manager", SPRING, Form.VENUE, "東京"));
        school.enrol(online, school.person("青木 花", "アオキ ハナ"));

        as(READING, () -> open("training"));

        assertThat(address()).isEqualTo("training?year=2024");
        assertThat(heading()).isEqualTo("講座");
        assertThat(words()).contains("2024年度：2回（オンライン1回、東京1回）、受講者1名");
        assertThat(titles()).containsExactly("スクリプト作成講座", "センターマネジメントの実践");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("training/enrolments?year=2024");
    }

    @Test
    void narrows_to_a_track_while_the_sum_stays_that_of_the_year() {
        school.plan("script", SPRING);
        school.plan("manager", SPRING);

        as(READING, () -> open("training?year=2024&track=basic"));

        assertThat(titles()).containsExactly("センターマネジメントの実践");
        assertThat(words()).contains("2024年度：2回");
    }

    @Test
    void offers_the_years_that_have_runs() {
        school.plan("script", LocalDate.of(2023, 5, 1));
        school.plan("script", SPRING);

        as(READING, () -> open("training?year=2023"));

        Select<?> years = find(Select.class).all().getFirst();
        assertThat(years.getValue()).isEqualTo("2023");
        assertThat(titles()).hasSize(1);
    }

    @Test
    void says_that_a_year_is_none_in_place_of_the_rows() {
        as(READING, () -> open("training?year=soon"));

        assertThat(find(ErrorState.class).exists()).isTrue();
    }

    @Test
    void an_empty_school_offers_its_first_run_to_those_who_may_plan() {
        as(ALL, () -> open("training"));

        assertThat(words()).contains("講座の開催はありません。");
        assertThat(buttons()).contains("開催を追加");
    }

    @Test
    void whoever_may_only_read_is_offered_no_run() {
        as(READING, () -> open("training"));

        assertThat(buttons()).doesNotContain("開催を追加");
    }

    @Test
    void plans_a_run_and_leads_to_it() {
        as(ALL, () -> {
            open("training");
            press("開催を追加");
            ComboBox<Course> course = courseField();
            course.setValue(school.get(Courses.class).courses().getFirst());
            find(DayField.class).single().setValue(SPRING);
            press("追加");
        });

        List<Run> runs = school.reader(
                        () -> school.get(Courses.class).runs(RunFilter.of(new FiscalYear(2024)), PageRequest.first()))
                .rows();
        assertThat(runs).singleElement().satisfies(run -> {
            assertThat(run.title()).isEqualTo("センターマネジメントの実践");
            assertThat(address()).isEqualTo("training/run?id=" + run.id());
        });
        assertThat(heading()).isEqualTo("第1回　センターマネジメントの実践");
    }

    @Test
    void a_run_on_site_without_a_place_is_explained_in_the_form() {
        as(ALL, () -> {
            open("training");
            press("開催を追加");
            courseField().setValue(school.get(Courses.class).courses().getFirst());
            find(DayField.class).single().setValue(SPRING);
            wayField().setValue(Form.VENUE);
            press("追加");
        });

        assertThat(find(Dialog.class).single().isOpened()).isTrue();
        assertThat(school.reader(school.get(Courses.class)::years)).isEmpty();
    }

    @SuppressWarnings("unchecked") // the only field of its kind in the form
    private ComboBox<Course> courseField() {
        return (ComboBox<Course>) find(ComboBox.class).all().getFirst();
    }

    @SuppressWarnings("unchecked") // the only field of its kind in the form
    private RadioButtonGroup<Form> wayField() {
        return (RadioButtonGroup<Form>) find(RadioButtonGroup.class).single();
    }

    @SuppressWarnings("unchecked") // the only table of the page
    private List<String> titles() {
        Grid<Run> grid = (Grid<Run>) find(Grid.class).single();
        return grid.getListDataView().getItems().map(Run::title).toList();
    }
}
