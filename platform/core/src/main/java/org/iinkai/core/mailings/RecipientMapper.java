package org.iinkai.core.mailings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.data.Id;
import org.iinkai.api.mailings.LeftOut;
import org.iinkai.api.mailings.Mailing;
import org.iinkai.api.mailings.MailingList;
import org.iinkai.api.mailings.MailingRecipient;
import org.iinkai.api.mailings.RecipientState;

interface RecipientMapper {

    String COLUMNS = """
            SELECT r.id, r.mailing_id AS mailing, m.subject, r.address, r.name, r.company, r.state, r.left_out, r.attempts,
                r.problem, r.sent_at, r.bounced_at, r.bounce, r.unsubscribed_at, r.address_key
            """;

    String CONDITIONS = """
            FROM core.mailing_recipient r JOIN core.mailing m ON m.id = r.mailing_id
            <where>
              <if test="q.mailing() != null">AND r.mailing_id = #{q.mailing}::uuid</if>
              <if test="q.hasText()">AND r.search_key LIKE #{q.pattern}</if>
              <if test="q.hasStates()">AND r.state = ANY (#{q.states})</if>
              <if test="q.bounced()">AND r.bounced_at IS NOT NULL</if>
            """;

    @Select("<script>" + COLUMNS + CONDITIONS + """
              <if test="q.afterKey() != null">
                AND (r.address_key, r.id) > (#{q.afterKey}, #{q.afterId}::uuid)
              </if>
            </where>
            ORDER BY r.address_key, r.id
            LIMIT #{q.most}
            </script>
            """)
    List<StoredRecipient> find(@Param("q") RecipientQuery query);

    @Select("<script>SELECT count(*) FROM (SELECT 1 " + CONDITIONS + """
            </where>
            LIMIT #{bound}) counted
            </script>
            """)
    long count(@Param("q") RecipientQuery query, @Param("bound") long bound);

    /**
     * Fixes the subscribers of a mailing's lists, each address once. Those who ended since the last mailing to their list
     * come along, to be shown as left out.
     */
    @Insert("""
            INSERT INTO core.mailing_recipient
                (mailing_id, address, address_key, name, company, list_ids, state, due_at, search_key)
            SELECT #{mailing}, (array_agg(s.address ORDER BY t.position, s.id))[1], s.address_key,
                (array_agg(s.name ORDER BY s.name = '', t.position, s.id))[1],
                (array_agg(s.company ORDER BY s.company = '', t.position, s.id))[1],
                array_agg(DISTINCT s.list_id), 'QUEUED', #{now},
                (array_agg(s.search_key ORDER BY s.name = '', t.position, s.id))[1]
            FROM core.mailing_to t
            JOIN core.mailing_list l ON l.id = t.list_id AND l.population_id IS NULL
            JOIN core.subscription s ON s.list_id = l.id
            WHERE t.mailing_id = #{mailing}
              AND (s.state = 'ACTIVE' OR s.state = 'ENDED' AND s.end_reason IN ('UNSUBSCRIBED', 'BOUNCED') AND s.ended_at >
                    coalesce((SELECT max(b.started_at) FROM core.mailing b JOIN core.mailing_to bt ON bt.mailing_id = b.id
                        WHERE bt.list_id = l.id AND b.started_at IS NOT NULL), 'infinity'))
            GROUP BY s.address_key
            """)
    int fixSubscribers(@Param("mailing") Id<Mailing> mailing, @Param("now") Instant now);

    /** Fixes people of a population; who is there through another list has both. */
    @Insert("""
            INSERT INTO core.mailing_recipient
                (mailing_id, address, address_key, name, company, list_ids, state, due_at, search_key)
            SELECT DISTINCT ON (lower(p.address)) #{mailing}, p.address, lower(p.address), p.name, p.company,
                ARRAY[#{list}::uuid], 'QUEUED', #{now}, p.search_key
            FROM unnest(#{addresses}::text[], #{names}::text[], #{companies}::text[], #{keys}::text[])
                WITH ORDINALITY AS p (address, name, company, search_key, position)
            ORDER BY lower(p.address), p.position
            ON CONFLICT (mailing_id, address_key) DO UPDATE
                SET list_ids = core.mailing_recipient.list_ids || excluded.list_ids
                WHERE NOT core.mailing_recipient.list_ids @> excluded.list_ids
            """)
    int fixPeople(
            @Param("mailing") Id<Mailing> mailing,
            @Param("list") Id<MailingList> list,
            @Param("addresses") String[] addresses,
            @Param("names") String[] names,
            @Param("companies") String[] companies,
            @Param("keys") String[] keys,
            @Param("now") Instant now);

