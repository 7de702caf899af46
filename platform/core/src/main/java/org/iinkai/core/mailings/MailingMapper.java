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
import org.iinkai.api.mailings.Mailing;
import org.iinkai.api.mailings.MailingCounts;
import org.iinkai.api.mailings.MailingList;
import org.iinkai.api.mailings.MailingState;

interface MailingMapper {

    String COUNTS = """
            count(r.id) AS recipients,
            count(*) FILTER (WHERE r.state IN ('QUEUED', 'SENDING')) AS waiting,
            count(*) FILTER (WHERE r.state = 'SENT') AS sent,
            count(*) FILTER (WHERE r.state = 'KEPT') AS kept,
            count(*) FILTER (WHERE r.state = 'FAILED') AS failed,
            count(*) FILTER (WHERE r.state = 'UNCERTAIN') AS uncertain,
            count(*) FILTER (WHERE r.state = 'LEFT_OUT') AS left_out,
            count(*) FILTER (WHERE r.bounced_at IS NOT NULL) AS bounced,
            count(*) FILTER (WHERE r.unsubscribed_at IS NOT NULL) AS unsubscribed
            """;

    String CONDITIONS = """
            FROM core.mailing m
            <where>
              <if test="q.hasText()">AND m.search_key LIKE #{q.pattern}</if>
              <if test="q.hasStates()">AND m.state = ANY (#{q.states})</if>
              <if test="q.list() != null">
                AND EXISTS (SELECT FROM core.mailing_to t WHERE t.mailing_id = m.id AND t.list_id = #{q.list}::uuid)
              </if>
              <if test="q.from() != null">AND m.started_at >= #{q.from} AND m.started_at &lt; #{q.until}</if>
            """;

    @Select("""
            <script>
            SELECT p.*, c.*, (
                SELECT string_agg(l.name_ja, '、' ORDER BY t.position)
                FROM core.mailing_to t JOIN core.mailing_list l ON l.id = t.list_id WHERE t.mailing_id = p.id) AS lists
            FROM (
                SELECT m.id, m.subject, m.state, m.written_by, coalesce(m.started_at, m.written_at) AS at, m.started_at
            """ + CONDITIONS + """
                  <if test="q.afterTime() != null">
                    AND (coalesce(m.started_at, m.written_at), m.id) &lt; (#{q.afterTime}::timestamptz, #{q.afterId}::uuid)
                  </if>
                </where>
                ORDER BY coalesce(m.started_at, m.written_at) DESC, m.id DESC
                LIMIT #{q.most}) p
            CROSS JOIN LATERAL (SELECT
            """ + COUNTS + """
                FROM core.mailing_recipient r WHERE r.mailing_id = p.id) c
            ORDER BY p.at DESC, p.id DESC
            </script>
            """)
    List<ListedMailing> find(@Param("q") MailingQuery query);

    @Select("<script>SELECT count(*) FROM (SELECT 1 " + CONDITIONS + """
            </where>
            LIMIT #{bound}) counted
            </script>
            """)
    long count(@Param("q") MailingQuery query, @Param("bound") long bound);

    @Select("SELECT " + COUNTS + "FROM core.mailing_recipient r WHERE r.mailing_id = #{id}")
    MailingCounts counts(Id<Mailing> id);

    @Select("""
            SELECT id, subject, text_ja, text_en, state, written_by, written_at, note, ready_at, ready_by, approved_at,
                approved_by, send_at, started_at, ended_at, version
            FROM core.mailing WHERE id = #{id}
            """)
    Optional<StoredMailing> mailing(Id<Mailing> id);

    @Select("SELECT state FROM core.mailing WHERE id = #{id} FOR UPDATE")
    Optional<MailingState> lock(Id<Mailing> id);

    @Select("SELECT EXISTS (SELECT FROM core.mailing_writer WHERE mailing_id = #{id} AND account = #{account})")
    boolean isWriter(@Param("id") Id<Mailing> id, @Param("account") String account);

    @Insert("""
            INSERT INTO core.mailing (id, subject, text_ja, text_en, state, written_by, written_at, search_key)
            VALUES (#{id}, #{subject}, #{textJa}, #{textEn}, 'DRAFT', #{by}, #{now}, #{searchKey})
            ON CONFLICT DO NOTHING
            """)
    int add(Draft draft);

    @Update("""
            UPDATE core.mailing SET subject = #{subject}, text_ja = #{textJa}, text_en = #{textEn},
                search_key = #{searchKey}, version = version + 1
            WHERE id = #{id} AND version = #{version} AND state = 'DRAFT'
            """)
    int change(Draft draft);

    @Delete("DELETE FROM core.mailing WHERE id = #{id} AND version = #{version} AND state = 'DRAFT'")
    int remove(@Param("id") Id<Mailing> id, @Param("version") int version);

