package org.iinkai.core.documents;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

interface KeptOpinionMapper {

    String OVER = """
        c.deadline <= #{until} AND (EXISTS (SELECT FROM core.opinion o
                WHERE o.consultation_id = c.id AND (o.by_name <> '' OR o.person_id IS NOT NULL))
            OR EXISTS (SELECT FROM core.consultation_mail m WHERE m.consultation_id = c.id))
        """;

    @Select("""
        SELECT c.id::text AS id, c.title, c.deadline AS since, count(*) OVER () AS total
        FROM core.consultation c
        WHERE
        """ + OVER + " ORDER BY c.deadline, c.id LIMIT #{most}")
    List<DueConsultation> due(@Param("until") LocalDate until, @Param("most") int most);

    @Select("""
        WITH ended AS (SELECT c.id FROM core.consultation c WHERE c.id = ANY (#{ids}::uuid[]) AND
        """ + OVER + """
        ), unwritten AS (
            DELETE FROM core.consultation_mail m USING ended v WHERE m.consultation_id = v.id),
        forgotten AS (
            UPDATE core.opinion o SET by_name = '', person_id = NULL, account = ''
            FROM ended v WHERE o.consultation_id = v.id)
        SELECT id::text FROM ended
        """)
    List<String> forget(@Param("until") LocalDate until, @Param("ids") String[] ids);

    /** A consultation that is over for long. */
    record DueConsultation(String id, String title, LocalDate since, long total) {}
}