    /** Marks those who are not to be written to. The same is asked again of each when its turn comes. */
    @Update("""
            UPDATE core.mailing_recipient r
            SET state = 'LEFT_OUT', left_out = CASE WHEN n.is_wanted THEN 'SUPPRESSED' ELSE 'UNSUBSCRIBED' END
            FROM (
                SELECT x.id,
                    EXISTS (
                        SELECT FROM unnest(x.list_ids) AS way (list_id)
                        JOIN core.mailing_list l ON l.id = way.list_id
                        LEFT JOIN core.subscription s
                            ON s.list_id = l.id AND s.address_key = x.address_key AND s.state IN ('ACTIVE', 'REFUSED')
                        WHERE CASE WHEN l.population_id IS NULL THEN s.state = 'ACTIVE'
                            ELSE s.state IS DISTINCT FROM 'REFUSED' END) AS is_wanted,
                    EXISTS (SELECT FROM core.suppression p
                        WHERE p.address_key = x.address_key AND p.lifted_at IS NULL) AS is_suppressed
                FROM core.mailing_recipient x WHERE x.mailing_id = #{mailing}) n
            WHERE r.id = n.id AND (NOT n.is_wanted OR n.is_suppressed)
            """)
    int leaveOut(Id<Mailing> mailing);

    @Delete("DELETE FROM core.mailing_recipient WHERE mailing_id = #{mailing}")
    void clear(Id<Mailing> mailing);

    @Update("""
            UPDATE core.mailing_recipient SET state = 'LEFT_OUT', left_out = 'STOPPED'
            WHERE mailing_id = #{mailing} AND state = 'QUEUED'
            """)
    int leaveStopped(Id<Mailing> mailing);

    @Update("""
            UPDATE core.mailing_recipient SET state = 'QUEUED', due_at = #{now}
            WHERE mailing_id = #{mailing} AND state IN ('FAILED', 'KEPT')
            """)
    int queueFailed(@Param("mailing") Id<Mailing> mailing, @Param("now") Instant now);

    @Select("SELECT mailing_id FROM core.mailing_recipient WHERE id = #{id} AND state = 'UNCERTAIN' FOR UPDATE")
    Optional<Id<Mailing>> uncertain(Id<MailingRecipient> id);

    @Update("""
            UPDATE core.mailing_recipient SET state = #{state}, left_out = #{leftOut}, due_at = #{now},
                sent_at = CASE WHEN #{state} = 'SENT' THEN #{now}::timestamptz END
            WHERE id = #{id} AND state = 'UNCERTAIN'
            """)
    int decide(
            @Param("id") Id<MailingRecipient> id,
            @Param("state") RecipientState state,
            @Param("leftOut") @Nullable LeftOut leftOut,
            @Param("now") Instant now);

    /** A recipient as stored. */
    record StoredRecipient(
            Id<MailingRecipient> id,
            Id<Mailing> mailing,
            String subject,
            String address,
            String name,
            String company,
            RecipientState state,
            Optional<String> leftOut,
            int attempts,
            String problem,
            Optional<Instant> sentAt,
            Optional<Instant> bouncedAt,
            String bounce,
            Optional<Instant> unsubscribedAt,
            String addressKey) {

        MailingRecipient recipient() {
            return new MailingRecipient(
                    id,
                    mailing,
                    subject,
                    address,
                    name,
                    company,
                    state,
                    leftOut.map(LeftOut::valueOf),
                    attempts,
                    problem,
                    sentAt,
                    bouncedAt,
                    bounce,
                    unsubscribedAt);
        }
    }

    /** Which recipients, and from where on. */
    @SuppressWarnings("ArrayRecordComponent") // for the driver only; nobody compares queries
    record RecipientQuery(
            @Nullable String mailing,
            String pattern,
            String[] states,
            boolean bounced,
            @Nullable String afterKey,
            @Nullable UUID afterId,
            int most) {

        boolean hasText() {
            return !pattern.equals("%");
        }

        boolean hasStates() {
            return states.length > 0;
        }
    }
}
