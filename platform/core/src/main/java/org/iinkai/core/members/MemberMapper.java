package org.iinkai.core.members;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.MemberRow;
import org.iinkai.api.members.Membership;

interface MemberMapper {

    String CONDITIONS = """
            <where>
              <if test="q.hasText()">AND c.search_key LIKE #{q.pattern}</if>
              <if test="q.hasCategory()">AND m.category = #{q.category}</if>
              <if test="q.hasSegment()">AND m.segment = #{q.segment}</if>
              <if test="q.hasPrefecture()">AND c.prefecture = #{q.prefecture}</if>
              <if test="q.asOf() != null">
                AND m.joined_on &lt;= #{q.asOf} AND (m.left_on IS NULL OR m.left_on > #{q.asOf})
              </if>
              <if test="q.joinedFrom() != null">AND m.joined_on BETWEEN #{q.joinedFrom} AND #{q.joinedTo}</if>
              <if test="q.leftFrom() != null">AND m.left_on BETWEEN #{q.leftFrom} AND #{q.leftTo}</if>
            """;

    @Select("""
            <script>
            SELECT m.id, m.company_id AS company, c.number, c.kana, c.prefecture, m.joined_on, m.left_on, m.reason,
                CASE WHEN c.is_prefix_first THEN c.prefix || c.name ELSE c.name || c.prefix END AS display_name,
                CASE WHEN #{q.isJapanese} OR k.name_en = '' THEN k.name_ja ELSE k.name_en END AS category,
                CASE WHEN s.code IS NULL THEN ''
                    WHEN #{q.isJapanese} OR s.name_en = '' THEN s.name_ja ELSE s.name_en END AS segment
            FROM core.membership m
            JOIN core.company c ON c.id = m.company_id
            JOIN core.member_category k ON k.code = m.category
            LEFT JOIN core.segment s ON s.code = m.segment
            """ + CONDITIONS + """
              <if test="q.afterKey() != null">
                AND c.sort_key >= #{q.afterKey} AND (c.sort_key, m.id) > (#{q.afterKey} COLLATE "C", #{q.afterId}::uuid)
              </if>
            </where>
            ORDER BY c.sort_key, m.id
            LIMIT #{q.most}
            </script>
            """)
    List<MemberRow> find(@Param("q") MemberQuery query);

    @Select("""
            <script>
            SELECT count(*) FROM (
                SELECT 1 FROM core.membership m JOIN core.company c ON c.id = m.company_id
            """ + CONDITIONS + """
            </where>
                LIMIT #{bound}) counted
            </script>
            """)
    long count(@Param("q") MemberQuery query, @Param("bound") long bound);

    @Select("""
            SELECT id, company_id AS company, category, coalesce(segment, '') AS segment, member_since, joined_on, left_on,
                is_continued, reason, version
            FROM core.membership
            WHERE id = #{id}
            """)
    Optional<Membership> membership(Id<Membership> id);

    @Select("SELECT code, name_ja, name_en, position, is_retired FROM core.member_category ORDER BY position, code")
    List<CategoryRow> categories();

    @Select("SELECT category FROM core.segment WHERE code = #{code}")
    Optional<String> categoryOfSegment(String code);

    @Select("""
            SELECT k.code, k.name_ja, k.name_en,
                count(*) FILTER (WHERE m.joined_on < #{from} AND (m.left_on IS NULL OR m.left_on >= #{from})) AS start,
                count(*) FILTER (WHERE m.joined_on BETWEEN #{from} AND #{to}) AS joined,
                count(*) FILTER (WHERE m.left_on BETWEEN #{from} AND #{to}) AS "left"
            FROM core.member_category k
            LEFT JOIN core.membership m ON m.category = k.code AND m.joined_on <= #{to}
            GROUP BY k.code, k.name_ja, k.name_en, k.position
            ORDER BY k.position, k.code
            """)
    List<MovementRow> movement(@Param("from") LocalDate from, @Param("to") LocalDate to);

    @Insert("""
            INSERT INTO core.company (id, number, prefix, is_prefix_first, name, kana, search_key, sort_key)
            VALUES (#{id}, #{number}, #{prefix}, #{isPrefixFirst}, #{name}, #{kana}, #{searchKey}, #{sortKey})
            ON CONFLICT DO NOTHING
            """)
    int addCompany(CompanyRow company);

