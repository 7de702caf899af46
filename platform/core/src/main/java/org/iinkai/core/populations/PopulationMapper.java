package org.iinkai.core.populations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.data.Id;
import org.iinkai.api.populations.Population;
import org.iinkai.api.populations.PopulationRow;

interface PopulationMapper {

    @Select("""
            <script>
            SELECT p.id, p.name, p.note, f.times_frozen, f.last_day
            FROM core.population p
            CROSS JOIN LATERAL (
                SELECT count(*)::integer AS times_frozen, (array_agg(day ORDER BY frozen_at DESC, id))[1] AS last_day
                FROM core.frozen_population WHERE population_id = p.id) f
            WHERE strpos(lower(p.name), lower(#{text})) > 0
            <if test="afterName != null">AND (p.name COLLATE "C", p.id) > (#{afterName}, #{afterId}::uuid)</if>
            ORDER BY p.name COLLATE "C", p.id
            LIMIT #{most}
            </script>
            """)
    List<PopulationRow> find(
            @Param("text") String text,
            @Param("afterName") @Nullable String afterName,
            @Param("afterId") java.util.@Nullable UUID afterId,
            @Param("most") int most);

    @Select("""
            SELECT count(*) FROM (
                SELECT 1 FROM core.population WHERE strpos(lower(name), lower(#{text})) > 0 LIMIT #{bound}) counted
            """)
    long count(@Param("text") String text, @Param("bound") long bound);

    @Select("""
            SELECT id, name, note, search_text AS text, joined_from, joined_to, coalesce(role, '') AS role, version
            FROM core.population
            WHERE id = #{id}
            """)
    Optional<Stored> population(Id<Population> id);

    @Select("SELECT kind, value FROM core.population_criterion WHERE population_id = #{id} ORDER BY kind, value")
    List<Criterion> criteria(Id<Population> id);

    @Insert("""
            INSERT INTO core.population (id, name, note, search_text, joined_from, joined_to, role)
            VALUES (#{p.id}, #{p.name}, #{p.note}, #{p.text}, #{p.joinedFrom}, #{p.joinedTo}, nullif(#{p.role}, ''))
            ON CONFLICT (id) DO NOTHING
            """)
    int add(@Param("p") Stored population);

    @Update("""
            UPDATE core.population
            SET name = #{p.name}, note = #{p.note}, search_text = #{p.text}, joined_from = #{p.joinedFrom},
                joined_to = #{p.joinedTo}, role = nullif(#{p.role}, ''), version = version + 1
            WHERE id = #{p.id} AND version = #{p.version}
            """)
    int change(@Param("p") Stored population);

    @Delete("DELETE FROM core.population_criterion WHERE population_id = #{id}")
    void clear(Id<Population> id);

    @Insert("""
            INSERT INTO core.population_criterion (population_id, kind, value)
            SELECT #{id}, #{kind}, value FROM unnest(#{values}::text[]) AS given (value)
            ON CONFLICT DO NOTHING
            """)
    void put(@Param("id") Id<Population> id, @Param("kind") String kind, @Param("values") String[] values);

    @Delete("DELETE FROM core.population WHERE id = #{id} AND version = #{version}")
    int remove(@Param("id") Id<Population> id, @Param("version") int version);

    /** The first code that stands for nothing. */
    @Select("""
            SELECT code FROM (
                SELECT g.code FROM unnest(#{q.categories}::text[]) AS g (code)
                WHERE NOT EXISTS (SELECT FROM core.member_category k WHERE k.code = g.code)
                UNION ALL
                SELECT g.code FROM unnest(#{q.segments}::text[]) AS g (code)
                WHERE NOT EXISTS (SELECT FROM core.segment s WHERE s.code = g.code)
                UNION ALL
                SELECT g.code FROM unnest(#{q.lists}::text[]) AS g (code)
                WHERE NOT EXISTS (SELECT FROM core.organisation_list l WHERE l.code = g.code)
                UNION ALL
                SELECT #{q.role} WHERE #{q.role} <> ''
                  AND NOT EXISTS (SELECT FROM core.contact_role r WHERE r.code = #{q.role})
                UNION ALL
                SELECT g.code FROM unnest((#{q.added}::text[]) || (#{q.excluded}::text[])) AS g (code)
                WHERE NOT EXISTS (SELECT FROM core.company c WHERE c.id = g.code::uuid)) unknown
            LIMIT 1
            """)
    Optional<String> unknownCode(@Param("q") CriteriaQuery query);

    /** A population without the criteria that have many values. */
    record Stored(
            Id<Population> id,
            String name,
            String note,
            String text,
            Optional<LocalDate> joinedFrom,
            Optional<LocalDate> joinedTo,
            String role,
            int version) {}

    /** One value of a criterion that may have many. */
    record Criterion(String kind, String value) {}
}
