package org.iinkai.core.activities;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import org.iinkai.api.activities.Activity;
import org.iinkai.api.data.Id;
import org.iinkai.api.time.FiscalYear;

interface FactMapper {

    @Select("""
            SELECT f.activity_id, f.position, f.label, f.value::text AS value, f.entered_by, f.entered_at
            FROM core.fact f
            JOIN core.activity a ON a.id = f.activity_id
            WHERE a.fiscal_year = #{year}
            ORDER BY f.activity_id, f.position
            """)
    List<FactRow> facts(@Param("year") FiscalYear year);

    /** Stores a fact; one that says the same already keeps who entered it and when. */
    @Insert("""
            INSERT INTO core.fact AS f (activity_id, position, label, value, entered_by, entered_at)
            VALUES (#{activityId}, #{position}, #{label}, #{value}::jsonb, #{enteredBy}, #{enteredAt})
            ON CONFLICT (activity_id, position) DO UPDATE
            SET label = excluded.label, value = excluded.value, entered_by = excluded.entered_by,
                entered_at = excluded.entered_at
            WHERE (f.label, f.value) IS DISTINCT FROM (excluded.label, excluded.value)
            """)
    void put(FactRow fact);

    /** Changes the first fact with that label. */
    @Update("""
            UPDATE core.fact
            SET value = #{value}::jsonb, entered_by = #{enteredBy}, entered_at = #{enteredAt}
            WHERE activity_id = #{activityId} AND position = (
                SELECT min(position) FROM core.fact WHERE activity_id = #{activityId} AND label = #{label})
            """)
    int change(FactRow fact);

    @Select("SELECT fiscal_year, agenda_item, title FROM core.report_title WHERE fiscal_year = #{year}")
    Optional<TitleRow> title(@Param("year") FiscalYear year);

    @Select("SELECT text FROM core.paragraph WHERE fiscal_year = #{year} ORDER BY position")
    List<String> preface(@Param("year") FiscalYear year);

    @Insert("""
            INSERT INTO core.report_title (fiscal_year, agenda_item, title)
            VALUES (#{fiscalYear}, #{agendaItem}, #{title})
            ON CONFLICT (fiscal_year) DO UPDATE SET agenda_item = excluded.agenda_item, title = excluded.title
            """)
    void putTitle(TitleRow title);

    @Insert("""
            INSERT INTO core.paragraph (fiscal_year, position, text) VALUES (#{year}, #{position}, #{text})
            ON CONFLICT (fiscal_year, position) DO UPDATE SET text = excluded.text
            """)
    void putParagraph(@Param("year") FiscalYear year, @Param("position") int position, @Param("text") String text);

    /** A fact entered by hand, its value as JSON. */
    record FactRow(
            Id<Activity> activityId, int position, String label, String value, String enteredBy, Instant enteredAt) {}

    /** The head of a year's report. */
    record TitleRow(FiscalYear fiscalYear, String agendaItem, String title) {}
}
