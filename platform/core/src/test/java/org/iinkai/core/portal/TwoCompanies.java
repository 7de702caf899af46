package org.iinkai.core.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.Grants;
import org.iinkai.api.accounts.AccountDirectory;
import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.accounts.InviteAccount;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.mail.Mail;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.api.mail.MailFilter;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.CompanyFilter;
import org.iinkai.api.members.Consent;
import org.iinkai.api.members.Contact;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.core.TestCore;

/** Two members, each with a responsible person and a contact; all of them with an account and without any role. */
public final class TwoCompanies {

    public static final LocalDate TODAY = LocalDate.of(2025, 1, 15);

    final TestCore core;
    public final Id<Company> aoba;
    public final Id<Company> midori;
    public final Someone aobaHead;
    public final Someone aobaContact;
    public final Someone midoriHead;

    /** Made in a core. */
    public TwoCompanies(TestCore core) {
        this.core = core;
        core.load("core.member-categories", "code,name_ja,name_en,position\nregular,正会員,Regular,1\n");
        core.load("core.members", """
            number,prefix,prefix_first,name,kana,category,segment,joined_on,left_on,reason
            1,(株),true,青葉コール,アオバコール,regular,,2020-04-01,,
            2,(株),false,みどり商会,ミドリショウカイ,regular,,2021-06-01,,
            """);
        aoba = company("青葉");
        midori = company("みどり");
        aobaHead = someone("青木 花", "hana@aoba.example.jp", aoba, "responsible");
        aobaContact = someone("青山 進", "susumu@aoba.example.jp", aoba, "contact");
        midoriHead = someone("緑川 薫", "kaoru@midori.example.jp", midori, "responsible");
    }

    /** A person with an account. */
    public record Someone(Id<Person> person, Id<AccountRow> account, String name) {

        /** As whom they act. */
        public Caller caller() {
            return new Caller(
                    account.toString(), person.toString(), name, "s", "192.0.2.1", Locale.JAPANESE, Grants.NONE);
        }

        /** Asks as them. */
        public <T> T get(Supplier<T> work) {
            return CallerScope.get(caller(), work);
        }

        /** Acts as them. */
        public void run(Runnable work) {
            CallerScope.run(caller(), work);
        }
    }

    Someone someone(String name, String email, Id<Company> company, String role) {
        Id<Person> person = Id.next();
        Id<AccountRow> account = Id.next();
        core.asAdministrator(() -> {
            core.service(People.class)
                    .add(
                            new Person(person, name, "", email, "", Consent.none(), "秘密のメモ", 0),
                            Optional.of(company),
                            LocalDate.of(2020, 4, 1));
            AccountDirectory directory = core.service(AccountDirectory.class);
            directory.invite(new InviteAccount(account, new MailAddress(name, email), Set.of(), Locale.JAPANESE));
            directory.link(account, person);
        });
        contact(person, company, role, LocalDate.of(2020, 4, 1), Optional.empty());
        return new Someone(person, account, name);
    }

    Id<Contact> contact(Id<Person> person, Id<Company> company, String role, LocalDate from, Optional<LocalDate> to) {
        Id<Contact> id = Id.next();
        core.asAdministrator(
                () -> core.service(People.class).save(new Contact(id, company, person, "", "", role, from, to)));
        return id;
    }

    /** All that somebody is ends on a day. */
    void ends(Someone who, LocalDate last) {
        core.asAdministrator(() -> {
            People people = core.service(People.class);
            people.contactsOf(who.person()).stream()
                    .filter(one -> one.to().isEmpty())
                    .forEach(one -> people.save(new Contact(
                            one.id(), one.company(), one.person(), "", "", one.role(), one.from(), Optional.of(last))));
        });
    }

    List<String> mailsAbout(String subject) {
        return core.administrator(() -> {
            Mail mail = core.service(Mail.class);
            return mail.find(new MailFilter("", Optional.empty(), subject), PageRequest.first()).rows().stream()
                    .map(row -> mail.mail(row.id()).text())
                    .toList();
        });
    }

    private Id<Company> company(String name) {
        return core.administrator(() -> core.service(Companies.class)
                .find(CompanyFilter.all().withText(name), PageRequest.first())
                .rows()
                .getFirst()
                .id());
    }
}
