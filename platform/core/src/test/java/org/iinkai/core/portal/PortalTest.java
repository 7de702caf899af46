package org.iinkai.core.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.Grants;
import org.iinkai.api.accounts.Accounts;
import org.iinkai.api.accounts.PasswordLinks;
import org.iinkai.api.calendar.Enrol;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.calendar.Events;
import org.iinkai.api.calendar.PlanEvent;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.api.members.ChangeCompany;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.CompanyName;
import org.iinkai.api.members.CorporateNumber;
import org.iinkai.api.members.Person;
import org.iinkai.api.members.PostalAddress;
import org.iinkai.api.portal.Colleagues;
import org.iinkai.api.portal.InviteColleague;
import org.iinkai.api.portal.Portal;
import org.iinkai.api.portal.PortalAnswer;
import org.iinkai.api.portal.PortalCompany;
import org.iinkai.api.portal.PortalItems;
import org.iinkai.api.portal.PortalPlaces;
import org.iinkai.api.portal.Proposal;
import org.iinkai.api.text.Phrase;
import org.iinkai.core.TestCore;
import org.iinkai.core.portal.TwoCompanies.Someone;

class PortalTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    static final TwoCompanies TWO = new TwoCompanies(CORE);

    private final Portal portal = CORE.service(Portal.class);
    private final Colleagues colleagues = CORE.service(Colleagues.class);
    private final PortalPlaces places = CORE.service(PortalPlaces.class);

    @Test
    void a_contact_sees_the_own_company_and_nobody_elses() {
        assertThat(TWO.aobaHead.get(portal::companies)).containsExactly(new PortalCompany(TWO.aoba, "(株)青葉コール", true));
        assertThat(TWO.aobaContact.get(portal::companies))
                .containsExactly(new PortalCompany(TWO.aoba, "(株)青葉コール", false));
        assertThat(TWO.aobaHead.get(() -> portal.data(TWO.aoba))).satisfies(data -> {
            assertThat(data.number()).isEqualTo("1");
            assertThat(data.category())
                    .hasValueSatisfying(name -> assertThat(name.ja()).isEqualTo("正会員"));
            assertThat(data.memberSince()).hasValue(LocalDate.of(2020, 4, 1));
        });
        assertThat(TWO.aobaHead
                        .get(() -> portal.person(TWO.aoba, TWO.aobaHead.person()))
                        .note())
                .as("what the secretariat notes stays there")
                .isEmpty();
    }

    @Test
    void who_is_nobody_has_no_company() {
        Caller nobody = new Caller("a", "Aoba", "s", Locale.JAPANESE, Grants.NONE);
        assertThat(CallerScope.get(nobody, portal::companies)).isEmpty();
        CallerScope.run(
                nobody, () -> assertThatThrownBy(() -> portal.data(TWO.aoba)).isInstanceOf(NotFound.class));
    }

    @Test
    void somebody_of_two_companies_has_both() {
        Someone both = TWO.someone("両木 守", "both@example.jp", TWO.aoba, "contact");
        TWO.contact(both.person(), TWO.midori, "responsible", TwoCompanies.TODAY, Optional.empty());
        assertThat(both.get(portal::companies))
                .extracting(PortalCompany::name, PortalCompany::isAdministrator)
                .containsExactly(tuple("(株)青葉コール", false), tuple("みどり商会(株)", true));
    }

    /** Every use case, asked by somebody of another company, by one whose time ended yesterday, and by no contact at all. */
    @TestFactory
    Stream<DynamicTest> another_companys_person_is_told_that_there_is_nothing() {
        Someone former = TWO.someone("元木 実", "former@aoba.example.jp", TWO.aoba, "responsible");
        TWO.ends(former, TwoCompanies.TODAY.minusDays(1));
        Id<Event> event = event("pr.tour", LocalDate.of(2025, 3, 1));
        List<UseCase> all = List.of(
                new UseCase("company", () -> portal.company(TWO.aoba)),
                new UseCase("data", () -> portal.data(TWO.aoba)),
                new UseCase("person", () -> portal.person(TWO.aoba, TWO.aobaHead.person())),
                new UseCase("parts", () -> portal.parts(TWO.aoba, 5)),
                new UseCase("letters", () -> portal.letters(TWO.aoba)),
                new UseCase("letter", () -> portal.write(TWO.aoba, Id.next(), new ByteArrayOutputStream())),
                new UseCase("mails", () -> portal.mails(TWO.aoba, 5)),
                new UseCase("proposals", () -> portal.proposals(TWO.aoba)),
                new UseCase("propose", () -> portal.propose(Id.next(), wanted("03-9999-9999"), "")),
                new UseCase(
                        "propose of a person",
                        () -> portal.propose(Id.next(), TWO.aoba, Person.named(TWO.aobaHead.person(), "悪井", ""), "")),
                new UseCase("withdraw", () -> portal.withdraw(TWO.aoba, Id.next())),
                new UseCase("people", () -> colleagues.of(TWO.aoba)),
                new UseCase("invite", () -> colleagues.invite(invitation("evil@example.jp", "contact"))),
                new UseCase(
                        "invite again",
                        () -> colleagues.inviteAgain(TWO.aoba, TWO.aobaContact.person(), Locale.JAPANESE)),
                new UseCase("roles", () -> colleagues.setRoles(TWO.aoba, TWO.aobaContact.person(), Set.of("billing"))),
                new UseCase(
                        "end",
                        () -> colleagues.end(TWO.aoba, TWO.aobaContact.person(), TwoCompanies.TODAY.minusDays(1))),
                new UseCase("attendees", () -> places.attendees(TWO.aoba, event)),
                new UseCase(
                        "enrol",
                        () -> places.enrol(
                                new Enrol(Id.next(), event, TWO.aobaContact.person(), Optional.of(TWO.aoba)))),
                new UseCase("give back", () -> places.giveBack(TWO.aoba, Id.next())));
        return Stream.of(TWO.midoriHead, former)
                .flatMap(who -> all.stream()
                        .map(useCase -> DynamicTest.dynamicTest(
                                useCase.name() + " by " + who.name(),
                                () -> who.run(() -> assertThatThrownBy(useCase.call())
                                        .isInstanceOf(NotFound.class)
                                        .message()
                                        .doesNotContain("青葉")))));
    }

    private record UseCase(String name, ThrowingCallable call) {}

    @Test
    void an_own_company_does_not_open_what_belongs_to_another() {
        Id<Event> event = event("pr.meeting", LocalDate.of(2025, 3, 1));
        Enrol theirs = new Enrol(Id.next(), event, TWO.aobaContact.person(), Optional.of(TWO.aoba));
        TWO.aobaHead.run(() -> places.enrol(theirs));
        Id<Proposal> proposal = Id.next();
        TWO.aobaHead.run(() -> portal.propose(proposal, wanted("03-1111-2222"), ""));
        TWO.midoriHead.run(() -> {
            assertThatThrownBy(() -> portal.person(TWO.midori, TWO.aobaHead.person()))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> portal.withdraw(TWO.midori, proposal)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> places.giveBack(TWO.midori, theirs.id())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> places.enrol(
                            new Enrol(Id.next(), event, TWO.aobaContact.person(), Optional.of(TWO.midori))))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> colleagues.setRoles(TWO.midori, TWO.aobaContact.person(), Set.of("billing")))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(
                            () -> colleagues.end(TWO.midori, TWO.aobaContact.person(), TwoCompanies.TODAY.minusDays(1)))
                    .isInstanceOf(NotFound.class);
            assertThat(places.attendees(TWO.midori, event))
                    .extracting(PortalPlaces.Attendee::name)
                    .contains("緑川 薫")
                    .doesNotContain("青木 花", "青山 進");
        });
        TWO.aobaHead.run(() -> portal.withdraw(TWO.aoba, proposal));
    }

    @Test
    void who_looks_after_nobody_changes_nobody() {
        TWO.aobaContact.run(() -> {
            assertThatThrownBy(() -> colleagues.invite(invitation("new@aoba.example.jp", "contact")))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> colleagues.setRoles(TWO.aoba, TWO.aobaHead.person(), Set.of("billing")))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(
                            () -> colleagues.setRoles(TWO.aoba, TWO.aobaContact.person(), Set.of("contact", "billing")))
                    .as("not even oneself")
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> portal.person(TWO.aoba, TWO.aobaHead.person()))
                    .isInstanceOf(NotFound.class);
            colleagues.setRoles(TWO.aoba, TWO.aobaContact.person(), Set.of("contact", "mail-news"));
            assertThat(roles("青山 進")).containsExactlyInAnyOrder("contact", "mail-news");
            colleagues.setRoles(TWO.aoba, TWO.aobaContact.person(), Set.of("contact"));
            assertThat(roles("青山 進")).containsExactly("contact");
        });
    }

    @Test
    void an_invited_colleague_signs_in_and_sees_the_company() {
        InviteColleague request = invitation("midori.kato@aoba.example.jp", "contact", "billing");
        TWO.aobaHead.run(() -> colleagues.invite(request));
        TWO.aobaHead.run(() -> colleagues.invite(request));
        String text = TWO.mailsAbout("account:" + request.id()).getFirst();
        assertThat(TWO.mailsAbout("account:" + request.id())).as("once").hasSize(1);
        String token = text.replaceAll("(?s).*/password/([A-Za-z0-9_-]+).*", "$1");
        char[] password = "かなり長い合言葉を使います".toCharArray();
        CORE.service(PasswordLinks.class).choose(token, password.clone());
        Accounts accounts = CORE.service(Accounts.class);
        String session = accounts.signIn("midori.kato@aoba.example.jp", password.clone(), "192.0.2.1")
                .value();
        Caller caller = accounts.session(session).orElseThrow();
        assertThat(caller.rights()).isEmpty();
        assertThat(CallerScope.get(caller, portal::companies)).hasSize(1);
        assertThat(CallerScope.get(caller, () -> roles("加藤 緑"))).containsExactlyInAnyOrder("contact", "billing");

        TWO.aobaHead.run(() -> colleagues.end(TWO.aoba, person("加藤 緑"), TwoCompanies.TODAY.minusDays(1)));

        assertThat(accounts.session(session)).as("the window is shut").isEmpty();
        CallerScope.run(caller, () -> assertThat(portal.companies()).isEmpty());
    }

    @Test
    void an_address_that_somebody_has_is_refused_without_a_word_about_them() {
        TWO.aobaHead.run(() -> assertThatThrownBy(
                        () -> colleagues.invite(invitation("kaoru@midori.example.jp", "contact")))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.key()).isEqualTo("core.refused.portal-address");
                    assertThat(refused.arguments()).isEmpty();
                }));
        assertThat(TWO.aobaHead.get(() -> colleagues.of(TWO.aoba)))
                .extracting(one -> one.email())
                .doesNotContain("kaoru@midori.example.jp");
    }

    @Test
    void companies_give_only_what_the_association_allows_and_keep_an_administrator() {
        TWO.aobaHead.run(() -> {
            assertThatThrownBy(() -> colleagues.invite(invitation("x@aoba.example.jp", "responsible")))
                    .hasMessageContaining("portal-role");
            assertThatThrownBy(() ->
                            colleagues.setRoles(TWO.aoba, TWO.aobaContact.person(), Set.of("contact", "responsible")))
                    .hasMessageContaining("portal-role");
            assertThatThrownBy(() -> colleagues.setRoles(TWO.aoba, TWO.aobaContact.person(), Set.of()))
                    .hasMessageContaining("portal-roles");
        });
        TWO.midoriHead.run(() -> assertThatThrownBy(
                        () -> colleagues.end(TWO.midori, TWO.midoriHead.person(), TwoCompanies.TODAY.minusDays(1)))
                .hasMessageContaining("portal-last-administrator"));
    }

    @Test
    void modules_tell_a_company_what_they_have_and_one_that_fails_says_so() {
        Runnable out = CORE.core().contributed().addPortalPart("tea", "tea.title", (company, most) -> {
            throw new IllegalStateException("no");
        });
        Runnable other = CORE.core().contributed().addPortalPart("cups", "cups.title", (company, most) -> {
            assertThat(portal.company(company).name()).isEqualTo("(株)青葉コール");
            return Optional.of(PortalItems.of(List.of(new PortalItems.Item(
                    Phrase.plain("アンケート"), Optional.of(TwoCompanies.TODAY), true, Phrase.none(), "cups"))));
        });
        try {
            assertThat(TWO.aobaHead.get(() -> portal.parts(TWO.aoba, 5)))
                    .filteredOn(answer -> answer.name().startsWith("plugin/"))
                    .satisfiesExactly(
                            cups -> assertThat(cups).isInstanceOf(PortalAnswer.Known.class),
                            tea -> assertThat(tea).isInstanceOf(PortalAnswer.Failed.class));
        } finally {
            out.run();
            other.run();
        }
    }

    @Test
    void events_to_come_and_letters_are_the_companys_own() {
        Id<Event> event = event("pr.forum", LocalDate.of(2025, 2, 10));
        Enrol place = new Enrol(Id.next(), event, TWO.aobaContact.person(), Optional.of(TWO.aoba));
        TWO.aobaHead.run(() -> places.enrol(place));
        assertThat(coming(TWO.aobaHead, TWO.aoba)).contains("pr.forum 青山 進");
        assertThat(coming(TWO.midoriHead, TWO.midori)).isEmpty();
        TWO.aobaHead.run(() -> places.giveBack(TWO.aoba, place.id()));
        assertThat(coming(TWO.aobaHead, TWO.aoba)).doesNotContain("pr.forum 青山 進");
        assertThat(TWO.aobaHead.get(() -> portal.letters(TWO.aoba))).isEmpty();
    }

    private List<String> coming(Someone who, Id<Company> company) {
        return who.get(() -> portal.parts(company, 50)).stream()
                .filter(answer -> answer.title().equals("core.records.portal-coming"))
                .flatMap(answer -> ((PortalAnswer.Known) answer).items().items().stream())
                .map(item -> item.title().arguments().get(0) + " "
                        + item.title().arguments().get(1))
                .toList();
    }

    private List<String> roles(String name) {
        return colleagues.of(TWO.aoba).stream()
                .filter(one -> one.name().equals(name))
                .flatMap(one -> one.contacts().stream())
                .map(one -> one.role())
                .toList();
    }

    private Id<Person> person(String name) {
        return colleagues.of(TWO.aoba).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .person();
    }

    private static Id<Event> event(String series, LocalDate day) {
        return CORE.administrator(() -> CORE.service(Events.class)
                .plan(new PlanEvent(
                        Id.next(),
                        series,
                        series,
                        OptionalInt.empty(),
                        List.of(new EventSession(
                                day, Optional.empty(), Optional.empty(), EventSession.Form.ONLINE, ""))))
                .id());
    }

    private static InviteColleague invitation(String address, String... roles) {
        return new InviteColleague(
                Id.next(), TWO.aoba, new MailAddress("加藤 緑", address), "カトウ ミドリ", Set.of(roles), Locale.JAPANESE);
    }

    private static ChangeCompany wanted(String phone) {
        return new ChangeCompany(
                TWO.aoba,
                CORE.administrator(
                        () -> CORE.service(Companies.class).company(TWO.aoba).version()),
                "",
                new CompanyName("(株)", true, "青葉コール", "アオバコール"),
                Optional.empty(),
                CorporateNumber.none(),
                PostalAddress.none(),
                Optional.empty(),
                "",
                phone,
                "",
                "");
    }
}
