package org.iinkai.core.populations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.audit.AuditEntry;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Company;
import org.iinkai.api.populations.Criteria;
import org.iinkai.api.populations.Population;
import org.iinkai.api.populations.PopulationMember;
import org.iinkai.api.populations.Populations;
import org.iinkai.core.TestCore;

class PopulationsTest {

    private static final LocalDate JULY = LocalDate.of(2024, 7, 31);
    private static final LocalDate SEPTEMBER = LocalDate.of(2024, 9, 4);

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private final Populations populations = CORE.service(Populations.class);

    @BeforeEach
    void register_members() {
        SampleRegister.fill(CORE);
    }

    @Test
    void counts_by_segment_on_a_day_as_it_is_printed() {
        Criteria both = Criteria.ofSegments("inhouse", "agency");

        assertThat(counted(both, JULY, Locale.JAPANESE)).isEqualTo("3社（インハウス1社・エージェンシー2社）");
        assertThat(counted(both, SEPTEMBER, Locale.ENGLISH)).isEqualTo("3 companies (Agency)");
        assertThat(counted(Criteria.everyMember(), SEPTEMBER, Locale.JAPANESE)).isEqualTo("4社（エージェンシー3社・賛助会員1社）");
        assertThat(counted(Criteria.ofSegments("inhouse"), SEPTEMBER, Locale.JAPANESE))
                .isEqualTo("0社");
    }

    @Test
    void on_the_last_day_nobody_is_a_member_any_more_and_on_the_first_already() {
        assertThat(names(Criteria.ofSegments("inhouse"), LocalDate.of(2024, 8, 30)))
                .containsExactly("桜(株)");
        assertThat(names(Criteria.ofSegments("inhouse"), LocalDate.of(2024, 8, 31)))
                .isEmpty();
        assertThat(names(Criteria.ofSegments("agency"), LocalDate.of(2024, 8, 31)))
                .doesNotContain("(株)若草");
        assertThat(names(Criteria.ofSegments("agency"), LocalDate.of(2024, 9, 1)))
                .contains("(株)若草");
    }

    @Test
    void all_conditions_hold_together() {
        assertThat(names(of("", List.of("regular"), List.of("大阪府"), null, null), SEPTEMBER))
                .containsExactly("(株)樫");
        assertThat(names(of("あおば", List.of(), List.of(), null, null), SEPTEMBER))
                .containsExactly("(株)青葉コール");
        assertThat(names(of("アオバ", List.of(), List.of("大阪府"), null, null), SEPTEMBER))
                .isEmpty();
        assertThat(names(of("", List.of(), List.of(), "2011-04-01", "2015-04-01"), SEPTEMBER))
                .containsExactly("(株)樫", "個人");
        assertThat(names(of("", List.of("supporting"), List.of(), "2011-04-01", null), JULY))
                .containsExactly("個人");
    }

    @Test
    void a_list_of_organisations_narrows_the_members() {
        CORE.database().executeAsOwner("""
                INSERT INTO core.organisation_list (code, name_ja, position, ordered_by)
                VALUES ('guide', '掲載企業', 1, 'KANA') ON CONFLICT DO NOTHING
                """);
        CORE.database()
                .executeAsOwner(
                        "INSERT INTO core.organisation_list_entry (list, company_id) SELECT 'guide', id FROM core.company WHERE number IN ('1', '')");
        Criteria all = Criteria.everyMember();
        Criteria listed = new Criteria(
                "",
                all.categories(),
                all.segments(),
                all.prefectures(),
                List.of("guide"),
                all.joinedFrom(),
                all.joinedTo(),
                all.added(),
                all.excluded());

        assertThat(names(listed, SEPTEMBER)).containsExactly("(株)青葉コール");
    }

    @Test
    void companies_are_added_and_excluded_by_hand_and_each_is_there_once() {
        Criteria byHand = Criteria.ofSegments("agency")
                .byHand(List.of(company("経済産業省"), company("桜"), company("樫"), company("若草")), List.of(company("若草")));

        assertThat(names(byHand, SEPTEMBER)).containsExactly("(株)青葉コール", "(株)樫", "経済産業省", "桜(株)");
        assertThat(counted(byHand, SEPTEMBER, Locale.JAPANESE)).isEqualTo("4社（エージェンシー2社・会員以外2社）");
        assertThat(counted(byHand, JULY, Locale.JAPANESE)).isEqualTo("4社（インハウス1社・エージェンシー2社・会員以外1社）");
    }

