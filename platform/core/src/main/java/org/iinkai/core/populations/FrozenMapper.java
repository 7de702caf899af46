package org.iinkai.core.populations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.data.Id;
import org.iinkai.api.populations.FrozenPopulation;
import org.iinkai.api.populations.Population;

/** Who a population was on a day. */
interface FrozenMapper {

    @Insert("""
            INSERT INTO core.frozen_population (id, population_id, name, day, role, frozen_at, by_name)
            VALUES (#{id}, #{population}, #{name}, #{day}, #{role}, #{frozenAt}, #{byName})
            ON CONFLICT (id) DO NOTHING
            """)
    int add(Frozen frozen);

    @Insert("""
            <script>
            INSERT INTO core.frozen_population_member (frozen_id, company_id, number, display_name, kana, sort_key, category,
                segment, prefecture, person_id, contact_name, email)
            SELECT #{id}, c.id, c.number,
            """ + MemberSql.NAME_ON_THE_DAY + """
                , c.kana, c.sort_key, coalesce(found.category, ''), coalesce(found.segment, ''), c.prefecture,
                reached.person_id, coalesce(reached.name, ''), coalesce(reached.email, '')
            FROM (
            """ + MemberSql.IDS + """
                ) found
            JOIN core.company c ON c.id = found.id
            """ + MemberSql.ON_THE_DAY + """
            </script>
            """)
    void addMembers(@Param("id") Id<FrozenPopulation> id, @Param("q") CriteriaQuery query);

    @Insert("""
            INSERT INTO core.frozen_population_count (frozen_id, position, category, category_ja, category_en, segment,
                segment_ja, segment_en, companies)
            SELECT n.frozen_id, row_number() OVER (ORDER BY k.position NULLS LAST, k.code, s.position NULLS LAST, s.code),
                n.category, coalesce(k.name_ja, ''), coalesce(k.name_en, ''), n.segment, coalesce(s.name_ja, ''),
                coalesce(s.name_en, ''), n.companies
            FROM (
                SELECT frozen_id, category, segment, count(*) AS companies
                FROM core.frozen_population_member
                WHERE frozen_id = #{id}
                GROUP BY frozen_id, category, segment) n
            LEFT JOIN core.member_category k ON k.code = n.category
            LEFT JOIN core.segment s ON s.code = n.segment
            """)
    void addCounts(Id<FrozenPopulation> id);

    @Select("""
            SELECT id, population_id AS population, name, day, role, frozen_at, by_name
            FROM core.frozen_population
            WHERE population_id = #{population}
            ORDER BY frozen_at DESC, id
            """)
    List<Frozen> ofPopulation(Id<Population> population);

    @Select("""
            SELECT id, population_id AS population, name, day, role, frozen_at, by_name
            FROM core.frozen_population
            WHERE id = #{id}
            """)
    Optional<Frozen> frozen(Id<FrozenPopulation> id);

    @Select("""
            SELECT frozen_id AS frozen, category, category_ja, category_en, segment, segment_ja, segment_en, companies
            FROM core.frozen_population_count
            WHERE frozen_id = ANY (#{frozen}::uuid[])
            ORDER BY frozen_id, position
            """)
    List<FrozenCount> counts(@Param("frozen") String[] frozen);

    @Select("""
            <script>
            SELECT m.company_id AS company, m.number, m.display_name, m.kana, n.category_ja, n.category_en, n.segment_ja,
                n.segment_en, m.prefecture, m.person_id AS person, m.contact_name, m.email, m.sort_key
            FROM core.frozen_population_member m
            JOIN core.frozen_population_count n
                ON n.frozen_id = m.frozen_id AND n.category = m.category AND n.segment = m.segment
            WHERE m.frozen_id = #{id}
            <if test="afterKey != null">
              AND (m.sort_key, m.company_id) > (#{afterKey} COLLATE "C", #{afterId}::uuid)
            </if>
            ORDER BY m.sort_key, m.company_id
            LIMIT #{most}
            </script>
            """)
    List<FoundMember> members(
            @Param("id") Id<FrozenPopulation> id,
            @Param("afterKey") @Nullable String afterKey,
            @Param("afterId") java.util.@Nullable UUID afterId,
            @Param("most") int most);

    @Select("SELECT coalesce(sum(companies), 0) FROM core.frozen_population_count WHERE frozen_id = #{id}")
    long size(Id<FrozenPopulation> id);

    /** A frozen population as stored. */
    record Frozen(
            Id<FrozenPopulation> id,
            Id<Population> population,
            String name,
            LocalDate day,
            String role,
            Instant frozenAt,
            String byName) {}

    /** A line of its count. */
    record FrozenCount(
            Id<FrozenPopulation> frozen,
            String category,
            String categoryJa,
            String categoryEn,
            String segment,
            String segmentJa,
            String segmentEn,
            long companies) {

        CountRow row() {
            return new CountRow(category, categoryJa, categoryEn, segment, segmentJa, segmentEn, companies);
        }
    }
}
