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
import org.iinkai.api.members.Membership;

/** Memberships one by one. Each holds from its first day until the close of the day before {@code left_on}. */
interface MemberMapper {

    String MEMBERSHIP = """
            SELECT id, company_id AS company, category, coalesce(segment, '') AS segment, member_since, joined_on, left_on,
                is_continued, reason, version
            FROM core.membership
            """;

    @Select(MEMBERSHIP + "WHERE id = #{id}")
    Optional<Membership> membership(Id<Membership> id);

    @Select(MEMBERSHIP + """
            WHERE company_id = coalesce((SELECT merged_into FROM core.company WHERE id = #{company}), #{company})
            ORDER BY joined_on DESC
            """)
    List<Membership> memberships(Id<Company> company);

    /** The first day of another membership of the company that holds on the day or begins later, or begins that day. */
    @Select("""
            SELECT max(joined_on) FROM core.membership
            WHERE company_id = #{company} AND id <> #{except}
              AND (left_on IS NULL OR left_on > #{on} OR joined_on >= #{on})
            """)
    Optional<LocalDate> memberFrom(
            @Param("company") Id<Company> company, @Param("except") Id<Membership> except, @Param("on") LocalDate on);

    @Insert("""
            INSERT INTO core.membership (id, company_id, category, segment, member_since, joined_on, is_continuation)
            VALUES (#{id}, #{company}, #{category}, nullif(#{segment}, ''), #{memberSince}, #{joinedOn},
                #{isContinuation})
            """)
    void begin(Beginning membership);

    @Update("""
            UPDATE core.membership
            SET left_on = #{on}, reason = #{reason}, is_continued = #{isContinued}, version = version + 1
            WHERE id = #{id} AND version = #{version} AND left_on IS NULL
            """)
    int end(Ending ending);

    @Update("""
            UPDATE core.membership SET left_on = NULL, reason = '', version = version + 1
            WHERE id = #{id} AND version = #{version} AND NOT is_continued
            """)
    int reopen(@Param("id") Id<Membership> id, @Param("version") int version);

    /** Lines of the movement table. A change that stays in its category is no movement. */
    @Select("""
            WITH piece AS (
                SELECT m.*,
                    m.is_continuation AND m.joined_on BETWEEN #{from} AND #{to} AND NOT EXISTS (
                        SELECT FROM core.membership p WHERE p.company_id = m.company_id AND p.category = m.category
                            AND p.is_continued AND p.left_on = m.joined_on) AS came_over,
                    m.is_continued AND m.left_on BETWEEN #{from} AND #{to} AND NOT EXISTS (
                        SELECT FROM core.membership n WHERE n.company_id = m.company_id AND n.category = m.category
                            AND n.is_continuation AND n.joined_on = m.left_on) AS went_over
                FROM core.membership m
                WHERE m.joined_on <= #{to})
            SELECT k.code, k.name_ja, k.name_en,
                count(*) FILTER (WHERE p.joined_on < #{from} AND (p.left_on IS NULL OR p.left_on >= #{from})) AS start,
                count(*) FILTER (WHERE p.joined_on >= #{from} AND NOT p.is_continuation) AS joined,
                count(*) FILTER (WHERE p.left_on BETWEEN #{from} AND #{to} AND NOT p.is_continued) AS "left",
                count(*) FILTER (WHERE p.came_over) AS changed_in,
                count(*) FILTER (WHERE p.went_over) AS changed_out
            FROM core.member_category k
            LEFT JOIN piece p ON p.category = k.code
            GROUP BY k.code, k.name_ja, k.name_en, k.position
            ORDER BY k.position, k.code
            """)
    List<MovementRow> movement(@Param("from") LocalDate from, @Param("to") LocalDate to);

    /** A membership as it begins. */
    record Beginning(
            Id<Membership> id,
            Id<Company> company,
            String category,
            String segment,
            LocalDate memberSince,
            LocalDate joinedOn,
            boolean isContinuation) {}

    /** How a membership ends; the version is the one that somebody saw. */
    record Ending(Id<Membership> id, int version, LocalDate on, String reason, boolean isContinued) {}

    /** A line of the movement table. */
    record MovementRow(
            String code,
            String nameJa,
            String nameEn,
            long start,
            long joined,
            long left,
            long changedIn,
            long changedOut) {}
}
