package org.iinkai.core.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.calendar.Attendance;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.Participation;
import org.iinkai.api.data.Id;
import org.iinkai.api.letters.IssuedLetter;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;
import org.iinkai.api.portal.PortalCompany;
import org.iinkai.api.portal.PortalMail;
import org.iinkai.api.portal.PortalPlaces.Attendee;

/** What a company's contact is shown. Every statement is asked for a company that is known to be the caller's. */
interface PortalMapper {

    @Select("""
            SELECT c.id, CASE WHEN c.is_prefix_first THEN c.prefix || c.name ELSE c.name || c.prefix END AS name,
                bool_or(r.is_administrator) AS is_administrator
            FROM core.contact t
            JOIN core.contact_role r ON r.code = t.role
            JOIN core.company c ON c.id = t.company_id AND c.merged_into IS NULL
            WHERE t.person_id = (SELECT coalesce(merged_into, id) FROM core.person WHERE id = #{person})
              AND t.from_day <= #{today} AND coalesce(t.to_day, 'infinity') >= #{today}
            GROUP BY c.id
            ORDER BY c.sort_key, c.id
            """)
    List<PortalCompany> companies(@Param("person") Id<Person> person, @Param("today") LocalDate today);

    @Select("SELECT coalesce(merged_into, id) FROM core.person WHERE id = #{id}")
    Optional<Id<Person>> current(Id<Person> id);

    /** People who are something for a company on a day, each with the account they have. */
    @Select("""
            SELECT p.id AS person, p.name, p.kana, p.email, p.phone,
                coalesce((SELECT CASE WHEN a.is_disabled THEN 'DISABLED' WHEN a.password_hash = '' THEN 'INVITED'
                    ELSE 'ACTIVE' END FROM core.account a WHERE a.person_id = p.id), 'NONE') AS account,
                bool_or(r.is_administrator) AS is_administrator
            FROM core.contact t
            JOIN core.contact_role r ON r.code = t.role
            JOIN core.person p ON p.id = t.person_id
            WHERE t.company_id = #{company}
              AND t.from_day <= #{today} AND coalesce(t.to_day, 'infinity') >= #{today}
            GROUP BY p.id
            ORDER BY bool_or(r.is_administrator) DESC, p.sort_key, p.id
            """)
    List<FoundColleague> colleagues(@Param("company") Id<Company> company, @Param("today") LocalDate today);

    /** The person of a company that an address belongs to. */
    @Select("""
            SELECT p.id FROM core.person p
            WHERE p.merged_into IS NULL AND lower(p.email) = lower(#{email}) AND p.email <> ''
              AND (EXISTS (SELECT FROM core.affiliation f WHERE f.person_id = p.id AND f.company_id = #{company}
                        AND f.from_day <= #{today} AND coalesce(f.to_day, 'infinity') >= #{today})
                OR EXISTS (SELECT FROM core.contact t WHERE t.person_id = p.id AND t.company_id = #{company}
                        AND t.from_day <= #{today} AND coalesce(t.to_day, 'infinity') >= #{today}))
            ORDER BY p.id LIMIT 1
            """)
    Optional<Id<Person>> withAddress(
            @Param("company") Id<Company> company, @Param("email") String email, @Param("today") LocalDate today);

    @Select("SELECT id FROM core.account WHERE person_id = #{person}")
    Optional<Id<AccountRow>> account(Id<Person> person);

    @Select("SELECT EXISTS (SELECT FROM core.account WHERE id = #{id})")
    boolean hasAccount(Id<AccountRow> id);

    /** Makes changes of a company's people wait for each other. */
    @Select("SELECT id FROM core.company WHERE id = #{company} FOR UPDATE")
    Optional<Id<Company>> held(Id<Company> company);

    /**
     * Accounts with open sessions whose person was a contact, is none any more, and has no other reason to be here.
     *
     * @param person somebody whose being a contact was taken back altogether; {@code null} for nobody
     */
    @Select("""
            SELECT DISTINCT a.id FROM core.account a
            JOIN core.session s ON s.account_id = a.id
            WHERE (a.person_id = #{person}::uuid OR EXISTS (SELECT FROM core.contact t WHERE t.person_id = a.person_id))
              AND NOT EXISTS (SELECT FROM core.contact t WHERE t.person_id = a.person_id
                    AND t.from_day <= #{today} AND coalesce(t.to_day, 'infinity') >= #{today})
              AND NOT EXISTS (SELECT FROM core.account_role g WHERE g.account_id = a.id)
              AND NOT EXISTS (SELECT FROM core.post_term m JOIN core.post o ON o.code = m.post AND o.role IS NOT NULL
                    WHERE m.person_id = a.person_id
                      AND m.from_day <= #{today} AND coalesce(m.to_day, 'infinity') >= #{today})
            """)
    List<Id<AccountRow>> withoutReason(@Param("today") LocalDate today, @Param("person") @Nullable Id<Person> person);

    @Select("""
            SELECT l.id, l.kind, l.title, l.addressee, l.on_day AS "on", l.at, '' AS "by" FROM core.letter l
            JOIN core.membership m ON m.id = l.membership_id
            WHERE m.company_id = #{company}
            ORDER BY l.at DESC, l.id DESC
            """)
    List<IssuedLetter> letters(Id<Company> company);

