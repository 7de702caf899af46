package org.iinkai.core.activities;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.activities.Activity;
import org.iinkai.api.bodies.Body;
import org.iinkai.api.data.Id;
import org.iinkai.api.time.FiscalYear;

interface ActivityMapper {

    @Select("SELECT code, coalesce(parent, '') AS parent, title FROM core.heading ORDER BY position, code")
    List<Heading> headings();

    @Select("SELECT DISTINCT fiscal_year FROM core.activity ORDER BY fiscal_year DESC")
    List<FiscalYear> years();

    /** A row for each body of each activity; one without a body for an activity that has none. */
    @Select("""
            SELECT a.id, a.fiscal_year, a.code, a.parent_id, a.category, a.position, a.title, a.note, a.outline,
                a.joiner, a.source, coalesce(b.code, '') AS body, coalesce(b.name_ja, '') AS body_ja,
                coalesce(b.name_en, '') AS body_en, coalesce(b.kind, 'COMMITTEE') AS body_kind,
                coalesce(b.position, 0) AS body_position, b.until_day AS body_until
            FROM core.activity a
            LEFT JOIN core.activity_body ab ON ab.activity_id = a.id
            LEFT JOIN core.body b ON b.code = ab.body
            WHERE a.fiscal_year = #{year}
            ORDER BY a.position, a.code, ab.position
            """)
    List<ActivityRow> activities(@Param("year") FiscalYear year);

    /** Codes of the bodies in charge of an activity. */
    @Select("SELECT body FROM core.activity_body WHERE activity_id = #{id} ORDER BY position")
    List<String> bodiesInCharge(@Param("id") Id<Activity> id);

    @Select("SELECT id FROM core.activity WHERE fiscal_year = #{year} AND code = #{code}")
    Optional<Id<Activity>> withCode(@Param("year") FiscalYear year, @Param("code") String code);

    @Select("SELECT EXISTS (SELECT 1 FROM core.heading WHERE code = #{code})")
    boolean hasHeading(@Param("code") String code);

    @Select("SELECT EXISTS (SELECT 1 FROM core.body WHERE code = #{code})")
    boolean hasBody(@Param("code") String code);

    /** Whether an activity is another one or stands somewhere below it. */
    @Select("""
            WITH RECURSIVE above AS (
                SELECT id, parent_id FROM core.activity WHERE id = #{activity}
                UNION
                SELECT a.id, a.parent_id FROM core.activity a JOIN above ON a.id = above.parent_id)
            SELECT EXISTS (SELECT 1 FROM above WHERE id = #{other})
            """)
    boolean isWithin(@Param("activity") Id<Activity> activity, @Param("other") Id<Activity> other);

    /** Whether a heading is another one or stands somewhere below it. */
    @Select("""
            WITH RECURSIVE above AS (
                SELECT code, parent FROM core.heading WHERE code = #{heading}
                UNION
                SELECT h.code, h.parent FROM core.heading h JOIN above ON h.code = above.parent)
            SELECT EXISTS (SELECT 1 FROM above WHERE code = #{other})
            """)
    boolean isHeadingWithin(@Param("heading") String heading, @Param("other") String other);

    @Insert("""
            INSERT INTO core.heading (code, parent, position, title)
            VALUES (#{h.code}, nullif(#{h.parent}, ''), #{position}, #{h.title})
            ON CONFLICT (code) DO UPDATE
            SET parent = excluded.parent, position = excluded.position, title = excluded.title
            """)
    void putHeading(@Param("h") Heading heading, @Param("position") int position);

    @Insert("""
            INSERT INTO core.activity
                (id, fiscal_year, code, parent_id, category, position, title, note, outline, joiner, source)
            VALUES (#{id}, #{fiscalYear}, #{code}, #{parentId}, #{category}, #{position}, #{title}, #{note},
                #{outline}, #{joiner}, #{source})
            ON CONFLICT (fiscal_year, code) DO UPDATE
            SET parent_id = excluded.parent_id, category = excluded.category, position = excluded.position,
                title = excluded.title, note = excluded.note, outline = excluded.outline,
                joiner = excluded.joiner, source = excluded.source
            """)
    void put(NewActivity activity);

    @Delete("DELETE FROM core.activity_body WHERE activity_id = #{activity}")
    void removeBodies(@Param("activity") Id<Activity> activity);

    @Insert("""
            INSERT INTO core.activity_body (activity_id, position, body) VALUES (#{activity}, #{position}, #{body})
            ON CONFLICT (activity_id, body) DO NOTHING
            """)
    void addBody(@Param("activity") Id<Activity> activity, @Param("position") int position, @Param("body") String body);

    /** An activity with one of its bodies. */
    record ActivityRow(
            Id<Activity> id,
            FiscalYear fiscalYear,
            String code,
            @Nullable Id<Activity> parentId,
            String category,
            int position,
            String title,
            String note,
            Activity.Outline outline,
            String joiner,
            String source,
            String body,
            String bodyJa,
            String bodyEn,
            Body.Kind bodyKind,
            int bodyPosition,
            Optional<LocalDate> bodyUntil) {}

    /** An activity as stored, without its bodies. */
    record NewActivity(
            Id<Activity> id,
            FiscalYear fiscalYear,
            String code,
            Optional<Id<Activity>> parentId,
            String category,
            int position,
            String title,
            String note,
            Activity.Outline outline,
            String joiner,
            String source) {}
}
