package org.iinkai.core.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.data.Id;
import org.iinkai.api.mail.MailState;
import org.iinkai.api.mail.OutgoingMail;

interface MailMapper {

    String CONDITIONS = """
            <where>
              <if test="q.hasText()">AND search_key LIKE #{q.pattern}</if>
              <if test="q.state() != null">AND state = #{q.state}</if>
              <if test="q.hasSubject()">AND subject = #{q.subject}</if>
            """;

    @Insert("""
            INSERT INTO core.mail (id, to_name, to_address, subject, subject_line, body, html, search_key, state,
                queued_at, due_at)
            VALUES (#{id}, #{toName}, #{toAddress}, #{subject}, #{subjectLine}, #{body}, #{html}, #{searchKey}, #{state},
                #{queuedAt}, #{queuedAt})
            ON CONFLICT (id) DO NOTHING
            """)
    int add(StoredMail mail);

    @Select(value = """
            UPDATE core.mail SET state = 'SENDING', attempts = attempts + 1, due_at = #{until}
            WHERE id IN (
                SELECT id FROM core.mail WHERE state = 'QUEUED' AND due_at <= #{now}
                ORDER BY due_at LIMIT #{most} FOR UPDATE SKIP LOCKED)
            RETURNING id, to_name, to_address, subject, subject_line, body, html, search_key, state, attempts, problem,
                queued_at, sent_at
            """, affectData = true)
    List<StoredMail> claim(@Param("now") Instant now, @Param("until") Instant until, @Param("most") int most);

    @Update("""
            UPDATE core.mail SET state = #{state}, problem = #{problem}, due_at = #{due},
                sent_at = CASE WHEN #{state} = 'SENT' THEN #{now}::timestamptz ELSE sent_at END
            WHERE id = #{id} AND state = 'SENDING'
            """)
    int settle(
            @Param("id") Id<OutgoingMail> id,
            @Param("state") MailState state,
            @Param("problem") String problem,
            @Param("due") Instant due,
            @Param("now") Instant now);

    @Update("""
            UPDATE core.mail SET state = 'UNCERTAIN', problem = '' WHERE state = 'SENDING' AND due_at < #{now}
            """)
    int giveUpLost(Instant now);

    @Update("""
            UPDATE core.mail SET state = 'QUEUED', attempts = 0, problem = '', due_at = #{now}
            WHERE id = #{id} AND state IN ('FAILED', 'UNCERTAIN', 'KEPT')
            """)
    int again(@Param("id") Id<OutgoingMail> id, @Param("now") Instant now);

    @Select("""
            <script>
            SELECT id, to_name, to_address, subject, subject_line, '' AS body, '' AS html, search_key, state, attempts,
                problem, queued_at, sent_at
            FROM core.mail
            """ + CONDITIONS + """
              <if test="q.afterTime() != null">
                AND (queued_at, id) &lt; (#{q.afterTime}::timestamptz, #{q.afterId}::uuid)
              </if>
            </where>
            ORDER BY queued_at DESC, id DESC
            LIMIT #{q.most}
            </script>
            """)
    List<StoredMail> find(@Param("q") MailQuery query);

    @Select("""
            <script>
            SELECT count(*) FROM (SELECT 1 FROM core.mail
            """ + CONDITIONS + """
            </where>
            LIMIT #{bound}) counted
            </script>
            """)
    long count(@Param("q") MailQuery query, @Param("bound") long bound);

    @Select("""
            SELECT id, to_name, to_address, subject, subject_line, body, html, search_key, state, attempts, problem,
                queued_at, sent_at
            FROM core.mail WHERE id = #{id}
            """)
    Optional<StoredMail> mail(Id<OutgoingMail> id);

    @Select("SELECT min(due_at) FROM core.mail WHERE state = 'QUEUED'")
    Optional<Instant> nextDue();

    /** A mail as stored. */
    record StoredMail(
            Id<OutgoingMail> id,
            String toName,
            String toAddress,
            String subject,
            String subjectLine,
            String body,
            String html,
            String searchKey,
            MailState state,
            int attempts,
            String problem,
            Instant queuedAt,
            Optional<Instant> sentAt) {}

    /** Which mails, and from where on. */
    record MailQuery(
            String pattern,
            @Nullable MailState state,
            String subject,
            @Nullable Instant afterTime,
            @Nullable UUID afterId,
            int most) {

        boolean hasText() {
            return !pattern.equals("%");
        }

        boolean hasSubject() {
            return !subject.isEmpty();
        }
    }
}
