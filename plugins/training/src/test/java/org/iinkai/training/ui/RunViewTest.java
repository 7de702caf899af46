package org.iinkai.training.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.access.Right;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventSession.Form;
import org.iinkai.api.calendar.Participation;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.members.People;
import org.iinkai.api.members.PersonRow;
import org.iinkai.training.Courses;
import org.iinkai.training.Enrolments;
import org.iinkai.training.PlanRun;
import org.iinkai.training.TrainingRights;

class RunViewTest extends ScreenTest {

    private static final Set<TrainingRights> READING = EnumSet.of(TrainingRights.READ);
    private static final Set<Right> ALL = everything();
    private static final LocalDate SPRING = LocalDate.of(2024, 4, 19);

    @Test
    void shows_what_is_known_and_who_takes_part_by_reading() {
        Id<Event> run = school.plan(
                PlanRun.of(Id.next(), "script", SPRING, Form.VENUE, "東京").withCapacity(20));
        school.enrol(run, school.person("井上 空", "イノウエ ソラ"));
        school.enrol(run, school.person("青木 花", "アオキ ハナ"));

        as(READING, () -> open("training/run?id=" + run));

        assertThat(heading()).isEqualTo("第1回　スクリプト作成講座");
        assertThat(words()).contains("開催前", "2024/04/19", "会場参加", "東京", "20名", "2名");
        assertThat(people())
                .satisfiesExactly(
                        first -> assertThat(first).contains("青木 花", "アオキ ハナ", "申し込み済み"),
                        second -> assertThat(second).contains("井上 空"));
        assertThat(buttons()).isEmpty();
    }

    @Test
    void notes_who_came() {
        Id<Event> run = school.plan("script", SPRING);
        school.enrol(run, school.person("青木 花", "アオキ ハナ"));

        as(ALL, () -> {
            open("training/run?id=" + run);
            press("出席");
        });

        assertThat(statuses(run)).containsExactly(Participation.Status.ATTENDED);
        assertThat(people()).singleElement().satisfies(row -> assertThat(row).contains("出席"));
    }

    @Test
    void takes_a_person_off_after_asking() {
        Id<Event> run = school.plan("script", SPRING);
        school.enrol(run, school.person("青木 花", "アオキ ハナ"));

        as(ALL, () -> {
            open("training/run?id=" + run);
            press("申し込みを取り消す");
            assertThat(statuses(run)).hasSize(1);
            test(find(ConfirmDialog.class).single()).confirm();
        });

        assertThat(statuses(run)).isEmpty();
        assertThat(words()).contains("受講者はまだ登録されていません。");
    }

    @Test
    void enrols_somebody_of_the_register() {
        Id<Event> run = school.plan("script", SPRING);
        school.person("青木 花", "アオキ ハナ");

        as(ALL, () -> {
            open("training/run?id=" + run);
            press("受講者を追加");
            personField().setValue(school.get(People.class).suggest("アオキ", 1).getFirst());
            press("追加");
        });

        assertThat(people()).singleElement().satisfies(row -> assertThat(row).contains("青木 花"));
    }

    @Test
    void a_full_run_says_why_nobody_can_be_added() {
        Id<Event> run = school.plan(
                PlanRun.of(Id.next(), "script", SPRING, Form.ONLINE, "").withCapacity(1));
        school.enrol(run, school.person("青木 花", "アオキ ハナ"));

        as(ALL, () -> open("training/run?id=" + run));

        assertThat(find(Button.class).withText("受講者を追加").single().isEnabled()).isFalse();
        assertThat(words()).contains("定員に達しているため、受講者を追加できません。");
    }

    @Test
    void a_run_is_called_off_with_a_reason() {
        Id<Event> run = school.plan("script", SPRING);

        as(ALL, () -> {
            open("training/run?id=" + run);
            press("中止");
            find(TextField.class).single().setValue("講師の都合");
            List<Button> verbs = find(Button.class).withText("中止").all();
            test(verbs.getLast()).click();
        });

        assertThat(school.reader(() -> school.get(Courses.class).run(run)).isCancelled())
                .isTrue();
    }

    @Test
    void a_run_that_took_place_is_marked_so_after_asking() {
        Id<Event> run = school.plan("script", SPRING);

        as(ALL, () -> {
            open("training/run?id=" + run);
            press("開催済みにする");
            test(find(ConfirmDialog.class).single()).confirm();
        });

        assertThat(words()).contains("開催済み");
        assertThat(buttons()).doesNotContain("開催済みにする", "中止");
    }

    @SuppressWarnings("unchecked") // the only field of its kind in the form
    private ComboBox<PersonRow> personField() {
        return (ComboBox<PersonRow>) find(ComboBox.class).single();
    }

    private List<String> people() {
        return find(ListItem.class).all().stream()
                .map(row -> row.getElement().getTextRecursively())
                .toList();
    }

    private static List<Participation.Status> statuses(Id<Event> run) {
        return school.reader(() -> school.get(Enrolments.class).participants(run, PageRequest.first())).rows().stream()
                .map(Participation::status)
                .toList();
    }

    private static Set<Right> everything() {
        Set<Right> rights = new HashSet<>(Arrays.asList(TrainingRights.values()));
        rights.add(CoreRight.MEMBERS_READ);
        return rights;
    }
}
