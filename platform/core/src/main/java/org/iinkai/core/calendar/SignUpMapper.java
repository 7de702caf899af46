package org.iinkai.core.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.calendar.Attendance;
import org.iinkai.api.calendar.Deadline;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.Participation;
import org.iinkai.api.calendar.SignUp;
import org.iinkai.api.calendar.SignUpRow;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;

/** Who signed up, has a place, or waits for one. */
interface SignUpMapper {

    String ROWS = """
            SELECT p.id, p.person_id AS person, coalesce(w.name, p.name) AS name, coalesce(w.kana, p.kana) AS kana,
                p.company_name AS company, p.department,
                coalesce(nullif(p.email, ''), s.by_email, w.email, '') AS email, p.attendance, p.status,
                CASE WHEN p.status = 'WAITING' THEN (SELECT count(*) FROM core.participation o
                    WHERE o.event_id = p.event_id AND o.attendance = p.attendance AND p.waiting >= o.waiting)::integer
                    END AS waiting,
                p.fee, coalesce(s.by_name, '') AS "by", p.enrolled_at, p.checked_in_at, coalesce(p.code, '') AS code
            FROM core.participation p
            LEFT JOIN core.person w ON w.id = p.person_id
            LEFT JOIN core.sign_up s ON s.id = p.sign_up_id
            """;

    @Select("<script>" + ROWS + """
            WHERE p.event_id = #{event} AND p.status &lt;&gt; 'CANCELLED'
            <if test="after != null">
              AND (CASE WHEN p.waiting IS NULL THEN 0 ELSE p.waiting END, coalesce(w.kana, p.kana), p.id)
                &gt; (coalesce((SELECT o.waiting FROM core.participation o WHERE o.id = #{after.id}), 0),
                    #{after.kana} COLLATE "C", #{after.id})
            </if>
            ORDER BY CASE WHEN p.waiting IS NULL THEN 0 ELSE p.waiting END, coalesce(w.kana, p.kana) COLLATE "C", p.id
            LIMIT #{most}
            </script>
            """)
    List<SignUpRow> people(
            @Param("event") Id<Event> event, @Param("after") @Nullable After after, @Param("most") int most);

    @Select(ROWS + "WHERE p.sign_up_id = #{signUp} ORDER BY p.enrolled_at, p.id")
    List<SignUpRow> ofSignUp(@Param("signUp") Id<SignUp> signUp);

    @Select(ROWS + "WHERE p.id = #{id}")
    Optional<SignUpRow> row(@Param("id") Id<Participation> id);

    @Select(ROWS + "WHERE p.event_id = #{event} AND p.code = #{code}")
    Optional<SignUpRow> withCode(@Param("event") Id<Event> event, @Param("code") String code);

    @Select("""
            SELECT count(*) FROM (SELECT FROM core.participation
                WHERE event_id = #{event} AND status <> 'CANCELLED' LIMIT #{bound}) counted
            """)
    long count(@Param("event") Id<Event> event, @Param("bound") long bound);

    @Update(
            "UPDATE core.event SET opens_at = #{opens}, deadline = #{deadline}, version = version + 1 WHERE id = #{event}")
    void open(
            @Param("event") Id<Event> event,
            @Param("opens") @Nullable Instant opens,
            @Param("deadline") @Nullable Instant deadline);

    @Insert("""
            INSERT INTO core.event_deadline (event_id, position, deadline, set_at, set_by, reason)
            SELECT #{event}, 1 + count(*), #{d.at}, #{d.setAt}, #{d.setBy}, #{d.reason}
            FROM core.event_deadline WHERE event_id = #{event}
            """)
    void addDeadline(@Param("event") Id<Event> event, @Param("d") Deadline deadline);

    @Select("""
            SELECT deadline AS at, set_at, set_by, reason FROM core.event_deadline
            WHERE event_id = #{event} ORDER BY position
            """)
    List<Deadline> deadlines(@Param("event") Id<Event> event);

    @Select("SELECT id, event_id AS event, request_hash FROM core.sign_up WHERE id = #{id}")
    Optional<Known> known(@Param("id") Id<SignUp> id);

    @Select("""
            SELECT id, event_id AS event, receipt, by_name AS "by", by_email AS email, at, language
            FROM core.sign_up WHERE token_hash = #{hash}
            """)
    Optional<StoredSignUp> withToken(@Param("hash") String hash);

