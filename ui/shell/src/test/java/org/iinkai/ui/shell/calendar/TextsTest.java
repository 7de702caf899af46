package org.iinkai.ui.shell.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import org.iinkai.api.calendar.Fee;
import org.iinkai.api.calendar.Speaker;
import org.iinkai.api.calendar.Talk;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.time.CalendarDate;

class TextsTest {

    @Test
    void a_programme_goes_through_its_text_and_back() {
        String typed = "AI活用の実際／桜庭 若菜／(株)青葉コール 部長\n／志賀 俊介\n休憩";
        List<Talk> talks = TalkText.talks(typed, List.of());
        assertThat(talks).extracting(Talk::title).containsExactly("AI活用の実際", "休憩");
        assertThat(talks.getFirst().speakers()).hasSize(2);
        assertThat(talks.getFirst().speakers().getFirst().affiliation()).isEqualTo("(株)青葉コール 部長");
        assertThat(TalkText.of(talks)).isEqualTo(typed);
    }

    @Test
    void fees_are_read_in_any_width() {
        assertThat(FeeText.fees("会員／３，０００円\n\n一般/5000")).containsExactly(new Fee("会員", 3_000), new Fee("一般", 5_000));
        assertThat(FeeText.of(FeeText.fees("会員／3000"))).isEqualTo("会員／3,000円");
        assertThatThrownBy(() -> FeeText.fees("会員 無料"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("fees"));
    }

    @Test
    void a_speaker_keeps_the_link_to_the_register_as_long_as_name_and_affiliation_stay() {
        Speaker known = new Speaker(Optional.of(Id.next()), "桜庭 若菜", "(株)青葉コール");
        List<Talk> before = List.of(new Talk("旧題", List.of(known)));
        assertThat(TalkText.talks("新題／桜庭 若菜／(株)青葉コール", before).getFirst().speakers())
                .containsExactly(known);
        assertThat(TalkText.talks("新題／桜庭 若葉／(株)青葉コール", before)
                        .getFirst()
                        .speakers()
                        .getFirst()
                        .person())
                .isEmpty();
    }

    @Test
    void a_date_is_read_as_precisely_as_it_was_typed_and_goes_back() {
        for (String[] said : new String[][] {
            {"2025/03/17〜2025/03/21", "2025-03-17/2025-03-21"},
            {"2025年3月17日～21日", "2025-03-17/2025-03-21"},
            {"２０２５年３月１７日・１８日", "2025-03-17/2025-03-18"},
            {"2024年12月25日〜2025年1月6日", "2024-12-25/2025-01-06"},
            {"2024/9/4-10/9", ""},
            {"2024/9/4～10/9", "2024-09-04/2024-10-09"},
            {"2024年10月末", "2024-10-end"},
            {"2024/10下旬", "2024-10-late"},
            {"2024/11", "2024-11"},
            {"2024年11月～12月", "2024-11/2024-12"},
            {"2024-11-20", "2024-11-20"}
        }) {
            if (said[1].isEmpty()) {
                assertThatThrownBy(() -> WhenText.read(said[0])).isInstanceOf(Refused.class);
            } else {
                CalendarDate read = WhenText.read(said[0]).orElseThrow();
                assertThat(read.code()).as(said[0]).isEqualTo(said[1]);
                assertThat(WhenText.read(WhenText.of(read))).contains(read);
            }
        }
        assertThat(WhenText.read(" 　")).isEmpty();
    }

    @Test
    void what_is_no_date_is_refused_at_its_field() {
        for (String typed :
                List.of("来年", "10/3", "2024/13", "2024/02/30", "2025/03/21〜2025/03/17", "2024/10下旬〜11", "1〜2〜3")) {
            assertThatThrownBy(() -> WhenText.read(typed)).as(typed).isInstanceOf(Refused.class);
        }
    }
}