    @Select(value = """
            INSERT INTO core.company AS c (id, number, prefix, is_prefix_first, name, kana, search_key, sort_key)
            VALUES (#{id}, #{number}, #{prefix}, #{isPrefixFirst}, #{name}, #{kana}, #{searchKey}, #{sortKey})
            ON CONFLICT (number) WHERE number <> '' DO UPDATE
            SET prefix = excluded.prefix, is_prefix_first = excluded.is_prefix_first, name = excluded.name,
                kana = excluded.kana, search_key = excluded.search_key, sort_key = excluded.sort_key
            RETURNING c.id
            """, affectData = true)
    Id<Company> putCompany(CompanyRow company);

    @Insert("""
            INSERT INTO core.membership (id, company_id, category, segment, member_since, joined_on)
            VALUES (#{id}, #{company}, #{category}, nullif(#{segment}, ''), #{joinedOn}, #{joinedOn})
            """)
    void addMembership(MembershipRow membership);

    @Insert("""
            INSERT INTO core.membership AS m (id, company_id, category, segment, member_since, joined_on, left_on, reason)
            VALUES (#{id}, #{company}, #{category}, nullif(#{segment}, ''), #{joinedOn}, #{joinedOn}, #{leftOn},
                #{reason})
            ON CONFLICT (company_id, joined_on) DO UPDATE
            SET category = excluded.category, segment = excluded.segment, left_on = excluded.left_on,
                reason = excluded.reason, version = m.version + 1
            WHERE (m.category, m.segment, m.left_on, m.reason)
                IS DISTINCT FROM (excluded.category, excluded.segment, excluded.left_on, excluded.reason)
            """)
    void putMembership(MembershipRow membership);

    @Select("""
            SELECT EXISTS (SELECT FROM core.membership
            WHERE company_id = #{company} AND joined_on <> #{joinedOn}
              AND joined_on <= coalesce(#{leftOn}::date, 'infinity')
              AND coalesce(left_on, 'infinity') >= #{joinedOn})
            """)
    boolean overlaps(MembershipRow membership);

    @Update("""
            UPDATE core.membership SET left_on = #{on}, reason = #{reason}, version = version + 1
            WHERE id = #{id} AND version = #{version} AND left_on IS NULL
            """)
    int leave(
            @Param("id") Id<Membership> id,
            @Param("on") LocalDate on,
            @Param("reason") String reason,
            @Param("version") int version);

    @Insert("""
            INSERT INTO core.member_category (code, name_ja, name_en, position)
            VALUES (#{code}, #{nameJa}, #{nameEn}, #{position})
            ON CONFLICT (code) DO UPDATE
            SET name_ja = excluded.name_ja, name_en = excluded.name_en, position = excluded.position
            """)
    void putCategory(CategoryRow category);

    @Insert("""
            INSERT INTO core.segment (code, category, name_ja, name_en, position)
            VALUES (#{s.code}, #{category}, #{s.nameJa}, #{s.nameEn}, #{s.position})
            ON CONFLICT (code) DO UPDATE
            SET category = excluded.category, name_ja = excluded.name_ja, name_en = excluded.name_en,
                position = excluded.position
            """)
    void putSegment(@Param("category") String category, @Param("s") CategoryRow segment);

    @Select("SELECT id FROM core.company WHERE number = #{number} AND number <> ''")
    Optional<Id<Company>> companyWithNumber(String number);

    /** A category or segment as stored. */
    record CategoryRow(String code, String nameJa, String nameEn, int position, boolean isRetired) {}

    /** A company as stored. */
    record CompanyRow(
            Id<Company> id,
            String number,
            String prefix,
            boolean isPrefixFirst,
            String name,
            String kana,
            String searchKey,
            String sortKey) {}

    /** A membership as stored. */
    record MembershipRow(
            Id<Membership> id,
            Id<Company> company,
            String category,
            String segment,
            LocalDate joinedOn,
            Optional<LocalDate> leftOn,
            String reason) {}

    /** A line of the movement table. */
    record MovementRow(String code, String nameJa, String nameEn, long start, long joined, long left) {}
}
