package org.iinkai.core.accounts;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.accounts.AccountDirectory;
import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.accounts.Accounts;
import org.iinkai.api.accounts.NewAccount;
import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.bodies.Term;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.core.TestCore;

/** Two committees with chairs whose role counts for their own committee only. The day is 15 January 2025. */
final class Committees {

    static final String PASSWORD = "a long password for tests";

    final TestCore core;

    Committees(TestCore core) {
        this.core = core;
        core.database()
                .executeAsOwner("TRUNCATE core.body, core.person, core.account, core.role, core.session CASCADE");
        core.load("core.roles", """
                code,name_ja,name_en,all,rights,scoped
                administrator,管理者,Administrator,true,,
                clerk,事務局,Clerk,false,core.members-read;core.accounts-manage;core.events-change,
                reader,閲覧のみ,Reader,false,core.members-read;core.activities-read;core.events-read,
                chair,委員長,Chair,false,core.events-read;core.events-change;core.activities-change;core.bodies-change,true
                """);
        core.load("core.bodies", "code,name_ja,name_en,position\npr,広報委員会,PR,1\nhr,人材育成委員会,HR,2\n");
        core.load("core.posts", """
                code,body,name_ja,name_en,position,single,role
                pr.chair,pr,委員長,Chair,1,true,chair
                pr.member,pr,委員,Member,2,false,
                hr.chair,hr,委員長,Chair,1,true,chair
                hr.member,hr,委員,Member,2,false,
                """);
        core.load("core.people", "code,name,kana,company_number\nP1,渡辺 一,,\nP2,青木 二,,\nP3,今井 三,,\n");
        core.load(
                "core.post-terms",
                "post,person_code,from,to\npr.chair,P1,2024-04-01,\nhr.chair,P2,2024-04-01,2025-03-31\n");
        account("root", "P3", "administrator");
    }

    /** Somebody's account. */
    Id<AccountRow> account(String login, String person, String... roles) {
        core.asAdministrator(() -> {
            core.service(Accounts.class).create(new NewAccount(login, login, PASSWORD), Set.of(roles));
            core.service(AccountDirectory.class).link(id(login), person(person));
        });
        return id(login);
    }

    /** What comes of somebody signing in. */
    Caller caller(String login) {
        Accounts accounts = core.service(Accounts.class);
        return accounts.session(
                        accounts.signIn(login, PASSWORD.toCharArray(), "::1").value())
                .orElseThrow();
    }

    /** Acts as a caller. */
    static void as(Caller caller, Runnable work) {
        CallerScope.run(caller, work);
    }

    Id<AccountRow> id(String login) {
        return core.administrator(() -> core.service(AccountDirectory.class).find(login, PageRequest.first()))
                .rows()
                .getFirst()
                .id();
    }

    Id<Person> person(String code) {
        return core.administrator(() -> core.service(People.class).withCode(code))
                .orElseThrow()
                .id();
    }

    Term term(String post, String person, String from) {
        return new Term(Id.next(), post, person(person), "", "", LocalDate.parse(from), Optional.empty(), 0);
    }

    Term chair(String body) {
        return core.administrator(() -> core.service(Bodies.class).terms(body)).stream()
                .filter(term -> term.post().endsWith("chair"))
                .findFirst()
                .orElseThrow();
    }

    Caller manager(String... rights) {
        return new Caller("", "clerk", "", Locale.JAPANESE, org.iinkai.api.access.Grants.of(Set.of(rights)));
    }
}
