package org.iinkai.core.mailings;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.data.Id;
import org.iinkai.api.mailings.ConsentSource;
import org.iinkai.api.mailings.EndReason;
import org.iinkai.api.mailings.MailingList;
import org.iinkai.api.mailings.Subscription;
import org.iinkai.api.mailings.SubscriptionState;

interface SubscriptionMapper {

    String COLUMNS = """
            s.id, s.list_id AS list, s.address, s.name, s.company, s.source, s.wording, s.consented_at, s.confirmed_at,
                s.state, s.ended_at, s.end_reason, s.end_note
            """;

    String CONDITIONS = """
            FROM core.subscription s
            WHERE s.list_id = #{q.list}
              <if test="q.hasText()">AND s.search_key LIKE #{q.pattern}</if>
              <if test="q.hasStates()">AND s.state = ANY (#{q.states})</if>
              <if test="q.activeAt() != null">
                AND s.confirmed_at &lt; #{q.activeAt} AND (s.ended_at IS NULL OR s.ended_at >= #{q.activeAt})
              </if>
            """;

    @Select("<script>SELECT " + COLUMNS + CONDITIONS + """
              <if test="q.afterTime() != null">
                AND (s.consented_at, s.id) &lt; (#{q.afterTime}::timestamptz, #{q.afterId}::uuid)
              </if>
            ORDER BY s.consented_at DESC, s.id DESC
            LIMIT #{q.most}
            </script>
            """)
    List<StoredSubscription> find(@Param("q") SubscriptionQuery query);

    @Select("<script>SELECT count(*) FROM (SELECT 1 " + CONDITIONS + """
            LIMIT #{bound}) counted
            </script>
            """)
    long count(@Param("q") SubscriptionQuery query, @Param("bound") long bound);

    @Select("SELECT " + COLUMNS + "FROM core.subscription s WHERE s.id = #{id}")
    Optional<StoredSubscription> subscription(Id<Subscription> id);

    @Select("""
            SELECT id, state FROM core.subscription
            WHERE list_id = #{list} AND address_key = #{key} AND state <> 'ENDED'
            FOR UPDATE
            """)
    Optional<Standing> standing(@Param("list") Id<MailingList> list, @Param("key") String key);

    @Insert("""
            INSERT INTO core.subscription (id, list_id, address, address_key, name, company, source, wording, consented_at,
                language, state, confirm_hash, confirm_until, confirmed_at, search_key)
            VALUES (#{id}, #{list}, #{address}, #{key}, #{name}, #{company}, #{source}, #{wording}, #{consentedAt},
                #{language}, #{state}, #{confirmHash}, #{confirmUntil}, #{confirmedAt}, #{searchKey})
            ON CONFLICT DO NOTHING
            """)
    int add(NewSubscription subscription);

    @Update("""
            UPDATE core.subscription SET confirm_hash = #{hash}, confirm_until = #{until}, consented_at = #{now},
                name = CASE WHEN #{name} = '' THEN name ELSE #{name} END,
                company = CASE WHEN #{company} = '' THEN company ELSE #{company} END
            WHERE id = #{id} AND state = 'WAITING'
            """)
    void askAgain(
            @Param("id") Id<Subscription> id,
            @Param("hash") String hash,
            @Param("until") Instant until,
            @Param("now") Instant now,
            @Param("name") String name,
            @Param("company") String company);

    /** Lets an address be written to once in a while, whatever comes at the same time. */
    @Insert("""
            INSERT INTO core.subscription_request (address_key, asked_at) VALUES (#{key}, #{now})
            ON CONFLICT (address_key) DO UPDATE SET asked_at = #{now}
                WHERE core.subscription_request.asked_at <= #{last}
            """)
    int knock(@Param("key") String key, @Param("now") Instant now, @Param("last") Instant last);

    @Select("""
            SELECT s.list_id, s.address, s.address_key, l.name_ja, l.name_en, l.purpose_ja, l.purpose_en,
                s.state = 'ACTIVE' AS is_active
            FROM core.subscription s JOIN core.mailing_list l ON l.id = s.list_id
            WHERE s.confirm_hash = #{hash}
              AND (s.state = 'ACTIVE' OR s.state = 'WAITING' AND s.confirm_until > #{now})
            ORDER BY l.code
            """)
    List<LinkLine> toConfirm(@Param("hash") String hash, @Param("now") Instant now);

    @Update("""
            UPDATE core.subscription SET state = 'ACTIVE', confirmed_at = #{now}
            WHERE confirm_hash = #{hash} AND state = 'WAITING' AND confirm_until > #{now}
            """)
    int confirm(@Param("hash") String hash, @Param("now") Instant now);