    @Test
    void a_company_that_was_merged_into_another_counts_as_the_other() {
        Id<Company> other = company("経済産業省");
        CORE.database()
                .executeAsOwner("UPDATE core.company SET merged_into = (SELECT id FROM core.company WHERE number = '1')"
                        + " WHERE name = '経済産業省'");

        assertThat(names(Criteria.ofSegments("inhouse").byHand(List.of(other), List.of()), SEPTEMBER))
                .containsExactly("(株)青葉コール");
        assertThat(names(Criteria.ofSegments("agency").byHand(List.of(), List.of(other)), SEPTEMBER))
                .containsExactly("(株)樫", "(株)若草");
    }

    @Test
    void shows_the_name_of_the_day_and_who_has_the_wanted_role_on_it() {
        CORE.database().executeAsOwner("""
                INSERT INTO core.company_former_name (company_id, until_day, prefix, is_prefix_first, name, kana)
                SELECT id, '2024-08-15', '(有)', true, '旧青葉', 'キュウアオバ' FROM core.company WHERE number = '1'
                """);
        CORE.load("core.people", "code,name,kana,company_number\nP1,青木 花,アオキ ハナ,1\nP2,井上 一,イノウエ ハジメ,1\n");
        CORE.database().executeAsOwner("UPDATE core.person SET email = code || '@example.jp'");
        CORE.database().executeAsOwner("""
                INSERT INTO core.contact (id, company_id, person_id, role, from_day, to_day)
                SELECT gen_random_uuid(), c.id, p.id, 'responsible', d.f, d.t
                FROM core.company c, core.person p,
                    (VALUES ('P1', date '2020-04-01', date '2024-07-31'), ('P2', date '2024-08-01', NULL)) d (code, f, t)
                WHERE c.number = '1' AND p.code = d.code
                """);

        PopulationMember july =
                members(Criteria.ofSegments("agency"), "responsible", JULY).getFirst();
        PopulationMember september =
                members(Criteria.ofSegments("agency"), "responsible", SEPTEMBER).getFirst();
        PopulationMember unwanted =
                members(Criteria.ofSegments("agency"), "", SEPTEMBER).getFirst();

        assertThat(List.of(july.displayName(), july.contactName(), july.email()))
                .containsExactly("(有)旧青葉", "青木 花", "P1@example.jp");
        assertThat(List.of(september.displayName(), september.contactName(), september.email()))
                .containsExactly("(株)青葉コール", "井上 一", "P2@example.jp");
        assertThat(unwanted.person()).isEmpty();
        assertThat(members(Criteria.ofSegments("agency"), "responsible", JULY)
                        .get(1)
                        .email())
                .isEmpty();
    }

    @Test
    void pages_follow_each_other_by_reading_whichever_way_the_rows_are_found() {
        Criteria byHand = Criteria.everyMember().byHand(List.of(company("経済産業省")), List.of());
        List<String> all = names(byHand, SEPTEMBER);
        assertThat(all).containsExactly("(株)青葉コール", "(株)樫", "経済産業省", "個人", "(株)若草");

        List<String> paged = new ArrayList<>();
        Page<PopulationMember> page = page(byHand, PageRequest.first(2));
        page.rows().forEach(row -> paged.add(row.displayName()));
        while (page.hasNext()) {
            page = page(byHand, PageRequest.first(2).behind(page.next()));
            page.rows().forEach(row -> paged.add(row.displayName()));
        }
        assertThat(paged).isEqualTo(all);
        assertThat(page.total().count()).isEqualTo(5);
        PopulationMemberMapper mapper = CORE.database()
                .database()
                .mappers("test", getClass().getClassLoader(), List.of(PopulationMemberMapper.class))
                .mapper(PopulationMemberMapper.class);
        CriteriaQuery query = CriteriaQuery.of(
                byHand, "", SEPTEMBER, PageRequest.first(2).behind(List.of("カシ カシ", new UUID(0, 0).toString())));
        assertThat(mapper.walked(query)).isEqualTo(mapper.gathered(query)).hasSize(3);
    }

