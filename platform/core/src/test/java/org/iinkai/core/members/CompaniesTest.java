package org.iinkai.core.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.audit.AuditEntry;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.ChangeCompany;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.CompanyFilter;
import org.iinkai.api.members.CompanyName;
import org.iinkai.api.members.CompanyRow;
import org.iinkai.api.members.CorporateNumber;
import org.iinkai.api.members.FormerAddress;
import org.iinkai.api.members.FormerName;
import org.iinkai.api.members.OrganisationList;
import org.iinkai.api.members.PostalAddress;
import org.iinkai.api.text.Localized;
import org.iinkai.core.TestCore;

class CompaniesTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final Companies COMPANIES = CORE.service(Companies.class);

    private static Company added(CompanyRequest request) {
        return CORE.administrator(() -> {
            COMPANIES.add(request.request());
            return COMPANIES.company(request.id());
        });
    }

    private static Company changed(ChangeCompany request) {
        return CORE.administrator(() -> {
            COMPANIES.change(request);
            return COMPANIES.company(request.company());
        });
    }

    private static void refused(ChangeCompany request, String key, String field) {
        assertThatThrownBy(() -> changed(request)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo("core.refused." + key);
            assertThat(refused.field()).isEqualTo(field);
        });
    }

    private static List<String> found(String text) {
        return CORE
                .administrator(() -> COMPANIES.find(CompanyFilter.all().withText(text), PageRequest.first()))
                .rows()
                .stream()
                .map(CompanyRow::displayName)
                .toList();
    }

    @Test
    void a_company_is_kept_as_it_was_recorded() {
        ChangeCompany request = CompanyRequest.named("銀杏通信", "ぎんなん つうしん")
                .number("K-1")
                .corporateNumber("7000012050002")
                .at(new PostalAddress("100-0001", "東京都", "千代田区", "丸の内1-1-1", "銀杏ビル"))
                .request();
        Company company = CORE.administrator(() -> {
            COMPANIES.add(request);
            COMPANIES.add(request);
            return COMPANIES.company(request.company());
        });
        assertThat(company.displayName()).isEqualTo("(株)銀杏通信");
        assertThat(company.name().kana()).isEqualTo("ギンナン ツウシン");
        assertThat(company.corporateNumber()).isEqualTo(new CorporateNumber("7000012050002"));
        assertThat(company.address().writtenCode()).isEqualTo("100-0001");
        assertThat(company.version()).isEqualTo(1);
        List<AuditEntry> entries =
                CORE.administrator(() -> CORE.service(Audit.class).about("company:" + company.id(), 10));
        assertThat(entries).extracting(AuditEntry::action).containsExactly("core.audit.company-added");
    }

    @Test
    void numbers_belong_to_one_company() {
        added(CompanyRequest.named("欅物流", "けやきぶつりゅう").number("K-2").corporateNumber("6010001000001"));
        assertThatThrownBy(() -> added(CompanyRequest.named("別の欅", "").number("K-2")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("number"));
        assertThatThrownBy(() -> added(CompanyRequest.named("別の欅", "").corporateNumber("6010001000001")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("corporateNumber"));
        Company free = added(CompanyRequest.named("無番", ""));
        added(CompanyRequest.named("無番その二", ""));
        refused(CompanyRequest.from(free).number("K-2").request(), "number-taken", "number");
        assertThat(changed(CompanyRequest.from(free).number("K-3").request()).number())
                .isEqualTo("K-3");
    }

    @Test
    void a_new_name_leaves_the_former_one_behind_and_both_find_the_company() {
        Company company = added(CompanyRequest.named("日本呼出協会", "にほんよびだしきょうかい"));
        LocalDate first = LocalDate.of(2024, 10, 1);
        Company renamed = changed(CompanyRequest.from(company)
                .name(new CompanyName("", true, "みらい応対協会", "ミライオウタイキョウカイ"))
                .nameFrom(first)
                .request());
        assertThat(renamed.displayName()).isEqualTo("みらい応対協会");
        assertThat(renamed.version()).isEqualTo(2);
        CORE.asAdministrator(() -> {
            assertThat(COMPANIES.formerNames(company.id()))
                    .extracting(former -> former.name().display(), FormerName::until)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("(株)日本呼出協会", first.minusDays(1)));
            assertThat(COMPANIES.nameOn(company.id(), first.minusDays(1)).display())
                    .isEqualTo("(株)日本呼出協会");
            assertThat(COMPANIES.nameOn(company.id(), first).display()).isEqualTo("みらい応対協会");
        });
        assertThat(found("呼出協")).containsExactly("みらい応対協会");
        assertThat(found("ヨビダシ")).containsExactly("みらい応対協会");
        assertThat(found("みらい応")).containsExactly("みらい応対協会");
    }

    @Test
    void a_name_that_is_put_right_leaves_nothing_behind() {
        Company company = added(CompanyRequest.named("誤字商亊", "ごじしょうじ"));
        changed(CompanyRequest.from(company)
                .name(new CompanyName("(株)", true, "誤字商事", "ゴジショウジ"))
                .request());
        CORE.asAdministrator(
                () -> assertThat(COMPANIES.formerNames(company.id())).isEmpty());
        assertThat(found("誤字商亊")).isEmpty();
        assertThat(found("誤字商事")).hasSize(1);
    }

    @Test
    void a_new_name_can_not_begin_before_the_last_one_had_a_day() {
        Company first = added(CompanyRequest.named("改名一", "かいめい"));
        LocalDate day = LocalDate.of(2020, 4, 1);
        Company second = changed(CompanyRequest.from(first)
                .name(new CompanyName("", true, "改名二", ""))
                .nameFrom(day)
                .request());
        CompanyRequest third = CompanyRequest.from(second).name(new CompanyName("", true, "改名三", ""));
        refused(third.nameFrom(day).request(), "period-taken", "nameFrom");
        refused(third.nameFrom(day.minusYears(1)).request(), "period-taken", "nameFrom");
        refused(third.nameFrom(LocalDate.of(24, 4, 1)).request(), "day-range", "nameFrom");
        changed(third.nameFrom(day.plusDays(1)).request());
        CORE.asAdministrator(() -> {
            assertThat(COMPANIES.nameOn(first.id(), day).name()).isEqualTo("改名二");
            assertThat(COMPANIES.nameOn(first.id(), day.plusDays(1)).name()).isEqualTo("改名三");
            assertThat(COMPANIES.nameOn(first.id(), LocalDate.of(1950, 1, 1)).name())
                    .isEqualTo("改名一");
        });
    }

    @Test
    void addresses_are_kept_like_names() {
        PostalAddress before = new PostalAddress("1000001", "東京都", "千代田区", "1-1", "");
        PostalAddress after = new PostalAddress("5300001", "大阪府", "大阪市北区", "2-2", "");
        Company company = added(CompanyRequest.named("転居産業", "てんきょ").at(before));
        LocalDate day = LocalDate.of(2023, 7, 1);
        Company moved =
                changed(CompanyRequest.from(company).at(after).addressFrom(day).request());
        assertThat(moved.address()).isEqualTo(after);
        CORE.asAdministrator(() -> assertThat(COMPANIES.formerAddresses(company.id()))
                .containsExactly(new FormerAddress(before, day.minusDays(1))));
        refused(CompanyRequest.from(moved).at(before).addressFrom(day).request(), "period-taken", "addressFrom");
    }

    @Test
    void a_change_made_from_an_older_version_is_refused() {
        Company company = added(CompanyRequest.named("競合産業", "きょうごう"));
        changed(CompanyRequest.from(company).note("先の変更").request());
        refused(CompanyRequest.from(company).note("後の変更").request(), "changed-meanwhile", "");
    }

    @Test
    void organisations_stand_in_lists_in_the_order_of_each() {
        List<OrganisationList> lists = List.of(
                new OrganisationList("ministries", new Localized("省庁", ""), 1, OrganisationList.Order.POSITION),
                new OrganisationList("local", new Localized("地方自治体", ""), 2, OrganisationList.Order.LOCAL_CODE));
        Company second = added(CompanyRequest.named("あおば省", "あおばしょう").localCode("011002"));
        Company first = added(CompanyRequest.named("わかば省", "わかばしょう").localCode("010006"));
        CORE.asAdministrator(() -> {
            lists.forEach(COMPANIES::save);
            COMPANIES.stand(first.id(), List.of("local", "ministries"));
            COMPANIES.stand(second.id(), List.of("ministries", "local"));
            assertThatThrownBy(() -> COMPANIES.stand(first.id(), List.of("nonsense")))
                    .hasMessageContaining("list-unknown");
            for (String list : List.of("ministries", "local")) {
                var page = COMPANIES.find(CompanyFilter.ofList(list), PageRequest.first(1));
                assertThat(page.total().count()).isEqualTo(2);
                assertThat(page.rows()).extracting(CompanyRow::displayName).containsExactly("(株)わかば省");
                assertThat(page.rows()).extracting(CompanyRow::lists).containsExactly("省庁、地方自治体");
                var next = COMPANIES.find(
                        CompanyFilter.ofList(list), PageRequest.first(1).behind(page.next()));
                assertThat(next.rows()).extracting(CompanyRow::displayName).containsExactly("(株)あおば省");
                assertThat(next.hasNext()).isFalse();
            }
            COMPANIES.stand(first.id(), List.of("local"));
            assertThat(COMPANIES.listsOf(first.id()))
                    .extracting(OrganisationList::code)
                    .containsExactly("local");
            assertThat(COMPANIES.lists()).isEqualTo(lists);
        });
    }

    @Test
    void what_is_not_there_is_not_found_and_rights_are_asked_for() {
        CORE.asAdministrator(() -> {
            assertThatThrownBy(() -> COMPANIES.company(Id.next())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> COMPANIES.nameOn(Id.next(), LocalDate.EPOCH))
                    .isInstanceOf(NotFound.class);
        });
        CORE.with(
                () -> assertThatThrownBy(() ->
                                COMPANIES.add(CompanyRequest.named("権限なし", "").request()))
                        .isInstanceOf(Forbidden.class),
                CoreRight.MEMBERS_READ);
        assertThatThrownBy(() -> COMPANIES.find(CompanyFilter.all(), PageRequest.first()))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void the_list_says_who_is_a_member_today() {
        CORE.load("core.member-categories", "code,name_ja,name_en,position\nregular,正会員,,1\n");
        CORE.load("core.members", """
                number,prefix,prefix_first,name,kana,category,segment,joined_on,left_on,reason
                M1,(株),true,在籍商会,ザイセキ,regular,,2020-04-01,,
                M2,(株),true,在籍退会,ザイセキタイカイ,regular,,2020-04-01,2025-01-15,廃業
                """);
        List<CompanyRow> rows = CORE.administrator(
                        () -> COMPANIES.find(new CompanyFilter("在籍", "", ""), PageRequest.first()))
                .rows();
        assertThat(rows).extracting(CompanyRow::number).containsExactly("M1", "M2");
        assertThat(rows).extracting(CompanyRow::isMember).containsExactly(true, false);
        assertThat(Optional.of(rows.getFirst()).map(CompanyRow::kana)).contains("ザイセキ");
    }
}