    @Select("""
            SELECT q.name AS "to", m.subject_line, coalesce(m.sent_at, m.queued_at) AS at
            FROM core.mail m
            JOIN (SELECT DISTINCT p.id, p.name, lower(p.email) AS email FROM core.contact t
                JOIN core.person p ON p.id = t.person_id AND p.email <> ''
                WHERE t.company_id = #{company}
                  AND t.from_day <= #{today} AND coalesce(t.to_day, 'infinity') >= #{today}) q
              ON lower(m.to_address) = q.email
            WHERE split_part(m.subject, ':', 1) <> 'account' AND m.state IN ('SENT', 'KEPT', 'QUEUED', 'SENDING')
            ORDER BY m.queued_at DESC, m.id DESC
            LIMIT #{most}
            """)
    List<PortalMail> mails(
            @Param("company") Id<Company> company, @Param("today") LocalDate today, @Param("most") int most);

    /** Who of a company can take part in something, with the place each has in an event. */
    @Select("""
            SELECT p.id AS person, p.name,
                (SELECT n.id FROM core.participation n
                    WHERE n.event_id = #{event} AND n.person_id = p.id AND n.status <> 'CANCELLED') AS place
            FROM core.person p
            WHERE p.merged_into IS NULL
              AND (EXISTS (SELECT FROM core.affiliation f WHERE f.person_id = p.id AND f.company_id = #{company}
                        AND f.from_day <= #{today} AND coalesce(f.to_day, 'infinity') >= #{today})
                OR EXISTS (SELECT FROM core.contact t WHERE t.person_id = p.id AND t.company_id = #{company}
                        AND t.from_day <= #{today} AND coalesce(t.to_day, 'infinity') >= #{today}))
            ORDER BY p.sort_key, p.id
            """)
    List<Attendee> attendees(
            @Param("company") Id<Company> company, @Param("event") Id<Event> event, @Param("today") LocalDate today);

    /** The event of a place that a company has and that is still to come. */
    @Select("""
            SELECT n.event_id FROM core.participation n
            JOIN core.event e ON e.id = n.event_id AND e.status = 'PLANNED'
            JOIN core.event_session s ON s.event_id = e.id AND s.position = 1 AND s.day >= #{today}
            WHERE n.id = #{place} AND n.company_id = #{company}
            """)
    Optional<Id<Event>> eventOf(
            @Param("company") Id<Company> company,
            @Param("place") Id<Participation> place,
            @Param("today") LocalDate today);

    /** Places that a company has in events to come that no bundle tells of. */
    @Select("""
            SELECT s.day, e.title, p.name AS person, count(*) OVER () AS total
            FROM core.participation n
            JOIN core.event e ON e.id = n.event_id AND e.status = 'PLANNED'
            JOIN core.event_session s ON s.event_id = e.id AND s.position = 1 AND s.day >= #{today}
            JOIN core.person p ON p.id = n.person_id
            WHERE n.company_id = #{company} AND n.status = 'ENROLLED'
              AND split_part(e.series, '.', 1) <> ALL (#{told})
            ORDER BY s.day, n.id
            LIMIT #{most}
            """)
    List<Coming> coming(
            @Param("company") Id<Company> company,
            @Param("told") String[] told,
            @Param("today") LocalDate today,
            @Param("most") int most);

    /** Places of a company in events of the last years, but for those given back. */
    @Select("""
            SELECT n.id, n.event_id AS event, s.name_ja, s.name_en, e.number, e.title, e.first_day, e.last_day,
                (e.status <> 'PLANNED' OR e.last_day < #{when.today}) AS is_over,
                coalesce(p.name, n.name) AS name, n.attendance, n.status,
                CASE WHEN n.status = 'WAITING' THEN (SELECT count(*) FROM core.participation o
                    WHERE o.event_id = n.event_id AND o.attendance = n.attendance AND n.waiting >= o.waiting)::integer
                    END AS waiting,
                (e.status = 'PLANNED' AND e.first_day >= #{when.today} AND n.status IN ('ENROLLED', 'WAITING')
                    AND split_part(e.series, '.', 1) <> ALL (#{told})) AS may_give_back,
                (e.status <> 'CANCELLED' AND (e.status = 'HELD' OR e.last_day < #{when.today})
                    AND n.status = 'ATTENDED' AND e.offers_certificates) AS has_certificate
            FROM core.participation n
            JOIN core.event e ON e.id = n.event_id
            JOIN core.event_series s ON s.code = e.series
            LEFT JOIN core.person p ON p.id = n.person_id
            WHERE n.company_id = #{company} AND n.status <> 'CANCELLED' AND e.first_day >= #{when.from}
            ORDER BY e.first_day DESC, e.id, n.waiting NULLS FIRST, coalesce(p.kana, n.kana) COLLATE "C", n.id
            LIMIT #{when.most}
            """)
    List<PlaceRow> places(
            @Param("company") Id<Company> company, @Param("told") String[] told, @Param("when") Span when);

    /** Which places are wanted. */
    record Span(LocalDate today, LocalDate from, int most) {}

    /** A place of a company as stored. */
    record PlaceRow(
            Id<Participation> id,
            Id<Event> event,
            String nameJa,
            String nameEn,
            int number,
            String title,
            LocalDate firstDay,
            LocalDate lastDay,
            boolean isOver,
            String name,
            Attendance attendance,
            Participation.Status status,
            OptionalInt waiting,
            boolean mayGiveBack,
            boolean hasCertificate) {}

    /** Somebody of a company as stored. */
    record FoundColleague(
            Id<Person> person,
            String name,
            String kana,
            String email,
            String phone,
            String account,
            boolean isAdministrator) {}

    /** A place in an event to come. */
    record Coming(LocalDate day, String title, String person, long total) {}
}
