package org.iinkai.ui.shell.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.iinkai.api.search.Hit;
import org.iinkai.api.text.Phrase;
import org.iinkai.ui.shell.ShellTest;

class SearchBoxTest extends ShellTest {

    @BeforeAll
    static void members() {
        core.load("core.member-categories", "code,name_ja,name_en,position\nregular,正会員,Regular member,1\n");
        core.load("core.members", """
                number,prefix,prefix_first,name,kana,category,segment,joined_on,left_on,reason
                101,(株),true,青葉コール,アオバコール,regular,,2020-04-01,,
                102,(株),true,青葉台,アオバダイ,regular,,2020-04-01,,
                1020,(株),true,すみれ,スミレ,regular,,2020-04-01,,
                """);
    }

    @BeforeEach
    void words_of_the_core() {
        text("core.search.company", "会社・団体");
        open("");
    }

    @Test
    void suggests_by_kind_in_any_spelling_and_leads_to_the_record() {
        box().typed("あおば");
        await(() -> !options().isEmpty());

        assertThat(options())
                .extracting(SearchBoxTest::textOf)
                .containsExactly("(株)青葉コール101　正会員", "(株)青葉台102　正会員", "すべての結果を表示");
        assertThat(options().getFirst().getHref()).startsWith("companies/");
        assertThat(words()).contains("会社・団体", "候補2件");

        box().typed("");
        MockVaadin.clientRoundtrip();
        assertThat(options()).isEmpty();
    }

    @Test
    void marks_what_was_searched_for_in_whatever_spelling_it_stands_there() {
        assertThat(marked("(株)青葉コール", "コール")).isEqualTo("コール");
        assertThat(marked("ｱｵﾊﾞ ｺｰﾙ", "アオバコール")).isEqualTo("ｱｵﾊﾞ ｺｰﾙ");
        assertThat(marked("A・B商会", "ab")).isEqualTo("A・B");
        assertThat(marked("すみれ", "アオバ")).isEmpty();
    }

    @Test
    void enter_opens_the_record_that_is_meant() {
        box().enter("１０２");
        await(() -> location().startsWith("companies/"));
    }

    @Test
    void enter_opens_the_page_of_results_when_more_may_be_meant() {
        box().enter("青葉");
        await(() -> location().startsWith("search"));

        assertThat(heading()).isEqualTo("「青葉」の検索結果");
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("会社・団体");
        assertThat(words()).contains("2件", "(株)青葉台");
    }

    @Test
    void a_page_without_results_says_what_to_do() {
        open("search?q=茶道");
        assertThat(words()).contains("別の表記や、より短い言葉で検索してください。");
        open("search");
        assertThat(heading()).isEqualTo("検索");
        assertThat(words()).contains("画面上部の検索に入力してください。");
    }

    @Test
    void who_gave_no_answer_is_named_and_the_rest_is_shown() {
        text("tea.title", "茶道部");
        Runnable out = core.core().contributed().addSearch("tea", 0, (text, most) -> {
            throw new IllegalStateException("secret");
        });
        try {
            open("search?q=青葉");
            assertThat(words()).contains("「茶道部」は検索できませんでした。", "(株)青葉台").doesNotContain("secret");
        } finally {
            out.run();
        }
    }

    @Test
    void what_a_bundle_finds_stands_beside_the_rest() {
        text("tea.cup", "茶碗");
        text("tea.from", "{0}焼");
        Runnable out = core.core()
                .contributed()
                .addSearch(
                        "tea",
                        0,
                        (text, most) ->
                                List.of(new Hit("tea.cup", "青葉の茶碗", Phrase.of("tea.from", "備前"), "tea/1", List.of())));
        try {
            open("search?q=青葉");
            assertThat(words()).contains("茶碗", "備前焼", "3件");
        } finally {
            out.run();
        }
    }

    private SearchBox box() {
        return find(SearchBox.class).single();
    }

    private List<Anchor> options() {
        return find(Anchor.class).all().stream()
                .filter(link -> "option".equals(link.getElement().getAttribute("role")))
                .toList();
    }

    private static String textOf(Anchor link) {
        return link.getElement().getTextRecursively();
    }

    private static String marked(String text, String key) {
        return new Marked(text, key)
                .getElement()
                .getChildren()
                .filter(child -> !child.isTextNode() && child.getTag().equals("mark"))
                .map(com.vaadin.flow.dom.Element::getText)
                .findFirst()
                .orElse("");
    }

    private static String location() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPath();
    }
}
