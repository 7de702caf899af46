package org.iinkai.core.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.audit.AuditLog.Actor;

/** Reads entries, and erases what may be erased. */
interface LogMapper {

    String COLUMNS = """
            SELECT number, form, at, by_account, by_name, address, action, subject, detail, people, changes
            FROM core.audit_entry
            """;

    String CONDITIONS = """
            <where>
              <if test="q.from() != null">AND at &gt;= #{q.from}</if>
              <if test="q.until() != null">AND at &lt; #{q.until}</if>
              <if test="q.account() != null">AND by_account = #{q.account}</if>
              <if test="q.action() != null">AND action = #{q.action}</if>
              <if test="q.kind() != null">AND split_part(subject, ':', 1) = #{q.kind}</if>
              <if test="q.subject() != null">AND subject = #{q.subject}</if>
              <if test="q.text() != null">
                AND lower(concat_ws(' ', by_name, address, subject, detail, changes)) LIKE #{q.text}
              </if>
            """;

    @Select(COLUMNS + "WHERE subject = #{subject} AND people = 0 ORDER BY number DESC LIMIT #{most}")
    List<StoredEntry> about(@Param("subject") String subject, @Param("most") int most);

    @Select(COLUMNS + "WHERE number = #{number}")
    Optional<StoredEntry> entry(long number);

    @Select("<script>" + COLUMNS + CONDITIONS + """
              <if test="q.afterTime() != null">
                AND (at, number) &lt; (#{q.afterTime}::timestamptz, #{q.afterNumber}::bigint)
              </if>
            </where>
            ORDER BY at DESC, number DESC
            LIMIT #{q.most}
            </script>
            """)
    List<StoredEntry> find(@Param("q") LogQuery query);

    @Select("<script>SELECT count(*) FROM (SELECT 1 FROM core.audit_entry " + CONDITIONS + """
            </where>
            LIMIT #{bound}) counted
            </script>
            """)
    long count(@Param("q") LogQuery query, @Param("bound") long bound);

    @Select("""
            SELECT entry, place, salt, before, after FROM core.audit_personal
            WHERE entry = ANY (#{entries}::bigint[])
            ORDER BY entry, place
            """)
    List<PersonalValue> personal(@Param("entries") String[] entries);

    /** Leaps from one account to the next, whatever the number of entries. */
    @Select("""
            WITH RECURSIVE actor AS (
                (SELECT by_account, by_name FROM core.audit_entry ORDER BY by_account, at DESC, number DESC LIMIT 1)
                UNION ALL
                SELECT n.by_account, n.by_name FROM actor a, LATERAL (
                    SELECT by_account, by_name FROM core.audit_entry WHERE by_account > a.by_account
                    ORDER BY by_account, at DESC, number DESC LIMIT 1) n)
            SELECT by_account AS account, by_name AS name FROM actor ORDER BY by_name, by_account
            """)
    List<Actor> actors();

    @Select("""
            WITH RECURSIVE known AS (
                (SELECT split_part(subject, ':', 1) AS kind FROM core.audit_entry
                    ORDER BY split_part(subject, ':', 1) LIMIT 1)
                UNION ALL
                SELECT n.kind FROM known k, LATERAL (
                    SELECT split_part(subject, ':', 1) AS kind FROM core.audit_entry
                    WHERE split_part(subject, ':', 1) > k.kind ORDER BY split_part(subject, ':', 1) LIMIT 1) n)
            SELECT kind FROM known
            """)
    List<String> kinds();

    @Select("""
            WITH RECURSIVE known AS (
                (SELECT action FROM core.audit_entry ORDER BY action LIMIT 1)
                UNION ALL
                SELECT n.action FROM known k, LATERAL (
                    SELECT action FROM core.audit_entry WHERE action > k.action ORDER BY action LIMIT 1) n)
            SELECT action FROM known
            """)
    List<String> actions();

    @Delete("""
            DELETE FROM core.audit_personal
            WHERE entry IN (SELECT number FROM core.audit_entry WHERE subject = #{subject})
            """)
    int erase(String subject);

    /** Which entries, and from where on. */
    record LogQuery(
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String account,
            @Nullable String action,
            @Nullable String kind,
            @Nullable String subject,
            @Nullable String text,
            @Nullable Instant afterTime,
            @Nullable Long afterNumber,
            int most) {}
}
