package org.iinkai.core.populations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.populations.Criteria;
import org.iinkai.api.populations.FrozenPopulation;
import org.iinkai.api.populations.Population;
import org.iinkai.api.populations.PopulationMember;
import org.iinkai.api.populations.PopulationRow;
import org.iinkai.api.populations.Populations;
import org.iinkai.core.TestCore;

class FrozenPopulationsTest {

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
    void what_is_frozen_stays_whatever_happens_afterwards() {
        Population population = population(Criteria.ofSegments("inhouse", "agency"));
        FrozenPopulation july = freeze(population, JULY);
        CORE.database().executeAsOwner("UPDATE core.company SET name = '新社名' WHERE number = '1'");
        CORE.database().executeAsOwner("UPDATE core.segment SET name_ja = '委託' WHERE code = 'agency'");
        CORE.database()
                .executeAsOwner(
                        "DELETE FROM core.membership WHERE company_id = (SELECT id FROM core.company WHERE number = '5')");
        save(new Population(population.id(), "別名", "", Criteria.ofCategories("supporting"), "", 1));
        FrozenPopulation september =
                freeze(CORE.administrator(() -> populations.population(population.id())), SEPTEMBER);

        List<FrozenPopulation> all = CORE.administrator(() -> populations.frozen(population.id()));
        assertThat(all).containsExactlyInAnyOrder(july, september);
        assertThat(july.count().in(Locale.JAPANESE)).isEqualTo("3社（インハウス1社・エージェンシー2社）");
        assertThat(CORE.administrator(() -> populations.frozenAs(july.id()))).isEqualTo(july);
        Page<PopulationMember> rows =
                CORE.administrator(() -> populations.frozenMembers(july.id(), PageRequest.first(2)));
        assertThat(rows.rows()).extracting(PopulationMember::displayName).containsExactly("(株)青葉コール", "(株)樫");
        assertThat(rows.rows()).extracting(PopulationMember::segment).containsOnly("エージェンシー");
        assertThat(rows.total().count()).isEqualTo(3);
        assertThat(CORE.administrator(() -> populations.frozenMembers(
                                july.id(), PageRequest.first(2).behind(rows.next())))
                        .rows())
                .extracting(PopulationMember::displayName)
                .containsExactly("桜(株)");
        assertThat(september.name()).isEqualTo("別名");
    }

    @Test
    void freezing_again_with_the_same_id_keeps_what_was_kept() {
        Population population = population(Criteria.everyMember());
        Id<FrozenPopulation> id = Id.next();
        FrozenPopulation first = CORE.administrator(() -> populations.freeze(id, population.id(), JULY));

        assertThat(CORE.administrator(() -> populations.freeze(id, population.id(), SEPTEMBER)))
                .isEqualTo(first);
        assertThat(CORE.database().value("SELECT count(*) FROM core.frozen_population"))
                .isEqualTo("1");
        assertThat(CORE.database().value("SELECT companies FROM published.population"))
                .isEqualTo("4");
        assertThat(CORE.database()
                        .value("SELECT count(*) FROM published.population_member WHERE population = '" + id + "'"))
                .isEqualTo("4");
    }

    @Test
    void nobody_but_the_owner_of_the_tables_can_change_what_is_frozen() {
        freeze(population(Criteria.everyMember()), JULY);

        for (String change : List.of(
                "UPDATE core.frozen_population SET day = '2000-01-01'",
                "DELETE FROM core.frozen_population_member",
                "UPDATE core.frozen_population_count SET companies = 0")) {
            assertThatThrownBy(() -> CORE.database().execute(change)).hasMessageContaining("permission denied");
        }
    }

    @Test
    void what_was_frozen_can_not_be_removed_and_what_was_not_can() {
        Population kept = population(Criteria.everyMember());
        freeze(kept, JULY);
        Population gone = population(Criteria.everyMember());

        assertRefused(() -> remove(kept.id(), 1), "core.refused.population-frozen");
        assertRefused(() -> remove(gone.id(), 7), "core.refused.changed-meanwhile");
        remove(gone.id(), 1);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> remove(gone.id(), 1));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> CORE.administrator(() -> populations.population(gone.id())));
    }

    @Test
    void lists_populations_by_name_with_when_they_were_frozen_last() {
        Population survey = named("調査対象");
        named("案内先");
        freeze(survey, JULY);
        CORE.clock().set(CORE.clock().instant().plusSeconds(60));
        freeze(survey, SEPTEMBER);

        Page<PopulationRow> first = CORE.administrator(() -> populations.find("", PageRequest.first(1)));
        Page<PopulationRow> second = CORE.administrator(
                () -> populations.find("", PageRequest.first(1).behind(first.next())));

        assertThat(first.rows()).extracting(PopulationRow::name).containsExactly("案内先");
        assertThat(second.rows()).singleElement().satisfies(row -> {
            assertThat(row.timesFrozen()).isEqualTo(2);
            assertThat(row.lastDay()).contains(SEPTEMBER);
        });
        assertThat(CORE.administrator(() -> populations.find("調査", PageRequest.first()))
                        .rows())
                .hasSize(1);
    }

    private static void assertRefused(Runnable work, String key) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(work::run)
                .extracting(Refused::key)
                .isEqualTo(key);
    }

    private Population named(String name) {
        return stored(new Population(Id.next(), name, "", Criteria.everyMember(), "", 0));
    }

    private Population population(Criteria criteria) {
        return stored(new Population(Id.next(), "対象", "", criteria, "", 0));
    }

    private Population stored(Population fresh) {
        save(fresh);
        return CORE.administrator(() -> populations.population(fresh.id()));
    }

    private void save(Population population) {
        CORE.asAdministrator(() -> populations.save(population));
    }

    private void remove(Id<Population> id, int version) {
        CORE.asAdministrator(() -> populations.remove(id, version));
    }

    private FrozenPopulation freeze(Population population, LocalDate day) {
        return CORE.administrator(() -> populations.freeze(Id.next(), population.id(), day));
    }
}