    @Insert("""
            INSERT INTO core.mailing_writer (mailing_id, account) VALUES (#{id}, #{account}) ON CONFLICT DO NOTHING
            """)
    void addWriter(@Param("id") Id<Mailing> id, @Param("account") String account);

    @Delete("DELETE FROM core.mailing_to WHERE mailing_id = #{id}")
    void clearLists(Id<Mailing> id);

    @Insert("INSERT INTO core.mailing_to (mailing_id, list_id, position) VALUES (#{id}, #{list}, #{position})")
    void addList(@Param("id") Id<Mailing> id, @Param("list") Id<MailingList> list, @Param("position") int position);

    @Update("""
            UPDATE core.mailing SET state = 'WAITING', ready_at = #{now}, ready_by = #{by}, recipients = #{recipients},
                note = '', version = version + 1
            WHERE id = #{id} AND version = #{version} AND state = 'DRAFT'
            """)
    int ready(
            @Param("id") Id<Mailing> id,
            @Param("version") int version,
            @Param("by") String by,
            @Param("recipients") long recipients,
            @Param("now") Instant now);

    @Update("""
            UPDATE core.mailing SET state = 'DRAFT', ready_at = NULL, ready_by = '', approved_at = NULL, approved_by = '',
                send_at = NULL, recipients = 0, note = #{note}, version = version + 1
            WHERE id = #{id} AND version = #{version}
              AND (state = 'WAITING' OR state = 'APPROVED' AND started_at IS NULL)
            """)
    int sendBack(@Param("id") Id<Mailing> id, @Param("version") int version, @Param("note") String note);

    /** Whoever wrote any of it approves nothing, whatever the service thinks. */
    @Update("""
            UPDATE core.mailing SET state = 'APPROVED', approved_at = #{now}, approved_by = #{by}, version = version + 1
            WHERE id = #{id} AND version = #{version} AND state = 'WAITING'
              AND NOT EXISTS (SELECT FROM core.mailing_writer w WHERE w.mailing_id = #{id} AND w.account = #{account})
            """)
    int approve(
            @Param("id") Id<Mailing> id,
            @Param("version") int version,
            @Param("account") String account,
            @Param("by") String by,
            @Param("now") Instant now);

    @Update("""
            UPDATE core.mailing SET send_at = #{at}, version = version + 1
            WHERE id = #{id} AND version = #{version} AND state = 'APPROVED'
            """)
    int schedule(@Param("id") Id<Mailing> id, @Param("version") int version, @Param("at") @Nullable Instant at);

    /** A mailing of which parts were left may be taken up again, hence the end that is taken back. */
    @Update("""
            UPDATE core.mailing SET state = #{to}, note = '', ended_at = #{ended}, version = version + 1
            WHERE id = #{id} AND state = ANY (#{from})
            """)
    int move(
            @Param("id") Id<Mailing> id,
            @Param("to") MailingState to,
            @Param("ended") @Nullable Instant ended,
            @Param("from") String... from);

    /** The caller's own address: of the person, or the one they sign in with. */
    @Select("""
            SELECT coalesce(nullif(p.email, ''), CASE WHEN a.login LIKE '%@%' THEN a.login END)
            FROM core.account a LEFT JOIN core.person p ON p.id = a.person_id
            WHERE a.id = #{account}::uuid
            """)
    Optional<String> ownAddress(String account);

    /** A draft to be stored. */
    record Draft(
            Id<Mailing> id,
            String subject,
            String textJa,
            String textEn,
            String by,
            Instant now,
            String searchKey,
            int version) {}

    /** A mailing as stored. */
    record StoredMailing(
            Id<Mailing> id,
            String subject,
            String textJa,
            String textEn,
            MailingState state,
            String writtenBy,
            Instant writtenAt,
            String note,
            Optional<Instant> readyAt,
            String readyBy,
            Optional<Instant> approvedAt,
            String approvedBy,
            Optional<Instant> sendAt,
            Optional<Instant> startedAt,
            Optional<Instant> endedAt,
            int version) {}

    /** A mailing among others. */
    record ListedMailing(
            Id<Mailing> id,
            String subject,
            MailingState state,
            String writtenBy,
            Instant at,
            Optional<Instant> startedAt,
            long recipients,
            long waiting,
            long sent,
            long kept,
            long failed,
            long uncertain,
            long leftOut,
            long bounced,
            long unsubscribed,
            String lists) {}

    /** Which mailings, and from where on. */
    @SuppressWarnings("ArrayRecordComponent") // for the driver only; nobody compares queries
    record MailingQuery(
            String pattern,
            String[] states,
            @Nullable String list,
            @Nullable Instant from,
            @Nullable Instant until,
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
}
