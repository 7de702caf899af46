package org.iinkai.core.members;

import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

import org.iinkai.api.members.MemberRow;

interface MemberListMapper {

    String CONDITIONS = """
            <where>
              <if test="q.hasText()">AND c.search_key LIKE #{q.pattern}</if>
              <if test="q.hasCategory()">AND m.category = #{q.category}</if>
              <if test="q.hasSegment()">AND m.segment = #{q.segment}</if>
              <if test="q.hasPrefecture()">AND c.prefecture = #{q.prefecture}</if>
              <if test="q.asOf() != null">
                AND m.joined_on &lt;= #{q.asOf} AND (m.left_on IS NULL OR m.left_on > #{q.asOf})
              </if>
              <if test="q.joinedFrom() != null">
                AND m.joined_on BETWEEN #{q.joinedFrom} AND #{q.joinedTo} AND NOT m.is_continuation
              </if>
              <if test="q.leftFrom() != null">
                AND m.left_on BETWEEN #{q.leftFrom} AND #{q.leftTo} AND NOT m.is_continued
              </if>
            """;

    @Select("""
            <script>
            SELECT m.id, m.company_id AS company, c.number, c.kana, c.prefecture, m.member_since, m.joined_on, m.left_on,
                m.reason,
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
}
