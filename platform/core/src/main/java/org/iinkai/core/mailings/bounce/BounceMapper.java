package org.iinkai.core.mailings.bounce;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** What reports on undelivered mail do to rows. */
public interface BounceMapper {

    @Insert("""
            INSERT INTO core.mail_bounce (message, recipient_id, is_hard, status, reason, read_at)
            VALUES (#{bounce.message}, #{bounce.recipient}, #{bounce.isHard}, #{bounce.status}, #{bounce.reason}, #{now})
            ON CONFLICT DO NOTHING
            """)
    int add(@Param("bounce") BounceRow bounce, @Param("now") Instant now);

    @Update("""
            UPDATE core.mailing_recipient SET bounced_at = coalesce(bounced_at, #{now}), bounce = #{text}
            WHERE id = #{id} AND state IN ('SENT', 'UNCERTAIN', 'SENDING')
            """)
    int mark(@Param("id") UUID id, @Param("text") String text, @Param("now") Instant now);

    @Select("SELECT mailing_id, address, address_key FROM core.mailing_recipient WHERE id = #{id}")
    Optional<Bounced> bounced(UUID id);

    /** In how many of the last mailings to it an address bounced. */
    @Select("""
            SELECT count(*) FILTER (WHERE last.bounced_at IS NOT NULL)
            FROM (SELECT r.bounced_at FROM core.mailing_recipient r
                WHERE r.address_key = #{key} AND r.state IN ('SENT', 'UNCERTAIN')
                ORDER BY r.sent_at DESC NULLS LAST
                LIMIT #{most}) last
            """)
    int lately(@Param("key") String key, @Param("most") int most);

    @Insert("""
            INSERT INTO core.suppression (id, address, address_key, kind, reason, suppressed_at, by_name, search_key)
            VALUES (#{id}, #{address}, #{key}, #{kind}, #{reason}, #{now}, '', #{searchKey})
            ON CONFLICT DO NOTHING
            """)
    int suppress(SuppressedRow row);

    /** Whose mail it was. */
    record Bounced(UUID mailingId, String address, String addressKey) {}

    /** A report to be kept. */
    record BounceRow(String message, UUID recipient, boolean isHard, String status, String reason) {}

    /** An address that gets no more. */
    record SuppressedRow(
            UUID id, String address, String key, String kind, String reason, Instant now, String searchKey) {}
}
