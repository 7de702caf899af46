package org.iinkai.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.access.Right;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.search.Findings;
import org.iinkai.api.search.Hit;
import org.iinkai.api.search.Search;
import org.iinkai.api.search.SearchSource;
import org.iinkai.api.text.Phrase;
import org.iinkai.core.TestCore;

class SearchTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private final Search search = CORE.service(Search.class);

    @BeforeAll
    static void records() {
        CORE.load("core.member-categories", "code,name_ja,name_en,position\nregular,正会員,Regular member,1\n");
        CORE.load("core.members", """
                number,prefix,prefix_first,name,kana,category,segment,joined_on,left_on,reason
                101,(株),true,青葉コール,アオバコール,regular,,2020-04-01,,
                102,(株),true,コール青葉台,コールアオバダイ,regular,,2021-04-01,,
                103,(株),false,青葉,アオバ,regular,,2022-04-01,,
                104,(株),true,みどり,ミドリ,regular,,2019-04-01,2024-03-31,移転
                1010,(株),true,すみれ,スミレ,regular,,2023-04-01,,
                """);
        CORE.load("core.people", """
                code,name,kana,company_number
                P1,青葉 花,アオバ ハナ,101
                P2,井上 健,イノウエ ケン,
                """);
        CORE.load("core.bodies", "code,name_ja,name_en,position\nboard,理事会,Board,1\nyouth,青葉部会,Aoba group,2\n");
        CORE.load("core.headings", "code,parent,position,title\nI,,1,事業の実施概要\n");
        CORE.load("core.activities", """
                year,code,parent,category,position,title,note,outline,joiner,bodies,source
                2024,I-1,,I,1,センター見学会,,numbered,・,board,
                """);
        CORE.database().executeAsOwner("""
                INSERT INTO core.company_former_name (company_id, until_day, prefix, is_prefix_first, name, kana)
                SELECT id, '2021-03-31', '(株)', true, '若草テレホン', 'ワカクサテレホン' FROM core.company
                WHERE number = '1010'
                """);
    }

    @Test
    void the_exact_name_stands_first_then_those_that_begin_so_then_those_that_contain_it() {
        assertThat(titles("青葉", "core.search.company")).containsExactly("青葉(株)", "(株)青葉コール", "(株)コール青葉台");
    }

    @Test
    void spelling_does_not_matter() {
        assertThat(titles("あおばこ", "core.search.company")).containsExactly("(株)青葉コール");
        assertThat(titles("ｱｵﾊﾞｺｰﾙ", "core.search.company")).containsExactly("(株)青葉コール");
        assertThat(titles("株式会社 青葉コール", "core.search.company")).containsExactly("(株)青葉コール");
        assertThat(titles("１０１", "core.search.company")).containsExactly("(株)青葉コール", "(株)すみれ");
    }

    @Test
    void a_number_that_is_one_companys_means_that_company() {
        Findings findings = find("101");

        assertThat(findings.meant()).get().extracting(Hit::title).isEqualTo("(株)青葉コール");
        assertThat(find("青葉").meant()).isEmpty();
        assertThat(find("アオバハナ").meant()).get().extracting(Hit::title).isEqualTo("青葉 花");
    }

    @Test
    void every_kind_of_record_is_found_and_leads_to_its_page() {
        Findings findings = find("青葉");

        assertThat(findings.groups())
                .extracting(Findings.Group::kind)
                .containsExactlyInAnyOrder("core.search.company", "core.search.person", "core.search.body");
        assertThat(findings.hits().map(Hit::path))
                .contains("bodies/youth")
                .allMatch(path -> path.matches("companies/[0-9a-f-]{36}|people/[0-9a-f-]{36}|bodies/youth"));
        assertThat(findings.silent()).isEmpty();
        assertThat(find("けんがく").groups()).isEmpty();
        assertThat(find("見学").hits()).extracting(Hit::path).containsExactly("report/2024");
    }

    @Test
    void a_line_below_tells_records_of_one_name_apart() {
        assertThat(detail("みどり")).isEqualTo(Phrase.of("core.search.left", "104"));
        assertThat(detail("青葉コール")).isEqualTo(Phrase.plain("101　正会員"));
        assertThat(find("青葉 花").hits().findFirst().orElseThrow().detail()).isEqualTo(Phrase.plain("アオバ ハナ　(株)青葉コール"));
    }

    @Test
    void who_may_not_read_the_register_finds_none_of_it() {
        CORE.with(
                () -> assertThat(search.find("青葉", 5).groups())
                        .extracting(Findings.Group::kind)
                        .containsExactly("core.search.body"),
                CoreRight.ACTIVITIES_READ);
        assertThatThrownBy(() -> search.find("青葉", 5)).isInstanceOf(Forbidden.class);
    }

    @Test
    void nothing_is_found_by_nothing_or_by_wild_cards() {
        assertThat(find("  ")).isEqualTo(Findings.none());
        assertThat(find("株式会社")).isEqualTo(Findings.none());
        assertThat(find("%").groups()).isEmpty();
        assertThat(find("__").groups()).isEmpty();
        assertThat(find("長".repeat(201))).isEqualTo(Findings.none());
    }

    @Test
    void more_than_is_wanted_is_told_and_not_given() {
        Findings.Group companies = CORE.administrator(() -> search.find("青葉", 2)).groups().stream()
                .filter(group -> group.kind().equals("core.search.company"))
                .findFirst()
                .orElseThrow();

        assertThat(companies.hits()).hasSize(2);
        assertThat(companies.isMore()).isTrue();
        assertThat(companies.exact()).isEqualTo(1);
    }

    @Test
    void a_source_that_throws_or_hangs_is_named_and_the_others_answer() {
        CountDownLatch over = new CountDownLatch(1);
        Runnable first = add("broken", (text, most) -> {
            throw new IllegalStateException("no");
        });
        Runnable second = add("slow", (text, most) -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                over.countDown();
            }
            return List.of();
        });
        try {
            Findings findings = find("青葉");

            assertThat(findings.groups()).hasSize(3);
            assertThat(findings.silent())
                    .containsExactly(
                            new Findings.Silent("broken.title", false), new Findings.Silent("slow.title", true));
            assertThat(findings.meant()).isEmpty();
            assertThat(over.getCount()).as("the slow one is told to stop").isLessThanOrEqualTo(1);
        } finally {
            first.run();
            second.run();
            over.countDown();
        }
        assertThat(find("青葉").silent()).isEmpty();
    }

    @Test
    void a_source_is_asked_as_the_person_who_searches() {
        Right tea = () -> "tea.drink";
        Access access = CORE.service(Access.class);
        Runnable out = add("tea", (text, most) -> access.may(tea) ? many("tea.cup", most) : List.of());
        try {
            CORE.with(() -> assertThat(search.find("緑茶", 3).groups()).isEmpty());
            CORE.with(() -> assertThat(search.find("緑茶", 3).groups()).hasSize(1), tea);
        } finally {
            out.run();
        }
    }

    private static List<Hit> many(String kind, int most) {
        return IntStream.range(0, most)
                .mapToObj(i -> new Hit(kind, "緑茶 " + i, Phrase.none(), "tea/" + i, List.of()))
                .toList();
    }

    private static Runnable add(String plugin, SearchSource source) {
        return CORE.core().contributed().addSearch(plugin, 0, source);
    }

    private Phrase detail(String text) {
        return find(text).hits().findFirst().orElseThrow().detail();
    }

    private List<String> titles(String text, String kind) {
        return find(text)
                .hits()
                .filter(hit -> hit.kind().equals(kind))
                .map(Hit::title)
                .toList();
    }

    private Findings find(String text) {
        return CORE.administrator(() -> search.find(text, 10));
    }
}
