package org.iinkai.core.calendar;

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

import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.calendar.CalendarFeeds.Feed;
import org.iinkai.api.calendar.CalendarFeeds.Scope;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.data.Id;
import org.iinkai.core.calendar.CalendarMapper.SessionLine;

interface FeedMapper {

    @Select(
            "SELECT id, scope, body, used_at FROM core.calendar_feed WHERE account_id = #{account} ORDER BY made_at, id")
    List<Feed> feeds(@Param("account") Id<?> account);

    @Insert("""
            INSERT INTO core.calendar_feed (id, account_id, secret_hash, scope, body, made_at)
            VALUES (#{id}, #{account}, #{hash}, #{scope}, #{body}, #{at})
            """)
    void add(
            @Param("id") Id<Feed> id,
            @Param("account") Id<?> account,
            @Param("hash") String hash,
            @Param("scope") Scope scope,
            @Param("body") String body,
            @Param("at") Instant at);

    @Delete("DELETE FROM core.calendar_feed WHERE id = #{id} AND account_id = #{account}")
    int remove(@Param("id") Id<Feed> id, @Param("account") Id<?> account);

    @Select("""
            SELECT f.id, f.account_id AS account, f.scope, f.body FROM core.calendar_feed f
            JOIN core.account a ON a.id = f.account_id AND NOT a.is_disabled
            WHERE f.secret_hash = #{hash}
            """)
    Optional<StoredFeed> feed(@Param("hash") String hash);

    @Update("UPDATE core.calendar_feed SET used_at = #{at} WHERE id = #{id}")
    void used(@Param("id") Id<Feed> id, @Param("at") Instant at);

    /** Events of a feed behind one, by id: as many as are read at once. */
    @Select("""
            <script>
            SELECT e.id, e.title, e.status, e.description, e.version, e.changed_at
            FROM core.event e
            WHERE e.last_day >= #{q.from}
            <if test="q.after() != null">AND e.id &gt; #{q.after}</if>
            <if test="q.isPublic()">AND e.audience = 'PUBLIC'</if>
            <if test="q.body() != ''">
              AND EXISTS (SELECT FROM core.event_body b WHERE b.event_id = e.id AND b.body = #{q.body})
            </if>
            <if test="q.isMine()">
              AND (EXISTS (SELECT FROM core.participation p WHERE p.event_id = e.id
                    AND p.person_id::text = #{sight.person} AND p.status &lt;&gt; 'CANCELLED')
                OR EXISTS (SELECT FROM core.event_body b WHERE b.event_id = e.id AND
            """ + CalendarMapper.POSTED + "))</if>" + """
            <if test="!q.isMine()">
              AND (EXISTS (SELECT FROM core.event_body b WHERE b.event_id = e.id AND
            """ + CalendarMapper.POSTED + ") OR (true " + CalendarMapper.SEEN
            + """
              ))</if>
            ORDER BY e.id LIMIT #{q.most}
            </script>
            """)
    List<FeedEvent> events(@Param("q") FeedQuery query, @Param("sight") EventRights.Sight sight);

    @Select("""
            SELECT event_id, day, starts, ends, form, place, title, is_venue_only, '' AS link
            FROM core.event_session WHERE event_id = ANY (#{ids}::uuid[])
            ORDER BY event_id, position
            """)
    List<SessionLine> sessions(@Param("ids") String[] ids);

    /** Which events a feed shows. */
    record FeedQuery(
            LocalDate from,
            boolean isPublic,
            boolean isMine,
            String body,
            @Nullable Id<Event> after,
            int most) {

        FeedQuery behind(Id<Event> last) {
            return new FeedQuery(from, isPublic, isMine, body, last, most);
        }
    }

    /** A feed with whose it is. */
    record StoredFeed(Id<Feed> id, Id<AccountRow> account, Scope scope, String body) {}

    /** An event of a feed. */
    record FeedEvent(
            Id<Event> id, String title, Event.Status status, String description, int version, Instant changedAt) {}
}
