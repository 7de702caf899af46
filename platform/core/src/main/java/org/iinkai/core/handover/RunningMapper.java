package org.iinkai.core.handover;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.time.FiscalYear;

/** What of the core runs and goes with a post. */
interface RunningMapper {

    @Select("""
            SELECT min(s.day) AS day, e.title AS text, '' AS more, e.status, '' AS path, count(*) OVER () AS total
            FROM core.event e
            JOIN core.event_body b ON b.event_id = e.id AND b.body = #{body}
            JOIN core.event_session s ON s.event_id = e.id
            WHERE e.status = 'PLANNED'
            GROUP BY e.id
            ORDER BY min(s.day), e.id
            LIMIT #{most}
            """)
    List<Running> events(@Param("body") String body, @Param("most") int most);

    @Select("""
            SELECT NULL::date AS day, a.title AS text, '' AS more,
                (SELECT count(*) FROM core.fact f WHERE f.activity_id = a.id)::text AS status,
                'report/' || a.fiscal_year AS path, count(*) OVER () AS total
            FROM core.activity a JOIN core.activity_body b ON b.activity_id = a.id AND b.body = #{body}
            WHERE a.fiscal_year = #{year}
            ORDER BY a.code
            LIMIT #{most}
            """)
    List<Running> activities(@Param("body") String body, @Param("year") FiscalYear year, @Param("most") int most);

    @Select("""
            SELECT t.to_day AS day, o.name_ja AS text, coalesce(nullif(o.name_en, ''), o.name_ja) AS more,
                p.name AS status, 'people/' || p.id AS path,
                count(*) OVER () AS total
            FROM core.post_term t JOIN core.post o ON o.code = t.post AND o.body = #{body}
            JOIN core.person p ON p.id = t.person_id
            WHERE t.to_day BETWEEN #{from} AND #{until}
            ORDER BY t.to_day, o.position, t.id
            LIMIT #{most}
            """)
    List<Running> endingTerms(
            @Param("body") String body,
            @Param("from") LocalDate from,
            @Param("until") LocalDate until,
            @Param("most") int most);

    /** Something that runs; what the status means depends on what it is; {@code more} is the English text, if any. */
    record Running(@Nullable LocalDate day, String text, String more, String status, String path, long total) {}
}
