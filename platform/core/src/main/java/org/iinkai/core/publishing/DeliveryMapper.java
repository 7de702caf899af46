package org.iinkai.core.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.data.Id;
import org.iinkai.api.publishing.Delivery.State;
import org.iinkai.api.publishing.Evidence;
import org.iinkai.api.publishing.Publication;
import org.iinkai.api.publishing.Wording;
import org.iinkai.api.time.CalendarDate;

interface DeliveryMapper {

    @Select("""
            SELECT channel, title, text, state, attempts, problem, published_on, address, issue, by_name
            FROM core.publication_delivery WHERE publication_id = #{id} ORDER BY channel
            """)
    List<DeliveryRow> deliveries(@Param("id") Id<Publication> id);

    @Insert("""
            INSERT INTO core.publication_delivery (publication_id, channel, title, text)
            VALUES (#{id}, #{channel}, #{w.title}, #{w.text})
            ON CONFLICT (publication_id, channel) DO UPDATE SET title = excluded.title, text = excluded.text,
                state = CASE WHEN publication_delivery.state = 'WAITING' THEN 'CHOSEN' ELSE publication_delivery.state END
            """)
    void choose(@Param("id") Id<Publication> id, @Param("channel") String channel, @Param("w") Wording wording);

    /** Takes channels away in which nothing was ever published. */
    @Delete("""
            DELETE FROM core.publication_delivery
            WHERE publication_id = #{id} AND published_on IS NULL AND NOT channel = ANY (#{kept})
            """)
    void drop(@Param("id") Id<Publication> id, @Param("kept") String[] kept);

    @Update("""
            UPDATE core.publication_delivery SET state = 'WAITING', is_ending = false, attempts = 0, problem = '',
                due_at = #{at}
            WHERE publication_id = #{id} AND channel = #{channel} AND state <> 'AT_WORK'
            """)
    int await(@Param("id") Id<Publication> id, @Param("channel") String channel, @Param("at") Instant at);

    /** What was published by itself is taken back; by hand it stays as it is. */
    @Update("""
            UPDATE core.publication_delivery SET
                state = CASE WHEN published_on IS NULL THEN 'CHOSEN' ELSE 'WAITING' END,
                is_ending = published_on IS NOT NULL, attempts = 0, problem = '', due_at = #{at}
            WHERE publication_id = #{id} AND state IN ('DONE', 'WAITING', 'FAILED') AND channel = ANY (#{channels})
            """)
    void takeBack(@Param("id") Id<Publication> id, @Param("channels") String[] channels, @Param("at") Instant at);

    /** What waits to be published by hand waits no more. */
    @Update("""
            UPDATE core.publication_delivery SET state = 'CHOSEN'
            WHERE publication_id = #{id} AND state = 'WAITING' AND NOT is_ending
            """)
    void waitNoMore(@Param("id") Id<Publication> id);

    @Update("""
            UPDATE core.publication_delivery SET state = 'DONE', problem = '', due_at = NULL,
                published_on = #{on}, address = #{e.address}, issue = #{e.issue}, by_name = #{e.by}
            WHERE publication_id = #{id} AND channel = #{channel} AND state IN ('WAITING', 'DONE', 'FAILED')
                AND NOT is_ending
            """)
    int note(
            @Param("id") Id<Publication> id,
            @Param("channel") String channel,
            @Param("on") CalendarDate on,
            @Param("e") Evidence evidence);

    /** Marks what is due, and what a server that died left at work. */
    @Select("""
            UPDATE core.publication_delivery d SET state = 'AT_WORK', attempts = d.attempts + 1, due_at = #{lostAt}
            FROM core.publication p
            WHERE p.id = d.publication_id AND (d.publication_id, d.channel) IN (
                SELECT publication_id, channel FROM core.publication_delivery
                WHERE state IN ('WAITING', 'AT_WORK') AND due_at <= #{now} AND channel = ANY (#{channels})
                ORDER BY due_at LIMIT #{most}
                FOR UPDATE SKIP LOCKED)
            RETURNING d.publication_id AS id, d.channel, d.is_ending AS ending, d.attempts,
                coalesce(nullif(d.title, ''), p.title) AS title, coalesce(nullif(d.text, ''), p.text) AS text, p.subject,
                coalesce(p.body, '') AS body, p.author AS writer, p.approver, p.released_by AS by
            """)
    @org.apache.ibatis.annotations.Options(flushCache = org.apache.ibatis.annotations.Options.FlushCachePolicy.TRUE)
    List<Due> claim(
            @Param("channels") String[] channels,
            @Param("now") Instant now,
            @Param("lostAt") Instant lostAt,
            @Param("most") int most);

    @Update("""
            UPDATE core.publication_delivery SET state = 'DONE', problem = '', due_at = NULL,
                published_on = coalesce(published_on, #{on}), address = #{e.address}, issue = #{e.issue},
                by_name = CASE WHEN by_name = '' THEN #{e.by} ELSE by_name END
            WHERE publication_id = #{id} AND channel = #{channel} AND state = 'AT_WORK'
            """)
    int done(
            @Param("id") Id<Publication> id,
            @Param("channel") String channel,
            @Param("on") CalendarDate on,
            @Param("e") Evidence evidence);

    /** It goes out still: asked again later, as if for the first time. */
    @Update("""
            UPDATE core.publication_delivery SET attempts = 0, due_at = #{again}
            WHERE publication_id = #{id} AND channel = #{channel} AND state = 'AT_WORK'
            """)
    void goesOn(@Param("id") Id<Publication> id, @Param("channel") String channel, @Param("again") Instant again);

    @Update("""
            UPDATE core.publication_delivery SET state = #{state}, problem = #{problem}, due_at = #{dueAt},
                is_ending = is_ending AND #{state} <> 'ENDED'
            WHERE publication_id = #{id} AND channel = #{channel} AND state = 'AT_WORK'
            """)
    int settle(
            @Param("id") Id<Publication> id,
            @Param("channel") String channel,
            @Param("state") State state,
            @Param("problem") String problem,
            @Param("dueAt") @Nullable Instant dueAt);

    /** How a publication does in a channel, as stored. */
    record DeliveryRow(
            String channel,
            String title,
            String text,
            State state,
            int attempts,
            String problem,
            @Nullable CalendarDate publishedOn,
            String address,
            String issue,
            String byName) {

        /** When it was published; empty when it was not. */
        Optional<CalendarDate> day() {
            return Optional.ofNullable(publishedOn);
        }
    }

    /** What a channel has to do now. */
    record Due(
            Id<Publication> id,
            String channel,
            boolean ending,
            int attempts,
            String title,
            String text,
            String subject,
            String body,
            String writer,
            String approver,
            String by) {}
}
