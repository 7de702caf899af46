package org.iinkai.core.publishing;

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

import org.iinkai.api.activities.Activity;
import org.iinkai.api.data.Id;
import org.iinkai.api.publishing.Publication;
import org.iinkai.api.publishing.Publication.Print;
import org.iinkai.api.publishing.Publication.Status;
import org.iinkai.api.publishing.PublicationRow;
import org.iinkai.core.publishing.PublishingRights.Sight;

interface PublicationMapper {

    String SEEN = "(#{sight.seesAll} OR p.body = ANY (#{sight.bodies}))";

    String CONDITIONS = """
            FROM core.publication p
            <where>
            """ + SEEN + """
              <if test="q.pattern() != ''">AND p.search LIKE #{q.pattern}</if>
              <if test="q.status() != null">AND p.status = #{q.status}</if>
              <if test="q.body() != ''">AND p.body = #{q.body}</if>
              <if test="q.subject() != ''">AND p.subject = #{q.subject}</if>
            """;

    @Select("<script>SELECT p.*, s.channels, s.done, s.failed FROM (SELECT p.id, p.title, coalesce(p.body, '') AS body,"
            + " p.status, p.goes_out_at, p.changed_at " + CONDITIONS + """
              <if test="q.afterId() != null">
                AND (p.changed_at, p.id) &lt; (#{q.afterAt}::timestamptz, #{q.afterId}::uuid)
              </if>
            </where>
            ORDER BY p.changed_at DESC, p.id DESC
            LIMIT #{q.most}) p
            CROSS JOIN LATERAL (SELECT count(*)::int AS channels, (count(*) FILTER (WHERE d.state = 'DONE'))::int AS done,
                (count(*) FILTER (WHERE d.state = 'FAILED'))::int AS failed
              FROM core.publication_delivery d WHERE d.publication_id = p.id) s
            ORDER BY p.changed_at DESC, p.id DESC
            </script>
            """)
    List<PublicationRow> find(@Param("q") ListQuery query, @Param("sight") Sight sight);

    @Select("<script>SELECT count(*) FROM (SELECT 1 " + CONDITIONS + "</where> LIMIT #{bound}) counted</script>")
    long count(@Param("q") ListQuery query, @Param("sight") Sight sight, @Param("bound") long bound);

    @Select("""
            SELECT p.id, p.title, p.text, p.subject, coalesce(p.body, '') AS body, p.activity_id AS activity, p.print,
                p.status, p.author, p.submitted_by, p.approver, p.note, p.goes_out_at, p.released_by, p.changed_at, p.version
            FROM core.publication p WHERE p.id = #{id} AND
            """ + SEEN)
    Optional<Stored> publication(@Param("id") Id<Publication> id, @Param("sight") Sight sight);

    @Select("SELECT version FROM core.publication WHERE id = #{id} FOR UPDATE")
    Optional<Integer> locked(@Param("id") Id<Publication> id);

    @Select("SELECT EXISTS (SELECT FROM core.body WHERE code = #{code})")
    boolean hasBody(@Param("code") String code);

    @Select("SELECT EXISTS (SELECT FROM core.activity WHERE id = #{id})")
    boolean hasActivity(@Param("id") Id<Activity> id);

    @Insert("""
            INSERT INTO core.publication (id, title, text, subject, body, activity_id, print, author, search, words,
                changed_at)
            VALUES (#{p.id}, #{p.title}, #{p.text}, #{p.subject}, nullif(#{p.body}, ''), #{p.activity}, #{p.print},
                #{p.author}, #{search}, #{words}, #{p.changedAt})
            ON CONFLICT (id) DO NOTHING
            """)
    int add(@Param("p") Stored publication, @Param("search") String search, @Param("words") String words);

    @Update("""
            UPDATE core.publication SET title = #{p.title}, text = #{p.text}, subject = #{p.subject},
                body = nullif(#{p.body}, ''), activity_id = #{p.activity}, print = #{p.print}, status = 'DRAFT',
                author = #{p.author}, submitted_by = '', approver = '', search = #{search}, words = #{words},
                changed_at = #{p.changedAt},
                version = version + 1
            WHERE id = #{p.id} AND version = #{p.version}
            """)
    int change(@Param("p") Stored publication, @Param("search") String search, @Param("words") String words);

    @Update("""
            UPDATE core.publication SET status = #{step.status}, author = #{step.author},
                submitted_by = #{step.submittedBy}, approver = #{step.approver}, note = #{step.note},
                goes_out_at = CASE WHEN #{step.goesOutAt}::timestamptz IS NULL OR EXISTS (
                        SELECT FROM core.publication_delivery d
                        WHERE d.publication_id = #{id} AND d.published_on IS NOT NULL)
                    THEN coalesce(goes_out_at, #{step.goesOutAt}) ELSE #{step.goesOutAt} END,
                released_by = #{step.releasedBy},
                changed_at = #{at}, version = version + 1
            WHERE id = #{id}
            """)
    void advance(@Param("id") Id<Publication> id, @Param("step") Step step, @Param("at") Instant at);

    /** Publications that say something, those that say it in the title first, then the newest. */
    @Select("""
            SELECT p.id, p.title, p.text, p.status FROM core.publication p
            WHERE core.grams(p.words) @> #{grams}::text[] AND p.words LIKE #{pattern} AND
            """ + SEEN + """
            ORDER BY p.search LIKE #{pattern} DESC, coalesce(p.goes_out_at, p.changed_at) DESC, p.id DESC
            LIMIT #{most}
            """)
    List<Found> saying(
            @Param("grams") String[] grams,
            @Param("pattern") String pattern,
            @Param("most") int most,
            @Param("sight") Sight sight);

    /** A publication that says what was searched for. */
    record Found(Id<Publication> id, String title, String text, Status status) {}

    @Delete("DELETE FROM core.publication WHERE id = #{id}")
    void remove(@Param("id") Id<Publication> id);

    /**
     * A filter and a page as the statements take them.
     *
     * @param afterId id of the last row seen; null for the first page
     */
    record ListQuery(
            String pattern,
            @Nullable Status status,
            String body,
            String subject,
            @Nullable Instant afterAt,
            @Nullable UUID afterId,
            int most) {}

    /** How far a publication gets, and by whom. */
    record Step(
            Status status,
            String author,
            String submittedBy,
            String approver,
            String note,
            Optional<Instant> goesOutAt,
            String releasedBy) {}

    /** A publication without its channels. */
    record Stored(
            Id<Publication> id,
            String title,
            String text,
            String subject,
            String body,
            Optional<Id<Activity>> activity,
            Print print,
            Status status,
            String author,
            String submittedBy,
            String approver,
            String note,
            Optional<Instant> goesOutAt,
            String releasedBy,
            Instant changedAt,
            int version) {

        Step step() {
            return new Step(status, author, submittedBy, approver, note, goesOutAt, releasedBy);
        }
    }
}
