package org.iinkai.training;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.Grants;
import org.iinkai.api.access.Right;
import org.iinkai.api.calendar.Enrol;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.calendar.EventSession.Form;
import org.iinkai.api.calendar.Events;
import org.iinkai.api.calendar.PlanEvent;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.testkit.PlatformTest;

/** The platform with this bundle and a catalogue of three courses. Every test begins without runs and people. */
public final class School implements BeforeEachCallback {

    private static final PlatformTest PLATFORM = PlatformTest.with("training", new TrainingPlugin());

    @Override
    public void beforeEach(ExtensionContext context) {
        PLATFORM.beforeEach(context);
        CourseMapper mapper = get(CourseMapper.class);
        mapper.storeTrack(new Track("special", "専門コース", 2));
        mapper.storeTrack(new Track("basic", "ベーシックコース", 1));
        mapper.storeCourse(new Course("claims", "special", "クレーム対応講座", 2));
        mapper.storeCourse(new Course("script", "special", "スクリプト作成講座", 1));
        mapper.storeCourse(new Course("manager", "basic", "センターマネジメントの実践", 1));
    }

    /** A service, a mapper, or anything made with them. */
    public <T> T get(Class<T> type) {
        return PLATFORM.get(type);
    }

    /** Acts as the committee, which holds every right of the bundle. */
    public <T> T committee(Supplier<T> action) {
        return as(EnumSet.allOf(TrainingRights.class), action);
    }

    /** Acts as the committee. */
    public void committee(Runnable action) {
        committee(() -> done(action));
    }

    /** Acts as somebody who may only read. */
    public <T> T reader(Supplier<T> action) {
        return as(Set.of(TrainingRights.READ), action);
    }

    /** Acts as somebody who holds just these rights. */
    public <T> T as(Set<? extends Right> rights, Supplier<T> action) {
        return PLATFORM.as(rights, action);
    }

    /** Acts as the system. */
    public <T> T system(Supplier<T> action) {
        return PLATFORM.asSystem(action);
    }

    /** The committee plans an online run of a course. */
    public Id<Event> plan(String course, LocalDate day) {
        return plan(PlanRun.of(Id.next(), course, day, Form.ONLINE, ""));
    }

    /** The committee plans a run. */
    public Id<Event> plan(PlanRun request) {
        committee(() -> get(Courses.class).plan(request));
        return request.id();
    }

    /** Somebody of the register. */
    public Id<Person> person(String name, String kana) {
        Id<Person> id = Id.next();
        system(() -> {
            get(People.class).add(Person.named(id, name, kana), Optional.empty(), LocalDate.of(2020, 4, 1));
            return id;
        });
        return id;
    }

    /** Somebody of the register whom data files know by a code. */
    String personWithCode(String code, String name, String kana) {
        Id<Person> person = person(name, kana);
        PLATFORM.sql("UPDATE core.person SET code = '%s' WHERE id = '%s'".formatted(code, person));
        return code;
    }

    /** The committee enrols somebody. */
    public Enrol enrol(Id<Event> run, Id<Person> person) {
        Enrol request = new Enrol(Id.next(), run, person, Optional.empty());
        committee(() -> get(Enrolments.class).enrol(request));
        return request;
    }

    /** The committee enrols somebody of a company. */
    void enrol(Id<Event> run, Id<Person> person, Id<Company> company) {
        committee(() -> get(Enrolments.class).enrol(new Enrol(Id.next(), run, person, Optional.of(company))));
    }

    /** A company of the register. */
    public Id<Company> company(String name) {
        Id<Company> id = Id.next();
        PLATFORM.sql(
                "INSERT INTO core.company (id, name, search_key) VALUES ('%s', '%s', '%s')".formatted(id, name, name));
        return id;
    }

    /** A contact of a company, who holds no right. */
    public Caller contact(Id<Company> company, String name) {
        Id<Person> person = person(name, "");
        PLATFORM.sql("INSERT INTO core.contact_role (code, name_ja, position, is_opt_in) "
                + "VALUES ('contact', '担当者', 1, false) ON CONFLICT DO NOTHING");
        PLATFORM.sql(
                "INSERT INTO core.contact (id, company_id, person_id, role, from_day) VALUES ('%s', '%s', '%s', 'contact', '2020-04-01')"
                        .formatted(Id.next(), company, person));
        return new Caller("", person.toString(), name, "s", "", Locale.JAPANESE, Grants.NONE);
    }

    /** An event of another committee. */
    Id<Event> foreignEvent() {
        EventSession session =
                new EventSession(LocalDate.of(2024, 5, 1), Optional.empty(), Optional.empty(), Form.ONLINE, "");
        PlanEvent request = new PlanEvent(Id.next(), "pr.forum", "フォーラム", OptionalInt.empty(), List.of(session));
        return system(() -> get(Events.class).plan(request)).id();
    }

    /** What the audit log tells about a run, the newest first. */
    List<String> auditOf(Id<Event> run) {
        return PLATFORM.query(
                "SELECT action FROM core.audit_entry WHERE subject = 'training.run:%s' ORDER BY number DESC"
                        .formatted(run));
    }

    /** How many changes the audit log tells of. */
    String auditEntries() {
        return PLATFORM.query("SELECT count(*) FROM core.audit_entry").getFirst();
    }

    private static boolean done(Runnable action) {
        action.run();
        return true;
    }
}
