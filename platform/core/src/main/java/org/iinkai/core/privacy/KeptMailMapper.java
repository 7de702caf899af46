package org.iinkai.core.privacy;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

interface KeptMailMapper {

    String OVER = """
            state IN ('SENT', 'FAILED', 'UNCERTAIN', 'KEPT')
                AND queued_at < ((#{until}::date + 1)::timestamp AT TIME ZONE #{zone})
            """;

    @Select("""
            SELECT id::text AS id, subject_line AS title, (queued_at AT TIME ZONE #{zone})::date AS since,
                count(*) OVER () AS total
            FROM core.mail
            WHERE
            """ + OVER + """
            ORDER BY queued_at, mail.id
            LIMIT #{most}
            """)
    List<DueRow> due(@Param("until") LocalDate until, @Param("zone") String zone, @Param("most") int most);

    /** Ids of those that were deleted. */
    @Select("DELETE FROM core.mail WHERE id = ANY (#{ids}::uuid[]) AND " + OVER + " RETURNING id::text")
    List<String> delete(@Param("until") LocalDate until, @Param("zone") String zone, @Param("ids") String[] ids);
}