    @Select("""
            SELECT id, event_id AS event, receipt, by_name AS "by", by_email AS email, at, language
            FROM core.sign_up WHERE id = #{id}
            """)
    Optional<StoredSignUp> signUp(@Param("id") Id<SignUp> id);

    @Insert("""
            INSERT INTO core.sign_up (id, event_id, receipt, token_hash, by_name, by_email, phone, company, company_id,
                note, language, request_hash, at)
            VALUES (#{s.id}, #{s.event}, #{s.receipt}, #{s.tokenHash}, #{s.byName}, #{s.byEmail}, #{s.phone},
                #{s.company}, #{s.member}, #{s.note}, #{s.language}, #{s.requestHash}, #{s.at})
            """)
    void add(@Param("s") NewSignUp signUp);

    @Insert("""
            INSERT INTO core.participation (id, event_id, person_id, company_id, company_name, status, enrolled_at,
                sign_up_id, person_key, company_key, name, kana, department, email, attendance, fee, waiting, code)
            VALUES (#{p.id}, #{p.event}, #{p.person}, #{p.company}, #{p.companyName}, #{p.status}, #{p.at},
                #{p.signUp}, #{p.key}, #{p.companyKey}, #{p.name}, #{p.kana}, #{p.department}, #{p.email}, #{p.attendance}, #{p.fee},
                #{p.waiting}, #{p.code})
            """)
    void addPlace(@Param("p") NewPlace place);

    /** Whether somebody of that name and company, or with that id in the register, is in the event already. */
    @Select("""
            SELECT EXISTS (SELECT FROM core.participation p
                LEFT JOIN core.person w ON w.id = p.person_id
                WHERE p.event_id = #{p.event} AND p.status <> 'CANCELLED'
                  AND (p.person_key = #{p.key} OR p.person_id = #{p.person}
                    OR (#{p.kana} <> '' AND translate(coalesce(w.kana, p.kana), ' 　', '') = translate(#{p.kana}, ' 　', '')
                        AND (p.company_id = #{p.company} OR (p.company_key <> ''
                            AND p.company_key = #{p.companyKey})))))
            """)
    boolean isIn(@Param("p") NewPlace place);

    /** The only person of that name who belongs to that company today. */
    @Select("""
            SELECT CASE WHEN count(*) = 1 THEN min(w.id::text)::uuid END
            FROM core.person w
            JOIN core.affiliation a ON a.person_id = w.id AND a.company_id = #{company}
            WHERE w.merged_into IS NULL AND translate(w.name, ' 　', '') = translate(#{name}, ' 　', '')
            """)
    @Nullable
    Id<Person> onlyPerson(@Param("company") Id<Company> company, @Param("name") String name);

    /** The only company of that name. */
    @Select("""
            SELECT CASE WHEN count(*) = 1 THEN min(c.id::text)::uuid END
            FROM core.company c
            WHERE c.merged_into IS NULL AND c.name = #{name}
            """)
    @Nullable
    Id<Company> onlyCompany(@Param("name") String name);

    @Select("""
            SELECT CASE WHEN is_prefix_first THEN prefix || name ELSE name || prefix END FROM core.company
            WHERE id = #{id}
            """)
    Optional<String> companyName(@Param("id") Id<Company> id);

    @Select("""
            SELECT e.capacity, e.venue_seats AS venue, e.online_seats AS online, e.company_seats AS per_company,
                count(p.id) FILTER (WHERE p.status IN ('ENROLLED', 'ATTENDED', 'ABSENT')) AS taken,
                count(p.id) FILTER (WHERE p.status IN ('ENROLLED', 'ATTENDED', 'ABSENT') AND p.attendance = 'VENUE')
                    AS taken_venue,
                count(p.id) FILTER (WHERE p.status IN ('ENROLLED', 'ATTENDED', 'ABSENT') AND p.attendance = 'ONLINE')
                    AS taken_online,
                count(p.id) FILTER (WHERE p.status = 'WAITING' AND p.attendance = 'VENUE') AS waiting_venue,
                count(p.id) FILTER (WHERE p.status = 'WAITING' AND p.attendance = 'ONLINE') AS waiting_online
            FROM core.event e
            LEFT JOIN core.participation p ON p.event_id = e.id AND p.status <> 'CANCELLED'
            WHERE e.id = #{event}
            GROUP BY e.id
            """)
    Room room(@Param("event") Id<Event> event);

