package org.iinkai.core.calendar;

import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventSeries;
import org.iinkai.api.data.Id;
import org.iinkai.api.time.CalendarDate;
import org.iinkai.api.time.FiscalYear;

/** What the report asks of events. */
interface FactMapper {

    @Select("""
            SELECT e.id, a.code AS activity, e.title, e.status, e.reason, s.kind, s.people AS word, e.period,
                count(p.id) AS people,
                count(DISTINCT coalesce(p.company_id::text, nullif(p.company_key, ''), nullif(p.company_name, ''))) AS companies
            FROM core.activity a
            JOIN core.event e ON e.activity_id = a.id
            JOIN core.event_series s ON s.code = e.series
            LEFT JOIN core.participation p ON p.event_id = e.id AND p.status IN ('ENROLLED', 'ATTENDED')
            WHERE a.fiscal_year = #{year}
            GROUP BY e.id, a.code, s.kind, s.people
            ORDER BY e.first_day, e.id
            """)
    List<EventRow> events(@Param("year") FiscalYear year);

    /** An event that an activity reports. */
    record EventRow(
            Id<Event> id,
            String activity,
            String title,
            Event.Status status,
            String reason,
            EventSeries.Kind kind,
            EventSeries.PeopleWord word,
            @Nullable CalendarDate period,
            int people,
            int companies) {}
}
