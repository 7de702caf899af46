package org.iinkai.core.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.bodies.Body;
import org.iinkai.api.bodies.Term;
import org.iinkai.api.data.Id;
import org.iinkai.api.handover.HandOver;
import org.iinkai.api.members.Person;

/** Hand-over sheets and what stands on them. */
interface SheetMapper {

    String SHEETS = """
            SELECT h.id, o.code AS post, o.name_ja AS post_ja, o.name_en AS post_en, b.code AS body,
                b.name_ja AS body_ja, b.name_en AS body_en, b.kind, e.person_id AS predecessor,
                ep.name AS predecessor_name, n.person_id AS successor, np.name AS successor_name, n.from_day AS on_day,
                h.notes, h.filled_at, h.acknowledged_at, h.version
            FROM core.hand_over h
            JOIN core.post_term e ON e.id = h.term_id
            JOIN core.person ep ON ep.id = e.person_id
            JOIN core.post_term n ON n.id = h.next_term_id
            JOIN core.person np ON np.id = n.person_id
            JOIN core.post o ON o.code = n.post
            JOIN core.body b ON b.code = o.body
            """;

    @Insert("""
            INSERT INTO core.hand_over (id, term_id, next_term_id, made_at)
            VALUES (#{id}, #{ended}, #{begun}, #{at})
            """)
    void add(
            @Param("id") Id<HandOver> id,
            @Param("ended") Id<Term> ended,
            @Param("begun") Id<Term> begun,
            @Param("at") Instant at);

    @Select(SHEETS + "WHERE h.id = #{id}")
    Optional<Sheet> sheet(Id<HandOver> id);

    @Select(SHEETS + """
            WHERE h.acknowledged_at IS NULL AND #{person}::uuid IN (e.person_id, n.person_id)
            ORDER BY n.from_day, h.id
            """)
    List<Sheet> waiting(@Param("person") String person);

    @Select(SHEETS + "WHERE o.body = #{body} ORDER BY n.from_day DESC, o.position, h.id")
    List<Sheet> ofBody(String body);

    /** Ids of the bundles that keep records of activities that a body is in charge of. */
    @Select("""
            SELECT DISTINCT a.source FROM core.activity a JOIN core.activity_body b ON b.activity_id = a.id
            WHERE b.body = #{body} AND a.source <> ''
            """)
    List<String> sources(String body);

    @Update("""
            UPDATE core.hand_over SET notes = #{notes}, version = version + 1
            WHERE id = #{id} AND version = #{version} AND acknowledged_at IS NULL
            """)
    int note(@Param("id") Id<HandOver> id, @Param("version") int version, @Param("notes") String notes);

    @Update("UPDATE core.hand_over SET acknowledged_at = #{at} WHERE id = #{id} AND acknowledged_at IS NULL")
    int acknowledge(@Param("id") Id<HandOver> id, @Param("at") Instant at);

    @Update("UPDATE core.hand_over SET filled_at = #{at} WHERE id = #{id} AND acknowledged_at IS NULL")
    int filled(@Param("id") Id<HandOver> id, @Param("at") Instant at);

    @Delete("DELETE FROM core.hand_over_section WHERE sheet_id = #{id}")
    void empty(Id<HandOver> id);

    @Insert("""
            INSERT INTO core.hand_over_section (sheet_id, position, title_ja, title_en, is_missing)
            VALUES (#{sheet}, #{position}, #{titleJa}, #{titleEn}, #{isMissing})
            """)
    void addSection(SectionRow section);

    @Insert("""
            INSERT INTO core.hand_over_line
                (sheet_id, section, position, day, text_ja, text_en, status_ja, status_en, path)
            VALUES (#{sheet}, #{section}, #{position}, #{day}, #{textJa}, #{textEn}, #{statusJa}, #{statusEn}, #{path})
            """)
    void addLine(LineRow line);

    @Select("""
            SELECT sheet_id AS sheet, position, title_ja, title_en, is_missing
            FROM core.hand_over_section WHERE sheet_id = #{id} ORDER BY position
            """)
    List<SectionRow> sections(Id<HandOver> id);

    @Select("""
            SELECT sheet_id AS sheet, section, position, day, text_ja, text_en, status_ja, status_en, path
            FROM core.hand_over_line WHERE sheet_id = #{id} ORDER BY section, position
            """)
    List<LineRow> lines(Id<HandOver> id);

    /** A sheet as stored, with the names of what it is about. */
    record Sheet(
            Id<HandOver> id,
            String post,
            String postJa,
            String postEn,
            String body,
            String bodyJa,
            String bodyEn,
            Body.Kind kind,
            Id<Person> predecessor,
            String predecessorName,
            Id<Person> successor,
            String successorName,
            LocalDate onDay,
            String notes,
            Optional<Instant> filledAt,
            Optional<Instant> acknowledgedAt,
            int version) {}

    /** What a module has running, as stored. */
    record SectionRow(Id<HandOver> sheet, int position, String titleJa, String titleEn, boolean isMissing) {}

    /** A line as stored. */
    record LineRow(
            Id<HandOver> sheet,
            int section,
            int position,
            @Nullable LocalDate day,
            String textJa,
            String textEn,
            String statusJa,
            String statusEn,
            String path) {}
}
