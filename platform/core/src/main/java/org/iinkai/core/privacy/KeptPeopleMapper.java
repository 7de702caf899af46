package org.iinkai.core.privacy;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Records that were merged into another are part of that other. */
interface KeptPeopleMapper {

    /**
     * What holds a person: what lasts, and what others rely on. Time is counted from the last day of what was; else from
     * the day of consent; else from the day the record was made, which is part of its id.
     */
    String OVER = """
        WITH holding AS (
            SELECT person_id FROM core.affiliation WHERE to_day IS NULL OR to_day > #{until}
            UNION ALL SELECT person_id FROM core.contact WHERE to_day IS NULL OR to_day > #{until}
            UNION ALL SELECT person_id FROM core.post_term
            UNION ALL SELECT person_id FROM core.participation
            UNION ALL SELECT person_id FROM core.event_speaker WHERE person_id IS NOT NULL
            UNION ALL SELECT person_id FROM core.meeting_attendance
            UNION ALL SELECT person_id FROM core.series_member
            UNION ALL SELECT owner_id FROM core.action_item WHERE owner_id IS NOT NULL
            UNION ALL SELECT person_id FROM core.account WHERE person_id IS NOT NULL
            UNION ALL SELECT person_id FROM core.frozen_population_member WHERE person_id IS NOT NULL
            UNION ALL SELECT person_id FROM core.proposal WHERE person_id IS NOT NULL
            UNION ALL SELECT by_person FROM core.proposal WHERE by_person IS NOT NULL
            UNION ALL SELECT person_id FROM core.opinion WHERE person_id IS NOT NULL
            UNION ALL SELECT person_id FROM core.privacy_request WHERE person_id IS NOT NULL
        ), held AS (
            SELECT DISTINCT coalesce(m.merged_into, m.id) AS id
            FROM holding h JOIN core.person m ON m.id = h.person_id
        ), was AS (
            SELECT person_id, to_day FROM core.affiliation UNION ALL SELECT person_id, to_day FROM core.contact
        ), ended AS (
            SELECT coalesce(m.merged_into, m.id) AS id, max(w.to_day) AS day
            FROM was w JOIN core.person m ON m.id = w.person_id GROUP BY 1
        ), dated AS (
            SELECT p.id, p.name, coalesce(e.day, p.consent_on, CASE WHEN substr(p.id::text, 15, 1) = '7' THEN
                (to_timestamp(('x0000' || translate(left(p.id::text, 13), '-', ''))::bit(64)::bigint / 1000.0)
                    AT TIME ZONE 'UTC')::date END) AS since
            FROM core.person p LEFT JOIN ended e ON e.id = p.id
            WHERE p.merged_into IS NULL AND NOT EXISTS (SELECT 1 FROM held h WHERE h.id = p.id)
        )
        """;

    @Select(OVER + """
        SELECT id::text AS id, name AS title, since, count(*) OVER () AS total FROM dated
        WHERE since <= #{until}
        ORDER BY since, dated.id
        LIMIT #{most}
        """)
    List<DueRow> due(@Param("until") LocalDate until, @Param("most") int most);

    @Select(OVER + """
        SELECT id::text FROM dated WHERE since <= #{until} AND id = ANY (#{ids}::uuid[]) ORDER BY dated.id
        """)
    List<String> over(@Param("until") LocalDate until, @Param("ids") String[] ids);

    /** Nothing can begin to refer to them until the transaction ends. */
    @Select("""
        SELECT id::text FROM core.person WHERE id = ANY (#{ids}::uuid[]) OR merged_into = ANY (#{ids}::uuid[])
        ORDER BY person.id FOR UPDATE
        """)
    List<String> lock(@Param("ids") String[] ids);

    /** Their records with those merged into them. */
    @Select("""
        SELECT id::text FROM core.person WHERE id = ANY (#{ids}::uuid[]) OR merged_into = ANY (#{ids}::uuid[])
        """)
    List<String> records(@Param("ids") String[] ids);

    @Delete("DELETE FROM core.affiliation WHERE person_id = ANY (#{ids}::uuid[])")
    void deleteAffiliations(@Param("ids") String[] ids);

    @Delete("DELETE FROM core.contact WHERE person_id = ANY (#{ids}::uuid[])")
    void deleteContacts(@Param("ids") String[] ids);

    @Delete("DELETE FROM core.distinct_people WHERE one = ANY (#{ids}::uuid[]) OR other = ANY (#{ids}::uuid[])")
    void deleteDistinctions(@Param("ids") String[] ids);

    @Delete("""
        DELETE FROM core.merge
        WHERE kind = 'person' AND (kept = ANY (#{ids}::uuid[]) OR other = ANY (#{ids}::uuid[]))
        """)
    void deleteMerges(@Param("ids") String[] ids);

    @Delete("DELETE FROM core.person WHERE id = ANY (#{ids}::uuid[])")
    void deletePeople(@Param("ids") String[] ids);
}
