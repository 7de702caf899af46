package org.iinkai.core.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.audit.AuditEntry;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.ChangeCompany;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.CompanyName;
import org.iinkai.api.members.CorporateNumber;
import org.iinkai.api.members.JoinMember;
import org.iinkai.api.members.MemberFilter;
import org.iinkai.api.members.MemberRow;
import org.iinkai.api.members.Members;
import org.iinkai.api.members.Membership;
import org.iinkai.api.members.Movement;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.api.members.PostalAddress;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.core.TestCore;

class MembersTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final Members MEMBERS = CORE.service(Members.class);
    private static final People PEOPLE = CORE.service(People.class);

    @BeforeAll
    static void register() {
        CORE.load("core.member-categories", """
                code,name_ja,name_en,position
                regular,正会員,Regular,1
                supporting,賛助会員,,2
                """);
        CORE.load("core.segments", """
                code,category,name_ja,name_en,position
                inhouse,regular,インハウス,In-house,1
                """);
        CORE.load("core.members", """
                number,prefix,prefix_first,name,kana,category,segment,joined_on,left_on,reason
                1,(株),true,青葉コール,あおばこーる,regular,inhouse,2020-04-01,,
                2,(株),false,みどり商会,ミドリショウカイ,regular,,2021-06-01,2024-04-01,合併
                3,,true,ひまわり,ﾋﾏﾜﾘ,supporting,,2024-10-01,,
                4,(一社),true,さくら会,サクラカイ,supporting,,2024-05-01,2025-03-31,事業の縮小
                5,(有),true,くすのき,クスノキ,regular,,2025-04-01,,
                6,(有),true,くすのき,クスノキ,regular,,2010-04-01,2024-03-31,解散
                """);
    }

    private static JoinMember request(String number) {
        Id<Company> company = Id.next();
        CORE.service(Companies.class)
                .add(new ChangeCompany(
                        company,
                        0,
                        "",
                        new CompanyName("(株)", true, "テスト" + number, "てすと"),
                        Optional.empty(),
                        CorporateNumber.none(),
                        PostalAddress.none(),
                        Optional.empty(),
                        "",
                        "",
                        "",
                        ""));
        return new JoinMember(Id.next(), company, number, "regular", "", LocalDate.of(2030, 4, 1));
    }

    private static List<String> numbers(MemberFilter filter) {
        return CORE.administrator(() -> MEMBERS.find(filter, PageRequest.first())).rows().stream()
                .map(MemberRow::number)
                .toList();
    }

    @Test
    void movement_closes_for_every_category_and_the_sum() {
        FiscalYear year = new FiscalYear(2024);
        Movement movement = CORE.administrator(() -> MEMBERS.movement(year.period()));
        assertThat(movement.lines())
                .extracting(Movement.Line::category, Movement.Line::start, Movement.Line::joined, Movement.Line::left)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("regular", 2L, 0L, 1L),
                        org.assertj.core.groups.Tuple.tuple("supporting", 0L, 2L, 1L));
        long end = CORE.administrator(() -> MEMBERS.find(MemberFilter.asOf(year.lastDay()), PageRequest.first()))
                .total()
                .count();
        assertThat(movement.total().end()).isEqualTo(end).isEqualTo(2);
        Movement next = CORE.administrator(() -> MEMBERS.movement(new FiscalYear(2025).period()));
        assertThat(next.total().start()).isEqualTo(end);
    }

    @Test
    void the_list_pages_by_reading_and_misses_nobody() {
        List<String> seen = new ArrayList<>();
        PageRequest request = PageRequest.first(2);
        Page<MemberRow> page;
        do {
            PageRequest now = request;
            page = CORE.administrator(() -> MEMBERS.find(MemberFilter.asOf(LocalDate.of(2024, 12, 1)), now));
            page.rows().forEach(row -> seen.add(row.kana()));
            request = request.behind(page.next());
        } while (page.hasNext());
        assertThat(seen).containsExactly("アオバコール", "サクラカイ", "ヒマワリ");
        assertThat(page.total().count()).isEqualTo(3);
    }

    @Test
    void text_finds_names_readings_and_numbers_in_any_spelling() {
        assertThat(numbers(MemberFilter.all().withText("株式会社青葉"))).containsExactly("1");
        assertThat(numbers(MemberFilter.all().withText("ﾋﾏﾜ"))).containsExactly("3");
        assertThat(numbers(MemberFilter.all().withText("みどりしょう"))).containsExactly("2");
        assertThat(numbers(MemberFilter.all().withText("%"))).isEmpty();
        assertThat(numbers(MemberFilter.all().withCategory("supporting"))).containsExactly("4", "3");
    }

    @Test
    void an_index_serves_parts_of_names() {
        assertThat(CORE.database()
                        .value("SELECT count(*) FROM pg_indexes WHERE indexname IN ('company_grams', 'person_grams')"))
                .isEqualTo("2");
    }

    @Test
    void a_position_that_nobody_gave_out_is_refused() {
        PageRequest odd = PageRequest.first().behind(List.of("ア", "no id"));
        assertThatThrownBy(() -> CORE.administrator(() -> MEMBERS.find(MemberFilter.all(), odd)))
                .hasMessageContaining("page-position");
    }

    @Test
    void a_row_reads_as_it_is_printed() {
        MemberRow row = CORE.administrator(() -> MEMBERS.find(MemberFilter.all().withText("青葉"), PageRequest.first()))
                .rows()
                .getFirst();
        assertThat(row.displayName()).isEqualTo("(株)青葉コール");
        assertThat(row.category()).isEqualTo("正会員");
        assertThat(row.segment()).isEqualTo("インハウス");
        assertThat(row.leftOn()).isEmpty();
    }

    @Test
    void the_same_request_joins_once() {
        JoinMember request = CORE.administrator(() -> request("100"));
        CORE.asAdministrator(() -> {
            MEMBERS.join(request);
            MEMBERS.join(request);
        });
        assertThat(numbers(MemberFilter.all().withText("テスト100"))).containsExactly("100");
        List<AuditEntry> entries =
                CORE.administrator(() -> CORE.service(Audit.class).about("membership:" + request.membership(), 10));
        assertThat(entries).extracting(AuditEntry::action).containsExactly("core.audit.member-joined");
    }

    @Test
    void a_number_that_is_taken_and_an_unknown_category_are_refused() {
        CORE.asAdministrator(() -> {
            assertThatThrownBy(() -> MEMBERS.join(request("1")))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.field()).isEqualTo("number"));
            JoinMember wrong = new JoinMember(
                    Id.next(), request("101").company(), "101", "nonsense", "", LocalDate.of(2030, 4, 1));
            assertThatThrownBy(() -> MEMBERS.join(wrong)).hasMessageContaining("core.refused.category-unknown");
        });
    }

    @Test
    void leaving_needs_the_version_that_was_seen() {
        JoinMember request = CORE.administrator(() -> request("102"));
        Id<Membership> id = request.membership();
        LocalDate on = LocalDate.of(2031, 3, 31);
        CORE.asAdministrator(() -> {
            MEMBERS.join(request);
            assertThatThrownBy(() -> MEMBERS.leave(id, on, "移転", 7)).hasMessageContaining("changed-meanwhile");
            assertThatThrownBy(() -> MEMBERS.leave(id, on, " ", 1)).hasMessageContaining("leave-reason");
            assertThatThrownBy(() -> MEMBERS.leave(id, LocalDate.of(2029, 1, 1), "移転", 1))
                    .hasMessageContaining("left-before-joined");
            MEMBERS.leave(id, on, "移転", 1);
            assertThatThrownBy(() -> MEMBERS.leave(id, on, "移転", 2)).hasMessageContaining("left-already");
            Membership left = MEMBERS.membership(id);
            assertThat(left.leftOn()).contains(on);
            assertThat(left.version()).isEqualTo(2);
            assertThatThrownBy(() -> MEMBERS.membership(Id.next())).isInstanceOf(NotFound.class);
        });
    }

    @Test
    void people_are_found_with_their_company_members_first() {
        CORE.load("core.people", """
                code,name,kana,company_number
                p1,青木 一郎,あおき いちろう,2
                p2,青山 花子,アオヤマ ハナコ,1
                """);
        CORE.load("core.people", """
                code,name,kana,company_number
                p2,青山 花子,アオヤマ ハナコ,1
                """);
        CORE.asAdministrator(() -> {
            assertThat(PEOPLE.suggest("青", 10)).extracting("name").containsExactly("青山 花子", "青木 一郎");
            assertThat(PEOPLE.withCode("p2")).get().extracting("companyName").isEqualTo("(株)青葉コール");
            assertThat(PEOPLE.withCode("nobody")).isEmpty();
            Person outside = Person.named(Id.next(), "外山 次郎", "とやま じろう");
            PEOPLE.add(outside, Optional.empty(), LocalDate.EPOCH);
            PEOPLE.add(outside, Optional.empty(), LocalDate.EPOCH);
            assertThat(PEOPLE.suggest("トヤマ", 10)).hasSize(1);
        });
    }

    @Test
    void without_the_right_nothing_is_shown_or_changed() {
        JoinMember request = CORE.administrator(() -> request("103"));
        CORE.with(
                () -> {
                    MEMBERS.find(MemberFilter.all(), PageRequest.first());
                    assertThatThrownBy(() -> MEMBERS.join(request)).isInstanceOf(Forbidden.class);
                },
                CoreRight.MEMBERS_READ);
        assertThatThrownBy(() -> PEOPLE.suggest("", 10)).isInstanceOf(Forbidden.class);
    }

    @Test
    void bundles_read_views_and_nothing_else_of_the_core() {
        assertThat(CORE.database().value("SELECT display_name FROM published.company WHERE number = '2'"))
                .isEqualTo("みどり商会(株)");
        assertThatThrownBy(() -> CORE.database().execute("DELETE FROM published.affiliation"))
                .hasMessageContaining("denied");
    }
}