    @Select("""
            SELECT count(*) FROM core.participation
            WHERE event_id = #{event} AND status IN ('ENROLLED', 'ATTENDED', 'ABSENT')
              AND (company_id = #{company} OR (company_key <> '' AND company_key = #{key}))
            """)
    int takenBy(
            @Param("event") Id<Event> event, @Param("company") @Nullable Id<Company> company, @Param("key") String key);

    @Select(
            value =
                    "UPDATE core.event SET waiting_count = waiting_count + 1 WHERE id = #{event} RETURNING waiting_count",
            affectData = true)
    long nextWaiting(@Param("event") Id<Event> event);

    /** Who waits, first come first. */
    @Select("""
            SELECT id, attendance, company_id AS company, company_key FROM core.participation
            WHERE event_id = #{event} AND waiting IS NOT NULL ORDER BY waiting
            """)
    List<WaitingRow> waiting(@Param("event") Id<Event> event);

    @Update("UPDATE core.participation SET status = 'ENROLLED', waiting = NULL, code = #{code} WHERE id = #{id}")
    void promote(@Param("id") Id<Participation> id, @Param("code") String code);

    @Update("UPDATE core.participation SET status = 'CANCELLED', waiting = NULL, code = NULL WHERE id = #{id}")
    void giveBack(@Param("id") Id<Participation> id);

    @Update("""
            UPDATE core.participation SET status = 'ATTENDED', checked_in_at = coalesce(checked_in_at, #{at})
            WHERE id = #{id}
            """)
    void checkIn(@Param("id") Id<Participation> id, @Param("at") Instant at);

    @Insert("INSERT INTO core.session_attendance VALUES (#{id}, #{session}) ON CONFLICT DO NOTHING")
    void came(@Param("id") Id<Participation> id, @Param("session") int session);

    @Delete("DELETE FROM core.session_attendance WHERE participation_id = #{id} AND session = #{session}")
    int cameNot(@Param("id") Id<Participation> id, @Param("session") int session);

    @Select("SELECT session FROM core.session_attendance WHERE participation_id = #{id} ORDER BY session")
    List<Integer> sessions(@Param("id") Id<Participation> id);

    @Select("""
            SELECT p.id, coalesce(a.session, 1) AS session
            FROM core.participation p LEFT JOIN core.session_attendance a ON a.participation_id = p.id
            WHERE p.event_id = #{event} AND p.status = 'ATTENDED'
            """)
    List<Came> attended(@Param("event") Id<Event> event);

    /** Adds a place where all of a form are taken. */
    @Update("""
            UPDATE core.event e SET version = e.version + 1,
                venue_seats = CASE WHEN #{form} = 'VENUE' AND e.venue_seats <= t.form THEN t.form + 1 ELSE e.venue_seats END,
                online_seats =
                    CASE WHEN #{form} = 'ONLINE' AND e.online_seats <= t.form THEN t.form + 1 ELSE e.online_seats END,
                capacity = CASE WHEN e.capacity <= t.whole THEN t.whole + 1 ELSE e.capacity END
            FROM (SELECT count(*) AS whole, count(*) FILTER (WHERE attendance = #{form}) AS form
                FROM core.participation
                WHERE event_id = #{event} AND status IN ('ENROLLED', 'ATTENDED', 'ABSENT')) t
            WHERE e.id = #{event}
            """)
    void addSeat(@Param("event") Id<Event> event, @Param("form") Attendance form);

    @Update("UPDATE core.participation SET status = 'ABSENT' WHERE event_id = #{event} AND status = 'ENROLLED'")
    int settle(@Param("event") Id<Event> event);

    /** Where everybody with a place or on the waiting list is written to; one line for each address. */
    @Select("""
            SELECT DISTINCT ON (lower(r.email)) r.name, r.email, r.language, r.id
            FROM (SELECT coalesce(w.name, p.name) AS name,
                    coalesce(nullif(p.email, ''), s.by_email, nullif(w.email, '')) AS email,
                    coalesce(s.language, 'ja') AS language, p.id
                FROM core.participation p
                LEFT JOIN core.person w ON w.id = p.person_id
                LEFT JOIN core.sign_up s ON s.id = p.sign_up_id
                WHERE p.event_id = #{event} AND p.status IN ('ENROLLED', 'WAITING')) r
            WHERE r.email IS NOT NULL
            ORDER BY lower(r.email), r.id
            """)
    List<Reached> reached(@Param("event") Id<Event> event);

