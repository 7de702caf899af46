package org.iinkai.core.documents;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

interface DownloadMapper {

    String OVER = "by_name <> '' AND at < ((#{until}::date + 1)::timestamp AT TIME ZONE #{zone})";

    @Select("""
            SELECT id::text AS id, by_name AS title, (at AT TIME ZONE #{zone})::date AS since,
                count(*) OVER () AS total
            FROM core.document_download
            WHERE
            """ + OVER + " ORDER BY at, document_download.id LIMIT #{most}")
    List<DueDownload> due(@Param("until") LocalDate until, @Param("zone") String zone, @Param("most") int most);

    @Delete("DELETE FROM core.document_download WHERE id = ANY (#{ids}::bigint[]) AND " + OVER)
    int delete(@Param("until") LocalDate until, @Param("zone") String zone, @Param("ids") String[] ids);

    /**
     * That somebody took a file long ago.
     *
     * @param title who
     * @param total how many there are in all
     */
    record DueDownload(String id, String title, LocalDate since, long total) {}
}
