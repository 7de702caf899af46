package org.iinkai.ui.shell.handover;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.Grants;
import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.bodies.Term;
import org.iinkai.api.data.Id;
import org.iinkai.api.handover.HandOver;
import org.iinkai.api.handover.HandOvers;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.ui.shell.members.RegisterTest;

class HandOverViewTest extends RegisterTest {

    private static final String HEADING = "引き継ぎ書：広報委員会 委員長";

    @SuppressWarnings("NullAway") // made before each test
    private Id<HandOver> sheet;

    @BeforeEach
    void hand_over() {
        core.database().executeAsOwner("TRUNCATE core.body, core.person CASCADE");
        core.load("core.bodies", "code,name_ja,name_en,position\npr,広報委員会,PR,1\n");
        core.load("core.posts", "code,body,name_ja,name_en,position,single,role\npr.chair,pr,委員長,Chair,1,true,\n");
        core.load("core.people", "code,name,kana,company_number\nP1,渡辺 一,,\nP2,青木 二,,\n");
        core.load("core.post-terms", "post,person_code,from,to\npr.chair,P1,2023-04-01,\n");
        Bodies bodies = core.service(Bodies.class);
        Term term = core.administrator(() -> bodies.terms("pr")).getFirst();
        core.asAdministrator(
                () -> bodies.handOver(term.id(), term.version(), Id.next(), person("P2"), LocalDate.of(2025, 3, 1)));
        sheet = core.administrator(() -> core.service(HandOvers.class).of("pr"))
                .getFirst()
                .id();
    }

    private static Id<Person> person(String code) {
        return core.administrator(() -> core.service(People.class).withCode(code))
                .orElseThrow()
                .id();
    }

    private void as(String person, Runnable work) {
        desk.rights.clear();
        CallerScope.run(new Caller("", person(person).toString(), person, "", "", Locale.JAPANESE, Grants.NONE), work);
    }

    @Test
    void the_predecessor_is_asked_for_notes_on_the_start_page_and_writes_them() {
        as("P1", () -> {
            open("");
            assertThat(words()).contains(HEADING, "青木 二に引き継ぎます（2025/03/01）。申し送りを書いてください。");
            open("hand-overs/" + sheet);
            assertThat(heading()).isEqualTo(HEADING);
            press("申し送りを編集");
            write("申し送り（任意）", "鍵は総務に。");
            press("更新");
            assertThat(words()).contains("鍵は総務に。", "確認待ち").doesNotContain("確認済みにする");
        });
    }

    @Test
    void the_successor_acknowledges_and_is_reminded_no_more() {
        as("P2", () -> {
            open("");
            assertThat(words()).contains("渡辺 一から引き継ぎます（2025/03/01）。内容を確認してください。");
            open("hand-overs/" + sheet);
            assertThat(words()).doesNotContain("申し送りを編集");
            press("確認済みにする");
            test(find(ConfirmDialog.class).single()).confirm();
            assertThat(words()).contains("青木 二が2025/02/01 12:00に確認しました。").doesNotContain("確認済みにする");
            open("");
            assertThat(words()).doesNotContain(HEADING);
        });
    }

    @Test
    void a_stranger_is_told_that_there_is_none_and_the_bodys_page_leads_to_it() {
        core.load("core.people", "code,name,kana,company_number\nP3,今井 三,,\n");
        open("bodies/pr");
        assertThat(lines("引き継ぎ書")).containsExactly("委員長|2025/03/01|渡辺 一|青木 二|確認待ち");
        as("P3", () -> {
            open("hand-overs/" + sheet);
            assertThat(heading()).isEqualTo("ページが見つかりません");
        });
    }
}
