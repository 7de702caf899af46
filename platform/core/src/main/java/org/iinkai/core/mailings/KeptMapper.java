package org.iinkai.core.mailings;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Person;

interface KeptMapper {

    @Select("""
            SELECT s.id::text AS id, l.name_ja || ' ' || s.address AS title, s.ended_at AS since, l.id::text AS parent,
                count(*) OVER () AS total
            FROM core.subscription s JOIN core.mailing_list l ON l.id = s.list_id
            WHERE s.state = 'ENDED' AND s.ended_at < #{until}
            ORDER BY s.ended_at, s.id
            LIMIT #{most}
            """)
    List<DueLine> ended(@Param("until") Instant until, @Param("most") int most);

    @Delete("""
            DELETE FROM core.subscription
            WHERE state = 'ENDED' AND ended_at < #{until} AND id = ANY (#{ids}::uuid[])
            """)
    int forget(@Param("until") Instant until, @Param("ids") String[] ids);

    @Select("""
            SELECT m.id::text AS id, m.subject AS title, m.ended_at AS since, m.id::text AS parent,
                count(*) OVER () AS total
            FROM core.mailing m
            WHERE m.state IN ('DONE', 'STOPPED') AND m.ended_at < #{until}
              AND EXISTS (SELECT FROM core.mailing_recipient r WHERE r.mailing_id = m.id AND r.address <> '')
            ORDER BY m.ended_at, m.id
            LIMIT #{most}
            """)
    List<DueLine> mailings(@Param("until") Instant until, @Param("most") int most);

    @Select("""
            SELECT id::text FROM core.mailing
            WHERE state IN ('DONE', 'STOPPED') AND ended_at < #{until} AND id = ANY (#{ids}::uuid[])
            ORDER BY id FOR UPDATE
            """)
    List<String> over(@Param("until") Instant until, @Param("ids") String[] ids);

    /** What came of each mail stays, and is counted; to whom is forgotten. */
    @Update("""
            UPDATE core.mailing_recipient SET address = '', address_key = id::text, name = '', company = '',
                search_key = '', problem = '', bounce = ''
            WHERE mailing_id = ANY (#{ids}::uuid[])
            """)
    void forgetRecipients(@Param("ids") String[] ids);

    /** What is known of the addresses that a person has: subscriptions, and mails of mailings. */
    @Select("""
            WITH mine AS (
                SELECT DISTINCT lower(p.email) AS key FROM core.person p
                WHERE (p.id = #{person} OR p.merged_into = #{person}) AND p.email <> ''),
            lines AS (
                SELECT s.consented_at AS at, l.name_ja AS title, 'subscription.' || lower(s.state) AS status,
                    'mailings/lists/' || l.id AS path
                FROM core.subscription s JOIN mine ON mine.key = s.address_key
                JOIN core.mailing_list l ON l.id = s.list_id
                UNION ALL
                SELECT coalesce(r.sent_at, r.due_at), m.subject, 'recipient.' || lower(r.state), 'mailings/' || m.id
                FROM core.mailing_recipient r JOIN mine ON mine.key = r.address_key
                JOIN core.mailing m ON m.id = r.mailing_id AND m.state <> 'DRAFT')
            SELECT at, title, status, path, count(*) OVER () AS total FROM lines
            ORDER BY at DESC, path DESC
            LIMIT #{most}
            """)
    List<KnownLine> ofPerson(@Param("person") Id<Person> person, @Param("most") int most);

    /** A record whose time is over. */
    record DueLine(String id, String title, Instant since, String parent, long total) {}

    /** Something that was sent or asked for. */
    record KnownLine(Instant at, String title, String status, String path, long total) {}
}
