package org.iinkai.core.privacy;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

interface KeptApplicationsMapper {

    /** Time is counted from the day it was declined or withdrawn. */
    String OVER = """
            WITH dated AS (
                SELECT a.id, a.name, coalesce(
                    (SELECT max(s.on_day) FROM core.application_step s WHERE s.application_id = a.id), a.since) AS since
                FROM core.application a
                WHERE a.state IN ('REJECTED', 'WITHDRAWN')
            )
            """;

    @Select(OVER + """
            SELECT id::text AS id, name AS title, since, count(*) OVER () AS total FROM dated
            WHERE since <= #{until}
            ORDER BY since, dated.id
            LIMIT #{most}
            """)
    List<DueRow> due(@Param("until") LocalDate until, @Param("most") int most);

    @Select(OVER + "SELECT id::text FROM dated WHERE since <= #{until} AND id = ANY (#{ids}::uuid[])")
    List<String> over(@Param("until") LocalDate until, @Param("ids") String[] ids);

    @Select("""
            SELECT id::text FROM core.application WHERE id = ANY (#{ids}::uuid[]) ORDER BY application.id FOR UPDATE
            """)
    List<String> lock(@Param("ids") String[] ids);

    @Delete("DELETE FROM core.letter WHERE application_id = ANY (#{ids}::uuid[])")
    void deleteLetters(@Param("ids") String[] ids);

    @Delete("DELETE FROM core.application_note WHERE application_id = ANY (#{ids}::uuid[])")
    void deleteNotes(@Param("ids") String[] ids);

    @Delete("DELETE FROM core.application_step WHERE application_id = ANY (#{ids}::uuid[])")
    void deleteSteps(@Param("ids") String[] ids);

    @Delete("DELETE FROM core.application WHERE id = ANY (#{ids}::uuid[])")
    int delete(@Param("ids") String[] ids);
}