    @Select("""
            SELECT l.id AS list_id, k.address, k.address_key, l.name_ja, l.name_en, l.purpose_ja, l.purpose_en,
                CASE WHEN l.population_id IS NULL
                    THEN EXISTS (SELECT FROM core.subscription s WHERE s.list_id = l.id
                        AND s.address_key = k.address_key AND s.state = 'ACTIVE')
                    ELSE NOT EXISTS (SELECT FROM core.subscription s WHERE s.list_id = l.id
                        AND s.address_key = k.address_key AND s.state = 'REFUSED') END AS is_active
            FROM core.mailing_link k JOIN core.mailing_list l ON l.id = ANY (k.list_ids)
            WHERE k.token_hash = #{hash}
            ORDER BY l.code
            """)
    List<LinkLine> ofLink(String hash);

    /** Ends what is active through these lists of a link. */
    @Select(value = """
            UPDATE core.subscription s SET state = 'ENDED', ended_at = #{now}, end_reason = 'UNSUBSCRIBED'
            FROM core.mailing_link k
            WHERE k.token_hash = #{hash} AND s.address_key = k.address_key AND s.list_id = ANY (k.list_ids)
              AND s.list_id = ANY (#{lists}::uuid[]) AND s.state = 'ACTIVE'
            RETURNING s.list_id
            """, affectData = true)
    List<UUID> stop(@Param("hash") String hash, @Param("lists") String[] lists, @Param("now") Instant now);

    /** Records that somebody of a population wants no more of these lists of a link. */
    @Select(value = """
            INSERT INTO core.subscription (id, list_id, address, address_key, name, company, source, wording, consented_at,
                state, search_key)
            SELECT gen_random_uuid(), l.id, k.address, k.address_key, '', '', 'MEMBERSHIP', l.basis, #{now}, 'REFUSED',
                #{searchKey}
            FROM core.mailing_link k JOIN core.mailing_list l ON l.id = ANY (k.list_ids) AND l.id = ANY (#{lists}::uuid[])
            WHERE k.token_hash = #{hash} AND l.population_id IS NOT NULL
            ON CONFLICT DO NOTHING
            RETURNING list_id
            """, affectData = true)
    List<UUID> refuse(
            @Param("hash") String hash,
            @Param("lists") String[] lists,
            @Param("searchKey") String searchKey,
            @Param("now") Instant now);

    @Update("""
            UPDATE core.mailing_recipient r SET unsubscribed_at = #{now}
            FROM core.mailing_link k
            WHERE k.token_hash = #{hash} AND r.mailing_id = k.mailing_id AND r.address_key = k.address_key
              AND r.unsubscribed_at IS NULL
            """)
    void countStopped(@Param("hash") String hash, @Param("now") Instant now);

    @Update("""
            UPDATE core.subscription SET state = 'ENDED', ended_at = #{now}, end_reason = #{reason}, end_note = #{note}
            WHERE id = #{id} AND state <> 'ENDED'
            """)
    int end(
            @Param("id") Id<Subscription> id,
            @Param("reason") EndReason reason,
            @Param("note") String note,
            @Param("now") Instant now);

    @Delete("DELETE FROM core.subscription WHERE state = 'WAITING' AND confirm_until < #{now}")
    int forgetUnconfirmed(Instant now);

    @Delete("DELETE FROM core.subscription_request WHERE asked_at < #{until}")
    int forgetRequests(Instant until);

    /** A subscription as stored. */
    record StoredSubscription(
            Id<Subscription> id,
            Id<MailingList> list,
            String address,
            String name,
            String company,
            ConsentSource source,
            String wording,
            Instant consentedAt,
            Optional<Instant> confirmedAt,
            SubscriptionState state,
            Optional<Instant> endedAt,
            Optional<String> endReason,
            String endNote) {

        Subscription subscription() {
            return new Subscription(
                    id,
                    list,
                    address,
                    name,
                    company,
                    source,
                    wording,
                    consentedAt,
                    confirmedAt,
                    state,
                    endedAt,
                    endReason.map(EndReason::valueOf),
                    endNote);
        }
    }

    /** A subscription that has not ended. */
    record Standing(Id<Subscription> id, SubscriptionState state) {}

    /** A list that a link is about. */
    record LinkLine(
            UUID listId,
            String address,
            String addressKey,
            String nameJa,
            String nameEn,
            String purposeJa,
            String purposeEn,
            boolean isActive) {}

    /** A subscription to be added. */
    record NewSubscription(
            Id<Subscription> id,
            Id<MailingList> list,
            String address,
            String key,
            String name,
            String company,
            ConsentSource source,
            String wording,
            Instant consentedAt,
            String language,
            SubscriptionState state,
            Optional<String> confirmHash,
            Optional<Instant> confirmUntil,
            Optional<Instant> confirmedAt,
            String searchKey) {}

    /** Which subscriptions, and from where on. */
    @SuppressWarnings("ArrayRecordComponent") // for the driver only; nobody compares queries
    record SubscriptionQuery(
            Id<MailingList> list,
            String pattern,
            String[] states,
            @Nullable Instant activeAt,
            @Nullable Instant afterTime,
            @Nullable UUID afterId,
            int most) {

        boolean hasText() {
            return !pattern.equals("%");
        }

        boolean hasStates() {
            return states.length > 0;
        }
    }

    /** What addresses are compared by. */
    static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
