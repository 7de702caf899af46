package org.iinkai.core.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.Participation;
import org.iinkai.api.data.Id;
import org.iinkai.api.time.FiscalYear;

/** Certificates and who may have one. */
interface CertificateMapper {

    @Select("SELECT offers_certificates FROM core.event WHERE id = #{event}")
    boolean isOffered(@Param("event") Id<Event> event);

    @Update("UPDATE core.event SET offers_certificates = #{isOffered}, version = version + 1 WHERE id = #{event}")
    void offer(@Param("event") Id<Event> event, @Param("isOffered") boolean isOffered);

    @Select("""
            SELECT c.participation_id AS place, c.fiscal_year AS year, c.number, c.issued_at, c.issued_by AS "by"
            FROM core.certificate c JOIN core.participation p ON p.id = c.participation_id
            WHERE p.event_id = #{event}
            ORDER BY c.fiscal_year, c.number
            """)
    List<IssuedRow> issued(@Param("event") Id<Event> event);

    /** Who came, by reading; one of them or all. */
    @Select("""
            <script>
            SELECT p.id AS place, coalesce(w.name, p.name) AS name, p.company_name AS company,
                coalesce(c.fiscal_year, 0) AS year, coalesce(c.number, 0) AS number,
                array_to_string(array(SELECT a.session FROM core.session_attendance a
                    WHERE a.participation_id = p.id ORDER BY a.session), ' ') AS sessions
            FROM core.participation p
            LEFT JOIN core.person w ON w.id = p.person_id
            LEFT JOIN core.certificate c ON c.participation_id = p.id
            WHERE p.event_id = #{event} AND p.status = 'ATTENDED'
            <if test="place != null">AND p.id = #{place}</if>
            ORDER BY coalesce(w.kana, p.kana) COLLATE "C", p.id
            </script>
            """)
    List<CameRow> came(@Param("event") Id<Event> event, @Param("place") @Nullable Id<Participation> place);

    /** The event of a place that was signed up by a link. */
    @Select("""
            SELECT p.event_id FROM core.participation p JOIN core.sign_up s ON s.id = p.sign_up_id
            WHERE p.id = #{place} AND s.token_hash = #{hash}
            """)
    Optional<Id<Event>> event(@Param("place") Id<Participation> place, @Param("hash") String hash);

    @Insert("""
            INSERT INTO core.certificate (participation_id, fiscal_year, number, issued_at, issued_by)
            VALUES (#{place}, #{year}, #{number}, #{at}, #{by})
            """)
    void add(
            @Param("place") Id<Participation> place,
            @Param("year") int year,
            @Param("number") int number,
            @Param("at") Instant at,
            @Param("by") String by);

    /** A certificate that was written. */
    record IssuedRow(Id<Participation> place, int year, int number, Instant issuedAt, String by) {}

    /**
     * Somebody who came.
     *
     * @param number 0 as long as there is none
     * @param sessions positions of the sessions they came to, with spaces between; empty when nobody noted them
     */
    record CameRow(Id<Participation> place, String name, String company, int year, int number, String sessions) {

        CameRow numbered(FiscalYear of, int given) {
            return new CameRow(place, name, company, of.year(), given, sessions);
        }
    }
}
