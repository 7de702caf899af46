package org.iinkai.core.applications;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

import org.iinkai.api.applications.Application;
import org.iinkai.api.applications.ApplicationRow;
import org.iinkai.api.applications.ContactNote;
import org.iinkai.api.applications.LikelyMember;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Membership;

/** Lists about applications: the list itself, notes, and what the register has like them. */
interface ListMapper {

    String CONDITIONS = """
            <where>
              <if test="q.hasText()">AND a.search_key LIKE #{q.pattern}</if>
              <if test="q.hasStates()">AND a.state = ANY(#{q.states})</if>
            """;

    @Select("""
            <script>
            SELECT a.id, CASE WHEN a.receipt_year IS NULL THEN ''
                    ELSE a.receipt_year || '-' || lpad(a.receipt_number::text, 4, '0') END AS number,
                CASE WHEN a.is_prefix_first THEN a.prefix || a.name ELSE a.name || a.prefix END AS display_name,
                a.state, CASE WHEN k.code IS NULL THEN ''
                    WHEN #{q.isJapanese} OR k.name_en = '' THEN k.name_ja ELSE k.name_en END AS category,
                a.since, CASE WHEN a.is_closed THEN NULL ELSE a.next_on END AS next_on
            FROM core.application a
            LEFT JOIN core.member_category k ON k.code = a.category
            """ + CONDITIONS + """
              <if test="q.afterDay() != null">
                AND (a.is_closed > #{q.afterClosed}
                    OR a.is_closed = #{q.afterClosed} AND (a.since, a.id) &lt; (#{q.afterDay}, #{q.afterId}::uuid))
              </if>
            </where>
            ORDER BY a.is_closed, a.since DESC, a.id DESC
            LIMIT #{q.most}
            </script>
            """)
    List<ApplicationRow> find(@Param("q") ApplicationQuery query);

    @Select("""
            <script>
            SELECT count(*) FROM (
                SELECT 1 FROM core.application a
            """ + CONDITIONS + """
            </where>
                LIMIT #{bound}) counted
            </script>
            """)
    long count(@Param("q") ApplicationQuery query, @Param("bound") long bound);

    @Insert(value = """
            WITH noted AS (
                INSERT INTO core.application_note (id, application_id, on_day, with_whom, what, next_step, next_on, by_name)
                VALUES (#{n.id}, #{n.application}, #{n.on}, #{n.with}, #{n.what}, #{n.nextStep}, #{n.nextOn}, #{by})
                ON CONFLICT (id) DO NOTHING
                RETURNING application_id, next_on)
            UPDATE core.application a SET next_on = noted.next_on FROM noted WHERE a.id = noted.application_id
            """)
    int note(@Param("n") ContactNote note, @Param("by") String by);

    @Select("""
            SELECT id, application_id AS application, on_day AS "on", with_whom AS "with", what, next_step, next_on,
                by_name AS "by"
            FROM core.application_note
            WHERE application_id = #{id}
            ORDER BY on_day DESC, position DESC
            """)
    List<ContactNote> notes(@Param("id") Id<Application> id);

    @Select("""
            SELECT c.id AS company, core.name_on(c.id, #{today}) AS display_name,
                c.number, EXISTS (SELECT 1 FROM core.membership m WHERE m.company_id = c.id AND m.joined_on <= #{today}
                    AND (m.left_on IS NULL OR m.left_on > #{today})) AS is_member,
                'SAME_CORPORATE_NUMBER' AS reason
            FROM core.company c
            WHERE c.corporate_number = #{number} AND c.corporate_number <> '' AND c.merged_into IS NULL
            """)
    List<LikelyMember> withCorporateNumber(@Param("number") String number, @Param("today") LocalDate today);

    @Select("""
            SELECT m.id, m.company_id AS company, m.joined_on
            FROM core.membership m JOIN core.company c ON c.id = m.company_id
            WHERE c.number = #{number} AND NOT m.is_continued
            ORDER BY m.joined_on DESC
            LIMIT 1
            """)
    Optional<Member> memberOf(@Param("number") String number);

    /** The latest membership of a company. */
    record Member(Id<Membership> id, Id<Company> company, LocalDate joinedOn) {}
}
