package org.iinkai.core.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

import org.iinkai.api.data.Id;
import org.iinkai.api.publishing.Publication;
import org.iinkai.api.publishing.Publication.Print;
import org.iinkai.api.time.CalendarDate;
import org.iinkai.api.time.FiscalYear;

interface FactMapper {

    /** What was published in a channel under the activities of a year, in the order in which it went out. */
    @Select("""
            SELECT a.code AS activity, p.id, p.title, p.print, p.goes_out_at, d.channel, d.published_on, d.issue
            FROM core.activity a
            JOIN core.publication p ON p.activity_id = a.id AND p.print <> 'NOTHING'
            JOIN core.publication_delivery d ON d.publication_id = p.id AND d.published_on IS NOT NULL
            WHERE a.fiscal_year = #{year}
            ORDER BY a.code, p.goes_out_at, p.id, d.channel
            """)
    List<Published> published(@Param("year") FiscalYear year);

    /** That a publication was published in a channel. */
    record Published(
            String activity,
            Id<Publication> id,
            String title,
            Print print,
            Optional<Instant> goesOutAt,
            String channel,
            CalendarDate publishedOn,
            String issue) {}
}
