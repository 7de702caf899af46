package org.iinkai.core.portal;

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
import org.iinkai.api.members.ChangeCompany;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.CompanyName;
import org.iinkai.api.members.CorporateNumber;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.api.members.PostalAddress;
import org.iinkai.api.portal.OwnCompany;
import org.iinkai.api.portal.OwnField;
import org.iinkai.api.portal.Portal;
import org.iinkai.api.portal.Proposal;
import org.iinkai.api.portal.ProposalRow;
import org.iinkai.api.portal.Proposals;
import org.iinkai.api.portal.ProposedField;
import org.iinkai.api.portal.ProposedField.State;
import org.iinkai.api.portal.Verdict;
import org.iinkai.core.TestCore;

class ProposalsTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    static final TwoCompanies TWO = new TwoCompanies(CORE);

    private final Portal portal = CORE.service(Portal.class);
    private final Proposals proposals = CORE.service(Proposals.class);
    private final Companies companies = CORE.service(Companies.class);

    @Test
    void the_secretariat_accepts_one_thing_and_rejects_another() {
        Id<Proposal> id = proposed("(株)新青葉", "03-1234-5678", Optional.of(LocalDate.of(2025, 4, 1)));
        assertThat(proposal(id).fields())
                .extracting(ProposedField::field)
                .containsExactly(OwnField.NAME, OwnField.PHONE);

        decide(id, accept(id, OwnField.NAME), reject(id, OwnField.PHONE, "番号が使われていません。"));

        Company after = CORE.administrator(() -> companies.company(TWO.aoba));
        assertThat(after.name().name()).isEqualTo("(株)新青葉");
        assertThat(after.phone()).isEmpty();
        assertThat(CORE.administrator(() -> companies.formerNames(TWO.aoba)))
                .extracting(former -> former.until())
                .containsExactly(LocalDate.of(2025, 3, 31));
        assertThat(TWO.mailsAbout("proposal:" + id))
                .singleElement()
                .asString()
                .contains("会社名：承認", "電話番号：却下（理由：番号が使われていません。）", "/portal/" + TWO.aoba);
        assertThat(TWO.aobaHead.get(() -> portal.proposals(TWO.aoba)))
                .filteredOn(one -> one.id().equals(id))
                .singleElement()
                .satisfies(one -> assertThat(one.fields())
                        .extracting(ProposedField::state, ProposedField::decidedBy)
                        .containsExactly(
                                org.assertj.core.api.Assertions.tuple(State.ACCEPTED, ""),
                                org.assertj.core.api.Assertions.tuple(State.REJECTED, "")));
        assertThat(CORE.administrator(() -> CORE.service(Audit.class).about("company:" + TWO.aoba, 20)))
                .filteredOn(entry -> entry.action().equals("core.audit.proposal-accepted"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.by()).isEqualTo("test");
                    assertThat(entry.detail())
                            .contains("name", "account:" + TWO.aobaHead.account())
                            .doesNotContain("青木");
                });
        rename("青葉コール");
    }

    @Test
    void a_value_that_changed_meanwhile_is_shown_and_decided_with_open_eyes() {
        Id<Proposal> id = proposed("青葉コール", "03-0000-1111", Optional.empty());
        Verdict early = accept(id, OwnField.PHONE);
        changePhone("03-7777-7777");

        ProposedField field = proposal(id).fields().getFirst();
        assertThat(field.isStale()).isTrue();
        assertThat(field.now()).containsExactly("03-7777-7777");
        assertThatThrownBy(() -> decide(id, early)).hasMessageContaining("changed-meanwhile");

        decide(id, accept(id, OwnField.PHONE));
        assertThat(CORE.administrator(() -> companies.company(TWO.aoba)).phone())
                .isEqualTo("03-0000-1111");
        assertThatThrownBy(() -> decide(id, early)).hasMessageContaining("proposal-decided");
        changePhone("");
    }

    @Test
    void the_same_is_not_proposed_twice_and_nothing_is_no_proposal() {
        Id<Proposal> first = proposed("青葉コール", "03-0000-2222", Optional.empty());
        assertThatThrownBy(() -> proposed("青葉コール", "03-0000-3333", Optional.empty()))
                .hasMessageContaining("proposal-open");
        TWO.aobaContact.run(() -> portal.withdraw(TWO.aoba, first));
        assertThat(proposal(first).fields()).extracting(ProposedField::state).containsExactly(State.WITHDRAWN);
        assertThatThrownBy(() -> proposed("青葉コール", "", Optional.empty())).hasMessageContaining("proposal-nothing");
        assertThat(proposals(true)).extracting(ProposalRow::id).doesNotContain(first);
        assertThat(proposals(false)).extracting(ProposalRow::id).contains(first);
    }

    @Test
    void a_person_proposes_for_oneself_and_an_administrator_for_everybody() {
        Person self = TWO.aobaContact.get(() -> portal.person(TWO.aoba, TWO.aobaContact.person()));
        Id<Proposal> id = Id.next();
        TWO.aobaHead.run(() -> portal.propose(
                id,
                TWO.aoba,
                new Person(
                        self.id(),
                        "青山 進一",
                        self.kana(),
                        self.email(),
                        "０３（１１１１）２２２２",
                        self.consent(),
                        "",
                        self.version()),
                "改名しました"));
        assertThat(proposal(id).fields())
                .extracting(ProposedField::after)
                .containsExactly(List.of("青山 進一"), List.of("03-1111-2222"));

        decide(id, accept(id, OwnField.PERSON_NAME), accept(id, OwnField.PERSON_PHONE));

        Person after = CORE.administrator(() -> CORE.service(People.class).person(self.id()));
        assertThat(after.name()).isEqualTo("青山 進一");
        assertThat(after.note()).as("the secretariat's note stays").isEqualTo("秘密のメモ");
    }

    @Test
    void a_wrong_value_is_refused_at_once() {
        Person self = TWO.aobaHead.get(() -> portal.person(TWO.aoba, TWO.aobaHead.person()));
        TWO.aobaHead.run(() -> assertThatThrownBy(() -> portal.propose(
                        Id.next(),
                        TWO.aoba,
                        new Person(self.id(), self.name(), "", "keine adresse", "", self.consent(), "", self.version()),
                        ""))
                .hasMessageContaining("mail-address"));
    }

    @Test
    void deciding_takes_the_right_to_change_the_register() {
        Id<Proposal> id = proposed("青葉コール", "03-0000-4444", Optional.empty());
        Verdict yes = accept(id, OwnField.PHONE);
        CORE.with(
                () -> assertThatThrownBy(() -> proposals.decide(id, List.of(yes)))
                        .isInstanceOf(Forbidden.class),
                CoreRight.MEMBERS_READ);
        TWO.aobaHead.run(() -> {
            assertThatThrownBy(() -> proposals.proposal(id)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> proposals.find("", true, PageRequest.first()))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> proposals.decide(id, List.of(yes))).isInstanceOf(Forbidden.class);
        });
        assertThatThrownBy(() -> new Verdict(OwnField.PHONE, false, List.of(""), " "))
                .hasMessageContaining("proposal-reason");
        TWO.aobaHead.run(() -> portal.withdraw(TWO.aoba, id));
    }

    @Test
    void the_list_pages_from_what_waits_to_what_is_done() {
        for (int i = 0; i < 3; i++) {
            Id<Proposal> id = proposed("青葉コール", "03-5555-000" + i, Optional.empty());
            TWO.aobaHead.run(() -> portal.withdraw(TWO.aoba, id));
        }
        Id<Proposal> open = proposed("青葉コール", "03-5555-9999", Optional.empty());
        List<ProposalRow> all = proposals(false);
        assertThat(all.getFirst().id()).isEqualTo(open);
        var first = CORE.administrator(() -> proposals.find("", false, PageRequest.first(2)));
        var second = CORE.administrator(
                () -> proposals.find("", false, PageRequest.first(2).behind(first.next())));
        assertThat(second.rows()).isEqualTo(all.subList(2, 4));
        assertThat(CORE.administrator(proposals::open)).isEqualTo(1);
        assertThat(CORE.administrator(
                        () -> proposals.find("あおば", true, PageRequest.first()).rows()))
                .extracting(ProposalRow::id)
                .containsExactly(open);
        assertThat(CORE.administrator(
                        () -> proposals.find("みどり", false, PageRequest.first()).rows()))
                .isEmpty();
        TWO.aobaHead.run(() -> portal.withdraw(TWO.aoba, open));
    }

    private Id<Proposal> proposed(String name, String phone, Optional<LocalDate> nameFrom) {
        Id<Proposal> id = Id.next();
        TWO.aobaHead.run(() -> {
            OwnCompany now = portal.data(TWO.aoba);
            portal.propose(
                    id,
                    new ChangeCompany(
                            now.id(),
                            now.version(),
                            "2",
                            new CompanyName(
                                    now.name().prefix(),
                                    now.name().isPrefixFirst(),
                                    name,
                                    now.name().kana()),
                            nameFrom,
                            CorporateNumber.none(),
                            PostalAddress.none(),
                            Optional.empty(),
                            "",
                            phone,
                            "",
                            "hello"),
                    "");
        });
        return id;
    }

    private Proposal proposal(Id<Proposal> id) {
        return CORE.administrator(() -> proposals.proposal(id));
    }

    private List<ProposalRow> proposals(boolean onlyOpen) {
        return CORE.administrator(
                () -> proposals.find("", onlyOpen, PageRequest.first()).rows());
    }

    private void decide(Id<Proposal> id, Verdict... verdicts) {
        CORE.asAdministrator(() -> proposals.decide(id, List.of(verdicts)));
    }

    private Verdict accept(Id<Proposal> id, OwnField field) {
        return new Verdict(field, true, seen(id, field), "");
    }

    private Verdict reject(Id<Proposal> id, OwnField field, String reason) {
        return new Verdict(field, false, seen(id, field), reason);
    }

    private List<String> seen(Id<Proposal> id, OwnField field) {
        return proposal(id).fields().stream()
                .filter(one -> one.field() == field)
                .findFirst()
                .orElseThrow()
                .now();
    }

    private void changePhone(String phone) {
        change(company -> new ChangeCompany(
                company.id(),
                company.version(),
                company.number(),
                company.name(),
                Optional.empty(),
                company.corporateNumber(),
                company.address(),
                Optional.empty(),
                "",
                phone,
                "",
                ""));
    }

    private void rename(String name) {
        change(company -> new ChangeCompany(
                company.id(),
                company.version(),
                company.number(),
                new CompanyName("(株)", true, name, company.name().kana()),
                Optional.empty(),
                company.corporateNumber(),
                company.address(),
                Optional.empty(),
                "",
                company.phone(),
                "",
                ""));
    }

    private void change(java.util.function.Function<Company, ChangeCompany> how) {
        CORE.asAdministrator(() -> companies.change(how.apply(companies.company(TWO.aoba))));
    }
}
