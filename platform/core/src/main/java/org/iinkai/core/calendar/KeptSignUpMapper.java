package org.iinkai.core.calendar;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

interface KeptSignUpMapper {

    @Select("""
            SELECT e.id::text AS id, e.title, e.last_day AS since, count(*) OVER () AS total
            FROM core.event e
            WHERE e.last_day <= #{until}
              AND (EXISTS (SELECT FROM core.sign_up s WHERE s.event_id = e.id AND s.by_email <> '')
                OR EXISTS (SELECT FROM core.participation p WHERE p.event_id = e.id AND p.person_key <> ''))
            ORDER BY e.last_day, e.id
            LIMIT #{most}
            """)
    List<DueEvent> due(@Param("until") LocalDate until, @Param("most") int most);

    @Select("""
            SELECT id::text FROM core.event
            WHERE last_day <= #{until} AND id = ANY (#{ids}::uuid[])
            ORDER BY id FOR UPDATE
            """)
    List<String> over(@Param("until") LocalDate until, @Param("ids") String[] ids);

    /** Who is in the register stays known by it; of the others nothing is left but that they were one. */
    @Update("""
            UPDATE core.participation SET name = CASE WHEN person_id IS NULL THEN '－' ELSE '' END,
                kana = '', department = '', email = '', person_key = '', code = NULL
            WHERE event_id = ANY (#{ids}::uuid[]) AND (sign_up_id IS NOT NULL OR person_key <> '')
            """)
    void forgetPeople(@Param("ids") String[] ids);

    @Update("""
            UPDATE core.sign_up SET by_name = '', by_email = '', phone = '', note = '', request_hash = '',
                token_hash = id::text
            WHERE event_id = ANY (#{ids}::uuid[])
            """)
    void forgetApplicants(@Param("ids") String[] ids);

    /** An event whose sign-ups are over. */
    record DueEvent(String id, String title, LocalDate since, long total) {}
}
