package org.iinkai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.junit.jupiter.api.Test;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.host.Menu;
import org.iinkai.api.report.AnnualReport;
import org.iinkai.api.time.FiscalYear;

class StartViewTest extends ShellTest {

    @Test
    void shows_the_year_the_members_and_how_far_the_report_writes_itself() {
        core.load("core.member-categories", "code,name_ja,name_en,position\nregular,正会員,Regular member,1\n");
        core.load("core.members", """
                number,prefix,prefix_first,name,kana,category,segment,joined_on,left_on,reason
                001,,true,青葉,アオバ,regular,,2020-04-01,,
                """);
        FiscalYear year = new FiscalYear(2024);
        desk.reports.put(year, new AnnualReport(year, "", "報告", List.of(), List.of(), 3, 1, List.of()));

        open("");

        assertThat(words()).contains("2024年度（2024/04/01〜2025/03/31）", "1会員", "2025/02/01現在", "75.0%");
    }

    @Test
    void leads_to_the_first_page_of_every_committee() {
        text("training.title", "研修");
        text("training.courses", "講座");
        text("training.runs", "開催");
        desk.entries.add(new Menu.Entry("training", "training", "training.courses", "academy-cap", 1));
        desk.entries.add(new Menu.Entry("training", "training/runs", "training.runs", "calendar", 2));

        open("");

        assertThat(find(Anchor.class).withText("研修").single().getHref()).isEqualTo("training");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).doesNotContain("training/runs");
    }

    @Test
    void shows_no_figures_to_who_may_not_read_them() {
        desk.rights.remove(CoreRight.MEMBERS_READ.id());
        desk.rights.remove(CoreRight.ACTIVITIES_READ.id());
        open("");
        assertThat(words()).doesNotContain("会員会員").doesNotContain("現在");
    }
}
