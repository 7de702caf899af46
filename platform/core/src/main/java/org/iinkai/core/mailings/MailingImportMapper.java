package org.iinkai.core.mailings;

import java.time.Instant;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Update;

import org.iinkai.api.data.Id;
import org.iinkai.api.mailings.Mailing;

interface MailingImportMapper {

    /** Puts subscriptions in, all at once; those that are there already stay as they are. */
    @Insert("""
            INSERT INTO core.subscription (id, list_id, address, address_key, name, company, source, wording, consented_at,
                state, confirmed_at, ended_at, end_reason, search_key)
            SELECT s.id::uuid, l.id, s.address, lower(s.address), s.name, s.company, s.source, l.basis,
                s.consented_at::timestamptz, CASE WHEN s.ended_at = '' THEN 'ACTIVE' ELSE 'ENDED' END,
                s.consented_at::timestamptz, nullif(s.ended_at, '')::timestamptz, nullif(s.end_reason, ''), s.search_key
            FROM unnest(#{c.ids}::text[], #{c.lists}::text[], #{c.addresses}::text[], #{c.names}::text[],
                    #{c.companies}::text[], #{c.sources}::text[], #{c.consented}::text[], #{c.ended}::text[],
                    #{c.reasons}::text[], #{c.keys}::text[])
                AS s (id, list, address, name, company, source, consented_at, ended_at, end_reason, search_key)
            JOIN core.mailing_list l ON l.code = s.list
            ON CONFLICT DO NOTHING
            """)
    int subscriptions(@Param("c") Columns columns);

    @Insert("""
            INSERT INTO core.mailing (id, subject, text_ja, text_en, state, written_by, written_at, ready_at, ready_by,
                approved_at, approved_by, send_at, started_at, ended_at, search_key)
            VALUES (#{id}, #{subject}, #{text}, '', 'DONE', #{writtenBy}, #{written}, #{written}, #{writtenBy},
                #{written}, #{approvedBy}, #{sent}, #{sent}, #{sent}, #{searchKey})
            ON CONFLICT DO NOTHING
            """)
    int mailing(PastMailing mailing);

    @Insert("INSERT INTO core.mailing_to (mailing_id, list_id, position) VALUES (#{mailing}, #{list}, 0)")
    void to(@Param("mailing") Id<Mailing> mailing, @Param("list") UUID list);

    /** Whoever was subscribed then got it; what came back within days came back from it, who left within a week left by it. */
    @Insert("""
            INSERT INTO core.mailing_recipient (mailing_id, address, address_key, name, company, list_ids, state, attempts,
                due_at, sent_at, bounced_at, bounce, unsubscribed_at, search_key)
            SELECT #{mailing}, s.address, s.address_key, s.name, s.company, ARRAY[s.list_id], 'SENT', 1, #{at}, #{at},
                CASE WHEN s.end_reason = 'BOUNCED' AND s.ended_at < #{at}::timestamptz + interval '3 days'
                    THEN s.ended_at END,
                CASE WHEN s.end_reason = 'BOUNCED' AND s.ended_at < #{at}::timestamptz + interval '3 days'
                    THEN '5.1.1' ELSE '' END,
                CASE WHEN s.end_reason = 'UNSUBSCRIBED' AND s.ended_at < #{at}::timestamptz + interval '7 days'
                    THEN s.ended_at END,
                s.search_key
            FROM core.subscription s
            WHERE s.list_id = #{list} AND s.confirmed_at <= #{at} AND (s.ended_at IS NULL OR s.ended_at > #{at})
            ON CONFLICT DO NOTHING
            """)
    int recipients(@Param("mailing") Id<Mailing> mailing, @Param("list") UUID list, @Param("at") Instant at);

    @Update("""
            UPDATE core.mailing SET recipients =
                (SELECT count(*) FROM core.mailing_recipient r WHERE r.mailing_id = #{mailing})
            WHERE id = #{mailing}
            """)
    void count(Id<Mailing> mailing);

    @Insert("""
            INSERT INTO core.suppression (id, address, address_key, kind, reason, suppressed_at, by_name, lifted_at,
                lifted_by, lift_reason, search_key)
            VALUES (#{id}, #{address}, lower(#{address}), #{kind}, #{reason}, #{at}, #{by}, nullif(#{lifted}, '')::timestamptz,
                CASE WHEN #{lifted} = '' THEN '' ELSE #{by} END, #{liftReason}, #{searchKey})
            ON CONFLICT DO NOTHING
            """)
    int suppression(PastSuppression suppression);

    /** Subscriptions column by column; empty texts for what is missing. */
    @SuppressWarnings("ArrayRecordComponent") // for the driver only; nobody compares them
    record Columns(
            String[] ids,
            String[] lists,
            String[] addresses,
            String[] names,
            String[] companies,
            String[] sources,
            String[] consented,
            String[] ended,
            String[] reasons,
            String[] keys) {}

    /** A mailing that went out elsewhere. */
    record PastMailing(
            Id<Mailing> id,
            String subject,
            String text,
            String writtenBy,
            String approvedBy,
            Instant written,
            Instant sent,
            String searchKey) {}

    /** A suppression from elsewhere. */
    record PastSuppression(
            UUID id,
            String address,
            String kind,
            String reason,
            Instant at,
            String by,
            String lifted,
            String liftReason,
            String searchKey) {}
}
