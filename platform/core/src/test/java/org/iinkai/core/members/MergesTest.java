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
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.CompanyFilter;
import org.iinkai.api.members.CompanyName;
import org.iinkai.api.members.CompanyRow;
import org.iinkai.api.members.FormerName;
import org.iinkai.api.members.Membership;
import org.iinkai.api.members.Merge;
import org.iinkai.api.members.OrganisationList;
import org.iinkai.api.members.PostalAddress;
import org.iinkai.api.text.Localized;
import org.iinkai.core.TestCore;

class MergesTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final RegisterFixture REGISTER = RegisterFixture.in(CORE);
    private static final LocalDate DAY = LocalDate.of(2015, 4, 1);
    private static final String STATE = """
            SELECT jsonb_build_object(
                'c', (SELECT jsonb_agg(to_jsonb(c) - 'version' ORDER BY id) FROM core.company c),
                'm', (SELECT jsonb_agg(to_jsonb(m) ORDER BY id) FROM core.membership m),
                'a', (SELECT jsonb_agg(to_jsonb(a) ORDER BY id) FROM core.affiliation a),
                'k', (SELECT jsonb_agg(to_jsonb(k) ORDER BY id) FROM core.contact k),
                'n', (SELECT jsonb_agg(to_jsonb(n) ORDER BY company_id, until_day) FROM core.company_former_name n),
                'd', (SELECT jsonb_agg(to_jsonb(d) ORDER BY company_id, until_day) FROM core.company_former_address d),
                'e', (SELECT jsonb_agg(to_jsonb(e) ORDER BY list, company_id) FROM core.organisation_list_entry e),
                'p', (SELECT jsonb_agg(to_jsonb(p) ORDER BY id) FROM core.participation p))
            """;

    private static Id<Merge> merge(Company kept, Company other) {
        return CORE.administrator(() -> REGISTER.companies().merge(kept.id(), other.id()));
    }

    private static void undo(Id<Merge> merge) {
        CORE.asAdministrator(() -> REGISTER.companies().undoMerge(merge));
    }

    private static Company now(Company company) {
        return CORE.administrator(() -> REGISTER.companies().company(company.id()));
    }

    private static List<String> found(String text) {
        return CORE
                .administrator(
                        () -> REGISTER.companies().find(CompanyFilter.all().withText(text), PageRequest.first()))
                .rows()
                .stream()
                .map(CompanyRow::displayName)
                .toList();
    }

    /** A person who belongs to both, a contact and somebody who took part, written as the tables have them. */
    private static void people(Company kept, Company other) {
        String person = Id.next().toString();
        String event = Id.next().toString();
        CORE.database().execute("INSERT INTO core.person (id, name, search_key) VALUES ('" + person + "', '人', '')");
        CORE.database()
                .execute("INSERT INTO core.event_series (code, name_ja, kind, numbering, people) VALUES ('" + event
                        + "', '会', 'EVENT', 'NONE', 'PARTICIPANTS')");
        CORE.database()
                .execute("INSERT INTO core.event (id, series, fiscal_year, number, title, status) VALUES ('" + event
                        + "', '" + event + "', 2020, 1, '会', 'HELD')");
        for (Company company : List.of(kept, other)) {
            String until = company.equals(kept) ? "'2018-03-31'" : "NULL";
            CORE.database()
                    .execute("INSERT INTO core.affiliation (person_id, company_id, from_day, to_day) VALUES ('" + person
                            + "', '" + company.id() + "', '2016-04-01', " + until + ")");
            CORE.database()
                    .execute("INSERT INTO core.contact (id, company_id, person_id, role, from_day) VALUES ('"
                            + Id.next() + "', '" + company.id() + "', '" + person + "', 'contact', '2016-04-01')");
        }
        CORE.database()
                .execute("INSERT INTO core.participation (id, event_id, person_id, company_id, status, enrolled_at)"
                        + " VALUES ('" + Id.next() + "', '" + event + "', '" + person + "', '" + other.id()
                        + "', 'ENROLLED', now())");
    }

    private static Company renamed(Company company, String name, LocalDate from) {
        CORE.asAdministrator(() -> REGISTER.companies()
                .change(CompanyRequest.from(company)
                        .name(new CompanyName("(株)", true, name, ""))
                        .nameFrom(from)
                        .request()));
        return now(company);
    }

    @Test
    void what_belonged_to_the_other_belongs_to_the_one_that_stays() {
        Company kept = REGISTER.company("統合先物産", "トウゴウサキ");
        Company other = renamed(
                REGISTER.company(CompanyRequest.named("統合元旧名", "トウゴウモト")
                        .number("T-1")
                        .at(new PostalAddress("1000001", "東京都", "千代田区", "", ""))),
                "統合元物産",
                DAY);
        Membership membership = REGISTER.join(other.id(), "regular", "", DAY);
        people(kept, other);
        merge(kept, other);

        Company one = now(other);
        assertThat(one.id()).isEqualTo(kept.id());
        assertThat(one.number()).isEqualTo("T-1");
        assertThat(one.address().prefecture()).isEqualTo("東京都");
        assertThat(CORE.administrator(() -> REGISTER.members().memberships(other.id())))
                .extracting(Membership::id, Membership::company)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(membership.id(), kept.id()));
        assertThat(CORE.administrator(() -> REGISTER.companies().formerNames(kept.id())))
                .extracting(former -> former.name().name(), FormerName::until)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("統合元旧名", DAY.minusDays(1)));
        assertThat(found("統合元")).containsExactly("(株)統合先物産");
        assertThat(found("T-1")).containsExactly("(株)統合先物産");
        for (String table : List.of("affiliation", "contact", "participation")) {
            assertThat(CORE.database()
                            .value("SELECT count(*) || ' ' || count(DISTINCT company_id) FROM core." + table
                                    + " WHERE company_id IN ('" + kept.id() + "', '" + other.id() + "')"))
                    .as(table)
                    .isEqualTo("1 1");
        }
        assertThat(CORE.database().value("SELECT display_name FROM published.company WHERE id = '" + other.id() + "'"))
                .isEqualTo("(株)統合先物産");
        assertThat(CORE.administrator(() -> REGISTER.companies().merges(1)))
                .extracting(Merge::kept, Merge::other, Merge::by, Merge::isUndone)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("(株)統合先物産", "(株)統合元物産", "test", false));
    }

    @Test
    void undone_everything_is_as_it_was() {
        Company kept = REGISTER.company("復元先", "フクゲンサキ");
        Company other = renamed(
                REGISTER.company(
                        CompanyRequest.named("復元旧", "フクゲン").number("F-1").corporateNumber("7000012050002")),
                "復元元",
                DAY);
        Company before = REGISTER.company("復元元の前", "フクゲンマエ");
        merge(other, before);
        REGISTER.leave(REGISTER.join(kept.id(), "regular", "", DAY), DAY.plusYears(1));
        REGISTER.join(other.id(), "supporting", "", DAY.plusYears(1));
        people(kept, other);
        CORE.asAdministrator(() -> {
            for (String list : List.of("one", "two")) {
                REGISTER.companies()
                        .save(new OrganisationList(list, new Localized(list, ""), 1, OrganisationList.Order.KANA));
            }
            REGISTER.companies().stand(kept.id(), List.of("one"));
            REGISTER.companies().stand(other.id(), List.of("one", "two"));
        });
        String state = CORE.database().value(STATE);
        Id<Merge> merge = merge(kept, other);
        assertThat(CORE.database().value(STATE)).isNotEqualTo(state);
        assertThat(now(before).id()).isEqualTo(kept.id());
        undo(merge);
        assertThat(CORE.database().value(STATE)).isEqualTo(state);
        assertThat(found("復元元")).containsExactly("(株)復元元");
        assertThatThrownBy(() -> undo(merge)).hasMessageContaining("merge-undone");
    }

    @Test
    void the_record_of_changes_says_what_moved_from_where_and_back() {
        Company kept = REGISTER.company("記録先", "キロク");
        Company other = REGISTER.company(CompanyRequest.named("記録元", "キロク").number("K-1"));
        Membership membership = REGISTER.join(other.id(), "regular", "", DAY);
        people(kept, other);
        Id<Merge> merge = merge(kept, other);
        assertThat(newest("company:" + kept.id())).containsExactly("core.field.member-number: > K-1");
        assertThat(newest("company:" + other.id()))
                .containsExactly("core.field.merged-into: > (株)記録先", "core.field.member-number: K-1 >");
        assertThat(newest("membership:" + membership.id())).containsExactly("core.field.company: (株)記録元 > (株)記録先");
        assertThat(CORE.database().value("SELECT count(*) FROM core.audit_personal WHERE after = '(株)記録先'"))
                .isEqualTo("1");
        undo(merge);
        assertThat(newest("company:" + other.id()))
                .containsExactly("core.field.merged-into: (株)記録先 >", "core.field.member-number: > K-1");
        assertThat(newest("membership:" + membership.id())).containsExactly("core.field.company: (株)記録先 > (株)記録元");
    }

    private static List<String> newest(String subject) {
        return CORE.administrator(() -> CORE.service(Audit.class).about(subject, 1)).getFirst().changes().stream()
                .map(change -> (change.field() + ": " + change.before() + " > " + change.after())
                        .replace("  ", " ")
                        .strip())
                .toList();
    }

    @Test
    void two_that_were_members_at_the_same_time_stay_two() {
        Company kept = REGISTER.company("同時先", "ドウジ");
        Company other = REGISTER.company("同時元", "ドウジ");
        REGISTER.leave(REGISTER.join(kept.id(), "regular", "", DAY), DAY.plusYears(2));
        REGISTER.join(other.id(), "regular", "", DAY.plusYears(1));
        assertThatThrownBy(() -> merge(kept, other)).hasMessageContaining("merge-both-members");
        assertThat(now(other).id()).isEqualTo(other.id());
        assertThatThrownBy(() -> merge(kept, kept)).hasMessageContaining("merge-same");
    }

    @Test
    void what_was_changed_since_can_not_be_undone() {
        Company kept = REGISTER.company("変更先", "ヘンコウ");
        Company other = REGISTER.company("変更元", "ヘンコウ");
        Membership membership = REGISTER.join(other.id(), "regular", "", DAY);
        Id<Merge> merge = merge(kept, other);
        Membership left = REGISTER.leave(membership, DAY.plusYears(3));
        assertThatThrownBy(() -> undo(merge)).hasMessageContaining("merge-changed");
        assertThat(left.company()).isEqualTo(kept.id());
        assertThat(CORE.administrator(() -> REGISTER.members().membership(membership.id()))
                        .company())
                .isEqualTo(kept.id());
    }

    @Test
    void a_record_that_went_into_another_is_not_changed_or_merged_again() {
        Company kept = REGISTER.company("単独先", "タンドク");
        Company other = REGISTER.company("単独元", "タンドク");
        merge(kept, other);
        assertThatThrownBy(() -> CORE.asAdministrator(() -> REGISTER.companies()
                        .change(CompanyRequest.from(other).note("x").request())))
                .hasMessageContaining("changed-meanwhile");
        assertThatThrownBy(() -> merge(REGISTER.company("第三", ""), other)).hasMessageContaining("changed-meanwhile");
        assertThatThrownBy(() -> REGISTER.join(other.id(), "regular", "", DAY))
                .hasMessageContaining("changed-meanwhile");
    }

    @Test
    void merging_needs_the_right_and_something_to_undo() {
        Company kept = REGISTER.company("権限先", "");
        Company other = REGISTER.company("権限元", "");
        CORE.with(
                () -> assertThatThrownBy(() -> REGISTER.companies().merge(kept.id(), other.id()))
                        .isInstanceOf(Forbidden.class),
                CoreRight.MEMBERS_READ);
        assertThatThrownBy(() -> undo(Id.next())).isInstanceOf(NotFound.class);
        assertThat(Optional.of(now(other).id())).contains(other.id());
    }
}
