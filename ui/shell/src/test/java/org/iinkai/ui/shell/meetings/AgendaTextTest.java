package org.iinkai.ui.shell.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

import org.iinkai.api.data.Id;

class AgendaTextTest {

    private static final List<Paper> PAPERS = List.of(new Paper(Id.next(), "計画（案） (2)"), Paper.unseen(Id.next()));

    @Test
    void an_agenda_is_the_same_after_it_was_a_text() {
        List<AgendaText.Item> items = List.of(
                new AgendaText.Item("上半期の活動実績", "渡辺 一", "資料1\n\n　　字下げ\n・中黒", "　→ 原案のとおり\n以上 ", Paper.text(PAPERS)),
                new AgendaText.Item("", "", "", "", ""),
                new AgendaText.Item("・その他", "", "\n", "", ""));

        assertThat(AgendaText.items(AgendaText.of(items))).isEqualTo(items);
    }

    @Test
    void papers_are_the_same_after_they_were_a_text() {
        assertThat(Paper.papers(Paper.text(PAPERS))).isEqualTo(PAPERS);
        assertThat(Paper.papers("")).isEmpty();
    }

    @Test
    void nothing_is_an_empty_text() {
        assertThat(AgendaText.of(List.of())).isEmpty();
        assertThat(AgendaText.items("")).isEmpty();
    }

    @Test
    void a_text_that_is_no_agenda_is_left_out() {
        assertThat(AgendaText.items("前書き\n　＊不明\n・議題\n　＊\nほか")).hasSize(1);
    }
}