    /** People with a place in an event that begins soon, who were not reminded and did not sign up just now. */
    @Select("""
            SELECT p.id, p.event_id AS event, coalesce(w.name, p.name) AS name,
                coalesce(nullif(p.email, ''), s.by_email, nullif(w.email, ''), '') AS email,
                coalesce(s.language, 'ja') AS language
            FROM core.event e
            JOIN core.participation p ON p.event_id = e.id AND p.status = 'ENROLLED' AND p.reminded_at IS NULL
            LEFT JOIN core.person w ON w.id = p.person_id
            JOIN core.sign_up s ON s.id = p.sign_up_id
            WHERE e.status = 'PLANNED' AND e.first_day BETWEEN #{from} AND #{to} AND p.enrolled_at::date < #{from}
            ORDER BY p.id LIMIT #{most}
            FOR UPDATE OF p SKIP LOCKED
            """)
    List<Coming> coming(@Param("from") LocalDate from, @Param("to") LocalDate to, @Param("most") int most);

    @Update("UPDATE core.participation SET reminded_at = #{at} WHERE id = #{id}")
    void reminded(@Param("id") Id<Participation> id, @Param("at") Instant at);

    @Select("""
            SELECT coalesce(w.name, p.name) AS name,
                coalesce(nullif(p.email, ''), s.by_email, nullif(w.email, ''), '') AS email,
                coalesce(s.language, 'ja') AS language, p.id
            FROM core.participation p
            LEFT JOIN core.person w ON w.id = p.person_id
            LEFT JOIN core.sign_up s ON s.id = p.sign_up_id
            WHERE p.id = #{id}
            """)
    Reached reachedOf(@Param("id") Id<Participation> id);

    /** Events that everybody may see, of which a day is still to come. */
    @Select("""
            <script>
            SELECT e.id FROM core.event e
            WHERE (e.audience = 'PUBLIC' <if test="withMembers">OR e.audience = 'MEMBERS'</if>)
              AND e.last_day >= #{today} AND e.status &lt;&gt; 'HELD'
            ORDER BY e.first_day, e.id LIMIT #{most}
            </script>
            """)
    List<Id<Event>> toCome(
            @Param("today") LocalDate today, @Param("withMembers") boolean withMembers, @Param("most") int most);

    @Select("""
            SELECT b.name_ja, b.name_en FROM core.event_body e JOIN core.body b ON b.code = e.body
            WHERE e.event_id = #{event} ORDER BY e.position
            """)
    List<BodyName> bodyNames(@Param("event") Id<Event> event);

    /** That somebody came to a session. */
    record Came(Id<Participation> id, int session) {}

    /** What a page begins behind. */
    record After(String kana, Id<Participation> id) {}

    /** A sign-up that is there already. */
    record Known(Id<SignUp> id, Id<Event> event, String requestHash) {}

    /** A sign-up as its applicant sees it. */
    record StoredSignUp(
            Id<SignUp> id, Id<Event> event, String receipt, String by, String email, Instant at, String language) {}

    /** A sign-up about to be stored. */
    record NewSignUp(
            Id<SignUp> id,
            Id<Event> event,
            String receipt,
            String tokenHash,
            String byName,
            String byEmail,
            String phone,
            String company,
            Optional<Id<Company>> member,
            String note,
            String language,
            String requestHash,
            Instant at) {}

    /** Somebody who waits. */
    record WaitingRow(Id<Participation> id, Attendance attendance, Optional<Id<Company>> company, String companyKey) {}

    /** Where somebody is written to. */
    record Reached(String name, String email, String language, Id<Participation> id) {}

    /** Somebody who takes part soon. */
    record Coming(Id<Participation> id, Id<Event> event, String name, String email, String language) {

        Reached reached() {
            return new Reached(name, email, language, id);
        }
    }

    /** The name of a body. */
    record BodyName(String nameJa, String nameEn) {}
}
