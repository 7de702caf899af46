package org.iinkai.core.applications;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.iinkai.core.applications.Sample.TODAY;
import static org.iinkai.core.applications.Sample.application;
import static org.iinkai.core.applications.Sample.refused;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.applications.Application;
import org.iinkai.api.applications.ApplicationState;
import org.iinkai.api.applications.Applications;
import org.iinkai.api.applications.JoinApplicant;
import org.iinkai.api.applications.Step;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Affiliation;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Contact;
import org.iinkai.api.members.JoinMember;
import org.iinkai.api.members.Members;
import org.iinkai.api.members.Membership;
import org.iinkai.api.members.People;
import org.iinkai.core.TestCore;

class AdmissionTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final ApplicationState[] TO_APPROVAL = {
        ApplicationState.SCREENING, ApplicationState.AWAITING_APPROVAL, ApplicationState.APPROVED
    };

    private final Applications applications = CORE.service(Applications.class);

    @BeforeAll
    static void categories() {
        Sample.register(CORE);
    }

    @BeforeEach
    void empty() {
        CORE.database().executeAsOwner("TRUNCATE core.application, core.company, core.person CASCADE");
        Sample.register(CORE);
    }

    @Test
    void an_approved_applicant_becomes_company_people_and_member_together() {
        Id<Application> id = application(CORE, "株式会社若草", TO_APPROVAL);

        Id<Company> company = join(request(id, Id.next(), Id.next(), "M2", true));

        CORE.asAdministrator(() -> {
            Company made = CORE.service(Companies.class).company(company);
            assertThat(made.displayName()).isEqualTo("(株)若草");
            assertThat(made.number()).isEqualTo("M2");
            assertThat(made.address().line()).isEqualTo("東京都千代田区千代田1-1　青葉ビル");
            assertThat(CORE.service(Members.class).memberships(company))
                    .extracting(Membership::joinedOn)
                    .containsExactly(TODAY);
            assertThat(CORE.service(People.class).contacts(company, TODAY))
                    .extracting(Contact::personName, Contact::role)
                    .containsExactlyInAnyOrder(tuple("水野 花子", "contact"), tuple("青葉 太郎", "responsible"));
            assertThat(CORE.service(People.class).peopleOf(company, TODAY))
                    .extracting(Affiliation::department, Affiliation::post)
                    .contains(tuple("総務部", "課長"));
            Application joined = applications.application(id);
            assertThat(joined.state()).isEqualTo(ApplicationState.JOINED);
            assertThat(joined.company()).hasValue(company);
            assertThat(applications.steps(id)).last().extracting(Step::state).isEqualTo(ApplicationState.JOINED);
        });
    }

    @Test
    void the_same_request_at_the_same_time_joins_once() {
        Id<Application> id = application(CORE, "株式会社若草", TO_APPROVAL);
        JoinApplicant request = request(id, Id.next(), Id.next(), "M2", true);

        List<Id<Company>> joined = Stream.generate(() -> supplyAsync(() -> join(request))).limit(3).toList().stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(joined).containsOnly(request.membership().company());
        assertThat(CORE.database()
                        .value("SELECT count(*) FROM core.membership m JOIN core.company c "
                                + "ON c.id = m.company_id WHERE c.number = 'M2'"))
                .isEqualTo("1");
    }

    @Test
    void nothing_is_left_behind_when_the_register_refuses() {
        Id<Application> id = application(CORE, "株式会社若草", TO_APPROVAL);

        refused("number-taken", () -> join(request(id, Id.next(), Id.next(), "M1", true)));

        assertThat(CORE.database().value("SELECT count(*) FROM core.company")).isEqualTo("1");
        assertThat(CORE.database().value("SELECT count(*) FROM core.person")).isEqualTo("0");
        assertThat(CORE.administrator(() -> applications.application(id)).state())
                .isEqualTo(ApplicationState.APPROVED);
    }

    @Test
    void an_organisation_of_the_register_is_taken_as_it_is() {
        Id<Application> id = application(CORE, "株式会社青葉コール", TO_APPROVAL);
        Id<Company> there = CORE.administrator(() -> {
            var member = CORE.service(Applications.class).likely(id).getFirst();
            Membership current =
                    CORE.service(Members.class).memberships(member.company()).getFirst();
            CORE.service(Members.class).leave(current.id(), TODAY.minusDays(1), "移転", current.version());
            return member.company();
        });

        Id<Company> joined = join(request(id, there, Id.next(), "", false));

        assertThat(joined).isEqualTo(there);
        assertThat(CORE.administrator(() -> CORE.service(Companies.class).company(there))
                        .number())
                .isEqualTo("M1");
        assertThat(CORE.administrator(() -> CORE.service(Members.class).memberships(there)))
                .hasSize(2);
    }

    @Test
    void only_what_the_board_approved_is_joined_and_only_as_it_was_seen() {
        Id<Application> screening = application(CORE, "株式会社若草", ApplicationState.SCREENING);
        refused("application-screening", () -> join(request(screening, Id.next(), Id.next(), "M2", true)));
        Id<Application> approved = application(CORE, "株式会社桜", TO_APPROVAL);
        JoinApplicant stale = request(approved, Id.next(), Id.next(), "M3", true);
        JoinApplicant older =
                new JoinApplicant(approved, stale.version() - 1, stale.membership(), true, "contact", true);

        refused("changed-meanwhile", () -> join(older));

        join(stale);
        assertThat(outcome(request(approved, Id.next(), Id.next(), "M4", true)))
                .isEqualTo("core.refused.application-joined");
    }

    private String outcome(JoinApplicant request) {
        try {
            join(request);
            return "";
        } catch (Refused refused) {
            return refused.key();
        }
    }

    private Id<Company> join(JoinApplicant request) {
        return CORE.administrator(() -> applications.join(request));
    }

    private JoinApplicant request(
            Id<Application> application, Id<Company> company, Id<Membership> membership, String number, boolean isNew) {
        int version =
                CORE.administrator(() -> applications.application(application)).version();
        return new JoinApplicant(
                application,
                version,
                new JoinMember(membership, company, number, "regular", "", TODAY),
                isNew,
                "contact",
                true);
    }
}
