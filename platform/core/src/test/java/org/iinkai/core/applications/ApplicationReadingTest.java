package org.iinkai.core.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iinkai.core.applications.Sample.applicant;
import static org.iinkai.core.applications.Sample.refused;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.applications.Applicant;
import org.iinkai.api.applications.Application;
import org.iinkai.api.applications.ApplicationFilter;
import org.iinkai.api.applications.ApplicationRow;
import org.iinkai.api.applications.ApplicationState;
import org.iinkai.api.applications.Applications;
import org.iinkai.api.applications.Apply;
import org.iinkai.api.applications.LikelyMember;
import org.iinkai.api.applications.LikelyMember.Reason;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.core.TestCore;

class ApplicationReadingTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private final Applications applications = CORE.service(Applications.class);

    @BeforeAll
    static void register() {
        Sample.register(CORE);
    }

    @BeforeEach
    void empty() {
        CORE.database().executeAsOwner("TRUNCATE core.application CASCADE");
        CORE.database().executeAsOwner("DELETE FROM core.number_series WHERE series = 'core.applications'");
    }

    @Test
    void the_list_shows_open_ones_first_and_pages_without_gaps() {
        Sample.application(CORE, "株式会社一", ApplicationState.REJECTED);
        Sample.application(CORE, "株式会社二");
        Sample.application(CORE, "株式会社三", ApplicationState.WITHDRAWN);
        Sample.application(CORE, "株式会社四");

        List<String> names = Stream.iterate(
                        page(List.of()),
                        page -> !page.rows().isEmpty(),
                        page -> page.hasNext()
                                ? page(page.next())
                                : new Page<ApplicationRow>(List.of(), List.of(), page.total()))
                .flatMap(page -> page.rows().stream())
                .map(ApplicationRow::displayName)
                .toList();

        assertThat(names).containsExactly("(株)四", "(株)二", "(株)三", "(株)一");
        assertThat(rows(ApplicationFilter.all().in(ApplicationState.REJECTED))).hasSize(1);
        assertThat(rows(ApplicationFilter.all().withText("２０２４－０００２")))
                .extracting(ApplicationRow::displayName)
                .containsExactly("(株)二");
        refused("page-position", () -> page(List.of("x", "y", "z")));
    }

    @Test
    void staff_see_whom_the_register_has_under_that_name() {
        Id<Application> same = Sample.application(CORE, "青葉コール株式会社");
        Id<Application> longer = Sample.application(CORE, "株式会社青葉コールセンター");

        List<LikelyMember> likely = CORE.administrator(() -> applications.likely(same));

        assertThat(likely).hasSize(1).first().satisfies(member -> {
            assertThat(member.displayName()).isEqualTo("(株)青葉コール");
            assertThat(member.number()).isEqualTo("M1");
            assertThat(member.isMember()).isTrue();
            assertThat(member.reason()).isEqualTo(Reason.SAME_NAME);
        });
        assertThat(CORE.administrator(() -> applications.likely(longer))).isEmpty();
    }

    private List<ApplicationRow> rows(ApplicationFilter filter) {
        return CORE.administrator(() -> applications.find(filter, PageRequest.first()))
                .rows();
    }

    private Page<ApplicationRow> page(List<String> after) {
        return CORE.administrator(() ->
                applications.find(ApplicationFilter.all(), PageRequest.first(1).behind(after)));
    }

    @Test
    void without_consent_or_a_needed_answer_nothing_is_taken_in() {
        Applicant complete = applicant("株式会社若草");
        Applicant bare = Applicant.named(complete.name());
        refused("applicant-consent", () -> applications.apply(new Apply(Id.next(), complete, false)));
        refused("applicant-answer", () -> applications.apply(new Apply(Id.next(), bare, true)));
        refused("category-unknown", () -> applications.apply(new Apply(Id.next(), of(complete, "gold"), true)));
        assertThat(CORE.database().value("SELECT count(*) FROM core.application"))
                .isEqualTo("0");
    }

    private static Applicant of(Applicant applicant, String category) {
        return new Applicant(
                applicant.name(),
                applicant.corporateNumber(),
                applicant.address(),
                applicant.phone(),
                applicant.url(),
                category,
                applicant.representative(),
                applicant.contact(),
                applicant.remarks());
    }
}
