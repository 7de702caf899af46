package org.iinkai.ui.shell.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.bodies.Post;
import org.iinkai.ui.shell.members.RegisterTest;

class BodyViewsTest extends RegisterTest {

    private static final String NOW = "任期の履歴";

    @BeforeEach
    void register_bodies() {
        core.database().executeAsOwner("TRUNCATE core.body, core.person CASCADE");
        core.load(
                "core.bodies",
                "code,name_ja,name_en,position,kind\nboard,理事会,Board,1,board\npr,広報委員会,PR Committee,2,\n");
        core.load("core.people", """
                code,name,kana,company_number,from
                P1,渡辺 一,ワタナベ ハジメ,001,2020-04-01
                P2,青木 二,アオキ フタ,002,2020-04-01
                """);
        core.load("core.posts", """
                code,body,name_ja,name_en,position,single,role
                pr.chair,pr,委員長,Chair,1,true,
                pr.member,pr,委員,Member,2,false,
                """);
        core.load("core.post-terms", """
                post,person_code,from,to
                pr.chair,P2,2022-04-01,2024-09-30
                pr.chair,P1,2024-10-01,
                pr.member,P2,2024-10-01,
                """);
    }

    @Test
    void shows_who_held_the_posts_on_a_day() {
        open("bodies");
        assertThat(heading()).isEqualTo("組織・役職");
        assertThat(lines("組織・役職")).containsExactly("理事会|理事会||", "広報委員会|委員会|委員長：渡辺 一委員：青木 二|");

        open("bodies?asOf=2024-09-30");
        assertThat(lines("組織・役職").getLast()).isEqualTo("広報委員会|委員会|委員長：青木 二|");
        open("bodies?asOf=nonsense");
        assertThat(lines("組織・役職")).hasSize(2);
    }

    @Test
    void shows_a_body_with_its_holders_and_all_terms() {
        open("bodies/pr?asOf=2024-09-30");

        assertThat(heading()).isEqualTo("広報委員会");
        assertThat(words()).contains("2024/09/30現在の役職者");
        assertThat(lines(NOW)).hasSize(3);
    }

    @Test
    void hands_a_post_over() {
        open("bodies/pr");
        test(find(Button.class)
                        .withCondition(button ->
                                "委員長（渡辺 一）の引き継ぎ".equals(button.getAriaLabel().orElse("")))
                        .single())
                .click();
        pick("後任者（必須）", "青木 二（若草(株)）");
        day("引き継ぎ日（必須）", "2025-03-01");

        press("引き継ぎを記録");

        assertThat(lines(NOW)).anyMatch(line -> line.startsWith("委員長|青木 二|若草(株)|2025/03/01|"));
        assertThat(lines(NOW)).anyMatch(line -> line.startsWith("委員長|渡辺 一|(株)青葉コール|2024/10/01|2025/02/28"));
    }

    @Test
    void shows_why_a_term_can_not_be() {
        text("core.refused.post-taken", "{0}には{1}が就いています。");
        open("bodies/pr");
        press("任期を追加");
        choose("役職（必須）", "委員長");
        pick("氏名（必須）", "青木 二（若草(株)）");

        press("追加");

        assertThat(error(labelled(DatePicker.class, "任期の開始日（必須）"))).isEqualTo("委員長には渡辺 一が就いています。");
        assertThat(labelled(ComboBox.class, "氏名（必須）").isEmpty()).isFalse();
    }

    @Test
    void offers_no_change_without_the_right() {
        desk.rights.remove(CoreRight.BODIES_CHANGE.id());
        open("bodies");
        assertThat(find(Button.class).withText("組織を追加").exists()).isFalse();
        open("bodies/pr");
        assertThat(find(Button.class).withText("任期を追加").exists()).isFalse();
        assertThat(find(Button.class).withText("引き継ぎ").exists()).isFalse();
    }

    @Test
    void adds_a_body() {
        open("bodies");
        press("組織を追加");
        fill("名称（必須）", "青年部会");
        fill("コード（任意）", "youth");

        press("追加");

        assertThat(lines("組織・役職").getLast()).startsWith("青年部会|委員会|");
        assertThat(core.service(Bodies.class).posts("youth"))
                .extracting(Post::code)
                .isEmpty();
    }

    @Test
    void renames_a_body_from_a_day_on_and_keeps_what_it_was_called() {
        open("bodies/pr");
        act("組織を編集");
        fill("名称（必須）", "広報・渉外委員会");
        radio("名称の更新方法（必須）", "変更（変更日から）");
        press("更新");
        assertThat(error(labelled(DatePicker.class, "変更日"))).isEqualTo("変更日を入力してください。");
        day("変更日", "2025-01-01");
        day("設置日（任意）", "2015-04-01");
        press("更新");

        assertThat(heading()).isEqualTo("広報・渉外委員会");
        assertThat(words()).contains("広報委員会（2024/12/31まで）").contains("2015/04/01");
        open("bodies/pr?asOf=2024-12-31");
        assertThat(heading()).isEqualTo("広報委員会");
        open("bodies?asOf=2024-12-31");
        assertThat(lines("組織・役職").getLast()).startsWith("広報委員会|");
    }

    @Test
    void ends_a_body_and_shows_at_the_field_why_a_day_can_not_be() {
        text("core.refused.body-terms-after", "{0}に始まる任期があります。");
        open("bodies/pr");
        act("組織を編集");
        day("廃止日（任意）", "2024-09-30");
        press("更新");
        assertThat(error(labelled(DatePicker.class, "廃止日（任意）"))).isEqualTo("2024/10/01に始まる任期があります。");
        assertThat(field("名称（必須）").getValue()).isEqualTo("広報委員会");

        day("廃止日（任意）", "2025-01-31");
        press("更新");

        assertThat(words()).contains("廃止");
        assertThat(lines(NOW)).contains("委員長|渡辺 一|(株)青葉コール|2024/10/01|2025/01/31");
    }

    @Test
    void shows_the_history_of_one_post() {
        open("bodies/pr");
        choose("役職", "委員長");
        assertThat(lines(NOW)).hasSize(2).allSatisfy(line -> assertThat(line).startsWith("委員長|"));
    }

    @Test
    void a_code_that_no_body_has_shows_that_nothing_was_found() {
        open("bodies/nonsense");
        assertThat(heading()).isEqualTo("ページが見つかりません");
    }
}
