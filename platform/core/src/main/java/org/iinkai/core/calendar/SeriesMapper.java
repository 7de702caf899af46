package org.iinkai.core.calendar;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import org.iinkai.api.calendar.EventSeries;
import org.iinkai.api.calendar.NumberGap;
import org.iinkai.api.calendar.ReportLine;
import org.iinkai.api.numbering.NumberingScheme;
import org.iinkai.api.text.Localized;
import org.iinkai.api.time.FiscalYear;

interface SeriesMapper {

    String COLUMNS = """
            SELECT s.code, s.name_ja, s.name_en, s.kind, s.numbering, s.first_term, s.term_years, s.people, s.owner,
                s.is_closed, s.version,
                array_to_string(array(SELECT b.body FROM core.event_series_body b
                    WHERE b.series = s.code ORDER BY b.position), ' ') AS bodies
            FROM core.event_series s
            """;

    @Select(COLUMNS + "ORDER BY s.is_closed, s.name_ja, s.code")
    List<SeriesRow> all();

    @Select(COLUMNS + "WHERE s.code = #{code}")
    Optional<SeriesRow> series(@Param("code") String code);

    @Insert("""
            INSERT INTO core.event_series
                (code, name_ja, name_en, kind, numbering, first_term, term_years, people, owner, is_closed)
            VALUES (#{code}, #{nameJa}, #{nameEn}, #{kind}, #{numbering}, #{firstTerm}, #{termYears}, #{people},
                #{owner}, #{isClosed})
            ON CONFLICT (code) DO NOTHING
            """)
    int add(SeriesRow series);

    @Update("""
            UPDATE core.event_series SET name_ja = #{nameJa}, name_en = #{nameEn}, kind = #{kind},
                numbering = #{numbering}, first_term = #{firstTerm}, term_years = #{termYears}, people = #{people},
                is_closed = #{isClosed}, version = version + 1
            WHERE code = #{code} AND version = #{version}
            """)
    int change(SeriesRow series);

    @Delete("DELETE FROM core.event_series_body WHERE series = #{code}")
    void removeBodies(@Param("code") String code);

    @Insert("""
            INSERT INTO core.event_series_body (series, position, body)
            SELECT #{code}, b.position, b.body FROM unnest(#{bodies}::text[]) WITH ORDINALITY AS b (body, position)
            """)
    void addBodies(@Param("code") String code, @Param("bodies") String[] bodies);

    @Select("SELECT what, label FROM core.event_series_line WHERE series = #{code} ORDER BY position")
    List<ReportLine> lines(@Param("code") String code);

    @Delete("DELETE FROM core.event_series_line WHERE series = #{code}")
    void removeLines(@Param("code") String code);

    @Insert("""
            INSERT INTO core.event_series_line (series, position, what, label)
            VALUES (#{code}, #{position}, #{l.what}, #{l.label})
            """)
    void addLine(@Param("code") String code, @Param("position") int position, @Param("l") ReportLine line);

    @Select("SELECT count(*) FROM core.body WHERE code = ANY (#{bodies})")
    int knownBodies(@Param("bodies") String[] bodies);

    @Select("SELECT EXISTS (SELECT FROM core.event WHERE series = #{code})")
    boolean hasEvents(@Param("code") String code);

    /** Numbers between the least and the greatest of a series and scope that no event has. */
    @Select("""
            SELECT s.code AS series, s.name_ja, s.name_en, r.scope, n.number
            FROM (SELECT series, scope, min(number) AS least, max(number) AS most
                FROM core.event
                WHERE number > 0 AND (series, scope) IN
                    (SELECT series, scope FROM core.event WHERE fiscal_year = #{year} AND number > 0)
                GROUP BY series, scope) r
            JOIN core.event_series s ON s.code = r.series AND s.numbering <> 'HALF_YEAR'
            CROSS JOIN LATERAL generate_series(r.least, r.most) AS n (number)
            WHERE NOT EXISTS (SELECT FROM core.event e
                WHERE e.series = r.series AND e.scope = r.scope AND e.number = n.number)
            ORDER BY s.name_ja, r.scope, n.number
            LIMIT 1000
            """)
    List<GapRow> gaps(@Param("year") FiscalYear year);

    /**
     * A series as stored.
     *
     * @param bodies codes with spaces between
     */
    record SeriesRow(
            String code,
            String nameJa,
            String nameEn,
            EventSeries.Kind kind,
            NumberingScheme numbering,
            int firstTerm,
            int termYears,
            EventSeries.PeopleWord people,
            String owner,
            boolean isClosed,
            int version,
            String bodies) {

        static SeriesRow of(EventSeries series) {
            return new SeriesRow(
                    series.code(),
                    series.name().ja(),
                    series.name().en(),
                    series.kind(),
                    series.numbering(),
                    series.terms().firstYear(),
                    series.terms().years(),
                    series.people(),
                    series.owner(),
                    series.isClosed(),
                    series.version(),
                    String.join(" ", series.bodies()));
        }

        EventSeries series() {
            return new EventSeries(
                    code,
                    new Localized(nameJa, nameEn),
                    kind,
                    numbering,
                    new NumberingScheme.Terms(firstTerm, termYears),
                    people,
                    Split.words(bodies),
                    owner,
                    isClosed,
                    version);
        }
    }

    /** A number that is missing. */
    record GapRow(String series, String nameJa, String nameEn, String scope, int number) {

        NumberGap gap() {
            return new NumberGap(series, new Localized(nameJa, nameEn), scope, number);
        }
    }
}