    @Test
    void is_stored_with_all_its_criteria_and_changed_from_the_version_that_was_seen() {
        Criteria criteria = new Criteria(
                "コール",
                List.of("regular"),
                List.of("agency", "inhouse"),
                List.of("東京都", "大阪府"),
                List.of(),
                Optional.of(LocalDate.of(2000, 4, 1)),
                Optional.of(JULY),
                List.of(company("桜")),
                List.of(company("樫")));
        Population fresh = new Population(Id.next(), "調査対象", "毎年", criteria, "contact", 0);
        save(fresh);
        save(fresh);

        Population stored = CORE.administrator(() -> populations.population(fresh.id()));
        assertThat(stored.version()).isEqualTo(1);
        assertThat(stored.role()).isEqualTo("contact");
        assertThat(stored.criteria())
                .usingRecursiveComparison()
                .ignoringCollectionOrder()
                .isEqualTo(criteria);
        Population changed = new Population(stored.id(), "別名", "", Criteria.everyMember(), "", 1);
        save(changed);
        assertThat(CORE.administrator(() -> populations.population(fresh.id())).criteria())
                .isEqualTo(Criteria.everyMember());
        assertRefused(() -> save(changed), "core.refused.changed-meanwhile");
        assertThat(CORE.administrator(() -> CORE.service(Audit.class).about("population:" + fresh.id(), 9)))
                .extracting(AuditEntry::action)
                .containsExactly("core.audit.population-changed", "core.audit.population-added");
    }

    @Test
    void refuses_what_makes_no_sense() {
        assertRefused(() -> population(Criteria.ofSegments("moon")), "core.refused.population-unknown");
        assertRefused(
                () -> population(Criteria.everyMember().byHand(List.of(Id.next()), List.of())),
                "core.refused.population-unknown");
        assertRefused(
                () -> save(new Population(Id.next(), "x", "", Criteria.everyMember(), "king", 0)),
                "core.refused.population-unknown");
        assertRefused(
                () -> new Population(Id.next(), " ", "", Criteria.everyMember(), "", 0),
                "core.refused.population-name");
        assertRefused(() -> of("", List.of(), List.of(), "2024-04-02", "2024-04-01"), "core.refused.period");
    }

    @Test
    void reading_and_changing_need_their_rights() {
        Population population = population(Criteria.everyMember());
        List<Consumer<Populations>> reading = List.of(
                each -> each.find("", PageRequest.first()),
                each -> each.population(population.id()),
                each -> each.members(Criteria.everyMember(), "", JULY, PageRequest.first()),
                each -> each.count(Criteria.everyMember(), JULY),
                each -> each.frozen(population.id()),
                each -> each.frozenAs(Id.next()),
                each -> each.frozenMembers(Id.next(), PageRequest.first()));
        List<Consumer<Populations>> changing = List.of(
                each -> each.save(population),
                each -> each.remove(population.id(), 1),
                each -> each.freeze(Id.next(), population.id(), JULY));
        reading.forEach(call -> CORE.with(() -> assertForbidden(call), CoreRight.MEMBERS_CHANGE));
        changing.forEach(call -> CORE.with(() -> assertForbidden(call), CoreRight.MEMBERS_READ));
    }

    private void assertForbidden(Consumer<Populations> call) {
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> call.accept(populations));
    }

    private static void assertRefused(Runnable work, String key) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(work::run)
                .extracting(Refused::key)
                .isEqualTo(key);
    }

    private static Criteria of(
            String text,
            List<String> categories,
            List<String> prefectures,
            @Nullable String from,
            @Nullable String to) {
        return new Criteria(
                text,
                categories,
                List.of(),
                prefectures,
                List.of(),
                Optional.ofNullable(from).map(LocalDate::parse),
                Optional.ofNullable(to).map(LocalDate::parse),
                List.of(),
                List.of());
    }

    private Population population(Criteria criteria) {
        Population population = new Population(Id.next(), "対象", "", criteria, "", 0);
        save(population);
        return CORE.administrator(() -> populations.population(population.id()));
    }

    private void save(Population population) {
        CORE.asAdministrator(() -> populations.save(population));
    }

    private String counted(Criteria criteria, LocalDate day, Locale locale) {
        return CORE.administrator(() -> populations.count(criteria, day)).in(locale);
    }

    private List<PopulationMember> members(Criteria criteria, String role, LocalDate day) {
        return CORE.administrator(() -> populations.members(criteria, role, day, PageRequest.first()))
                .rows();
    }

    private Page<PopulationMember> page(Criteria criteria, PageRequest request) {
        return CORE.administrator(() -> populations.members(criteria, "", SEPTEMBER, request));
    }

    private List<String> names(Criteria criteria, LocalDate day) {
        return members(criteria, "", day).stream()
                .map(PopulationMember::displayName)
                .toList();
    }

    private static Id<Company> company(String name) {
        return Id.of(CORE.database().value("SELECT id FROM core.company WHERE name = '" + name + "'"));
    }
}
