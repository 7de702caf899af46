package org.iinkai.core.mailings.send;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import org.iinkai.api.mailings.RecipientState;

/** What sending does to the rows of recipients. */
public interface SendMapper {

    /** Approved mailings whose time has come. */
    @Select(value = """
            UPDATE core.mailing SET state = 'SENDING', started_at = coalesce(started_at, #{now}), version = version + 1
            WHERE state = 'APPROVED' AND send_at <= #{now}
            RETURNING id
            """, affectData = true)
    List<UUID> startDue(Instant now);

    @Select("SELECT id FROM core.mailing WHERE state = 'SENDING' ORDER BY started_at, id")
    List<UUID> atWork();

    /** Those whose server was lost while they were handed over. */
    @Select(value = """
            UPDATE core.mailing_recipient SET state = 'UNCERTAIN', problem = ''
            WHERE state = 'SENDING' AND due_at < #{now}
            RETURNING mailing_id
            """, affectData = true)
    List<UUID> giveUpLost(Instant now);

    /**
     * Takes the next recipient of a mailing that goes out. Whether they are to be written to at all is asked here, in the
     * statement that takes them: somebody who has stopped mail meanwhile is left out. The hash of their link is kept.
     */
    @Select(value = """
            WITH next AS MATERIALIZED (
                SELECT r.id,
                    EXISTS (
                        SELECT FROM unnest(r.list_ids) AS way (list_id)
                        JOIN core.mailing_list l ON l.id = way.list_id
                        LEFT JOIN core.subscription s
                            ON s.list_id = l.id AND s.address_key = r.address_key AND s.state IN ('ACTIVE', 'REFUSED')
                        WHERE CASE WHEN l.population_id IS NULL THEN s.state = 'ACTIVE'
                            ELSE s.state IS DISTINCT FROM 'REFUSED' END) AS is_wanted,
                    EXISTS (SELECT FROM core.suppression p
                        WHERE p.address_key = r.address_key AND p.lifted_at IS NULL) AS is_suppressed
                FROM core.mailing_recipient r
                JOIN core.mailing m ON m.id = r.mailing_id AND m.state = 'SENDING'
                WHERE r.mailing_id = #{mailing} AND r.state = 'QUEUED' AND r.due_at <= #{now}
                ORDER BY r.due_at, r.address_key
                LIMIT 1
                FOR UPDATE OF r SKIP LOCKED),
            taken AS (
                UPDATE core.mailing_recipient r
                SET state = CASE WHEN n.is_wanted AND NOT n.is_suppressed THEN 'SENDING' ELSE 'LEFT_OUT' END,
                    left_out = CASE WHEN NOT n.is_wanted THEN 'UNSUBSCRIBED' WHEN n.is_suppressed THEN 'SUPPRESSED' END,
                    attempts = r.attempts + CASE WHEN n.is_wanted AND NOT n.is_suppressed THEN 1 ELSE 0 END,
                    due_at = #{until}
                FROM next n
                WHERE r.id = n.id
                RETURNING r.*),
            linked AS (
                INSERT INTO core.mailing_link (token_hash, mailing_id, address, address_key, list_ids)
                SELECT #{link}, mailing_id, address, address_key, list_ids FROM taken WHERE state = 'SENDING')
            SELECT id, address, name, company, state, attempts FROM taken
            """, affectData = true)
    Optional<Claimed> claim(
            @Param("mailing") UUID mailing,
            @Param("now") Instant now,
            @Param("until") Instant until,
            @Param("link") String link);

    /** Also settles one that was given up meanwhile and answered after all. */
    @Update("""
            UPDATE core.mailing_recipient SET state = #{state}, problem = #{problem}, due_at = #{due},
                sent_at = CASE WHEN #{state} = 'SENT' THEN #{now}::timestamptz END
            WHERE id = #{id} AND attempts = #{attempts} AND state IN ('SENDING', 'UNCERTAIN')
            """)
    int settle(Settled settled);

    /** What waits of a mailing that was stopped goes nowhere any more. */
    @Update("""
            UPDATE core.mailing_recipient r SET state = 'LEFT_OUT', left_out = 'STOPPED'
            WHERE r.state = 'QUEUED' AND r.mailing_id = #{mailing}
              AND EXISTS (SELECT FROM core.mailing m WHERE m.id = r.mailing_id AND m.state = 'STOPPED')
            """)
    int leaveStopped(UUID mailing);

    /** Ends a mailing of which nothing waits any more. */
    @Update("""
            UPDATE core.mailing m SET state = 'DONE', ended_at = #{now}, version = version + 1
            WHERE m.id = #{mailing} AND m.state = 'SENDING' AND NOT EXISTS (
                SELECT FROM core.mailing_recipient r
                WHERE r.mailing_id = m.id AND r.state IN ('QUEUED', 'SENDING'))
            """)
    int finish(@Param("mailing") UUID mailing, @Param("now") Instant now);

    @Update("""
            UPDATE core.mailing SET state = 'PAUSED', note = #{note}, version = version + 1
            WHERE id = #{mailing} AND state = 'SENDING'
            """)
    int pause(@Param("mailing") UUID mailing, @Param("note") String note);

    /** When the next mail may go; takes that moment for the caller. */
    @Select(value = """
            UPDATE core.mailing_pace
            SET next_at = greatest(next_at, #{now}) + #{gap} * interval '1 millisecond'
            WHERE id = 1
            RETURNING next_at - #{gap} * interval '1 millisecond'
            """, affectData = true)
    Instant takeMoment(@Param("now") Instant now, @Param("gap") long gap);

    /** A recipient just taken. */
    record Claimed(UUID id, String address, String name, String company, RecipientState state, int attempts) {}

    /**
     * What came of a recipient.
     *
     * @param attempts as claimed
     */
    record Settled(UUID id, int attempts, RecipientState state, String problem, Instant due, Instant now) {}
}
