package org.iinkai.core.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

import org.iinkai.api.applications.Application;
import org.iinkai.api.data.Id;
import org.iinkai.api.letters.IssuedLetter;
import org.iinkai.api.letters.LetterKind;
import org.iinkai.api.letters.LetterTemplate;
import org.iinkai.api.members.Membership;

interface LetterMapper {

    /** Makes requests with the same key wait for each other until the transaction ends. */
    @Select("SELECT pg_advisory_xact_lock(hashtextextended(#{key}, 0)) IS NULL")
    boolean waitForOthers(@Param("key") String key);

    @Select("""
            SELECT kind, version, title, body FROM core.letter_template
            WHERE kind = #{kind}
            ORDER BY version DESC
            LIMIT 1
            """)
    Optional<LetterTemplate> template(@Param("kind") LetterKind kind);

    @Insert("""
            INSERT INTO core.letter_template (kind, version, title, body, at, by_name)
            VALUES (#{t.kind}, #{t.version} + 1, #{t.title}, #{t.body}, #{at}, #{by})
            ON CONFLICT DO NOTHING
            """)
    int addTemplate(@Param("t") LetterTemplate template, @Param("at") Instant at, @Param("by") String by);

    @Insert("""
            INSERT INTO core.letter (id, kind, application_id, membership_id, on_day, template_version, title, body,
                addressee, addressee_lines, sender_lines, at, by_name)
            VALUES (#{l.id}, #{l.kind}, #{l.application}, #{l.membership}, #{l.onDay}, #{l.templateVersion}, #{l.title},
                #{l.body}, #{l.addressee}, #{l.addresseeLines}, #{l.senderLines}, #{l.at}, #{l.by})
            ON CONFLICT (id) DO NOTHING
            """)
    int add(@Param("l") NewLetter letter);

    @Select("""
            SELECT id, kind, title, addressee, on_day AS "on", at, by_name AS "by" FROM core.letter
            WHERE application_id = #{id}
            ORDER BY at DESC, id DESC
            """)
    List<IssuedLetter> ofApplication(@Param("id") Id<Application> id);

    @Select("""
            SELECT id, kind, title, addressee, on_day AS "on", at, by_name AS "by" FROM core.letter
            WHERE membership_id = #{id}
            ORDER BY at DESC, id DESC
            """)
    List<IssuedLetter> ofMembership(@Param("id") Id<Membership> id);

    @Select("SELECT on_day, title, body, addressee_lines, sender_lines FROM core.letter WHERE id = #{id}")
    Optional<StoredLetter> letter(@Param("id") Id<IssuedLetter> id);

    /** A letter about to be issued. */
    record NewLetter(
            Id<IssuedLetter> id,
            LetterKind kind,
            Optional<Id<Application>> application,
            Optional<Id<Membership>> membership,
            LocalDate onDay,
            int templateVersion,
            String title,
            String body,
            String addressee,
            String addresseeLines,
            String senderLines,
            Instant at,
            String by) {}

    /** The words of a letter. */
    record StoredLetter(LocalDate onDay, String title, String body, String addresseeLines, String senderLines) {

        Content content() {
            return new Content(
                    onDay,
                    title,
                    body,
                    addresseeLines.lines().toList(),
                    senderLines.lines().toList());
        }
    }
}
