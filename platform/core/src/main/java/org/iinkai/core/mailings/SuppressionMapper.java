package org.iinkai.core.mailings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.data.Id;
import org.iinkai.api.mailings.Suppression;
import org.iinkai.api.mailings.SuppressionKind;

interface SuppressionMapper {

    String CONDITIONS = """
            FROM core.suppression
            <where>
              <if test="q.hasText()">AND search_key LIKE #{q.pattern}</if>
              <if test="q.holds() != null">AND (lifted_at IS NULL) = #{q.holds}</if>
            """;

    @Select("""
            <script>
            SELECT id, address, kind, reason, suppressed_at AS at, by_name AS by, lifted_at, lifted_by, lift_reason
            """ + CONDITIONS + """
              <if test="q.afterTime() != null">
                AND (suppressed_at, id) &lt; (#{q.afterTime}::timestamptz, #{q.afterId}::uuid)
              </if>
            </where>
            ORDER BY suppressed_at DESC, id DESC
            LIMIT #{q.most}
            </script>
            """)
    List<Suppression> find(@Param("q") SuppressionQuery query);

    @Select("<script>SELECT count(*) FROM (SELECT 1 " + CONDITIONS + """
            </where>
            LIMIT #{bound}) counted
            </script>
            """)
    long count(@Param("q") SuppressionQuery query, @Param("bound") long bound);

    @Select("SELECT EXISTS (SELECT FROM core.suppression WHERE id = #{id})")
    boolean has(Id<Suppression> id);

    @Insert("""
            INSERT INTO core.suppression (id, address, address_key, kind, reason, suppressed_at, by_name, search_key)
            VALUES (#{id}, #{address}, #{key}, #{kind}, #{reason}, #{at}, #{by}, #{searchKey})
            ON CONFLICT DO NOTHING
            """)
    int add(NewSuppression suppression);

    @Update("""
            UPDATE core.suppression SET lifted_at = #{now}, lifted_by = #{by}, lift_reason = #{reason}
            WHERE id = #{id} AND lifted_at IS NULL
            """)
    int lift(
            @Param("id") Id<Suppression> id,
            @Param("by") String by,
            @Param("reason") String reason,
            @Param("now") Instant now);

    /** Whoever confirms from a mailbox shows that mail arrives there again. */
    @Update("""
            UPDATE core.suppression SET lifted_at = #{now}, lifted_by = #{by}, lift_reason = #{reason}
            WHERE address_key = #{key} AND lifted_at IS NULL AND kind <> 'OFFICE'
            """)
    int arrivesAgain(
            @Param("key") String key,
            @Param("by") String by,
            @Param("reason") String reason,
            @Param("now") Instant now);

    /** A suppression to be added. */
    record NewSuppression(
            Id<Suppression> id,
            String address,
            String key,
            SuppressionKind kind,
            String reason,
            Instant at,
            String by,
            String searchKey) {}

    /** Which suppressions, and from where on. */
    record SuppressionQuery(
            String pattern,
            @Nullable Boolean holds,
            @Nullable Instant afterTime,
            @Nullable UUID afterId,
            int most) {

        boolean hasText() {
            return !pattern.equals("%");
        }
    }
}
