package org.iinkai.core.records;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

import org.iinkai.api.data.Id;
import org.iinkai.api.mail.MailState;
import org.iinkai.api.members.Person;

/** Mail to the addresses that a person has, and had in records merged into theirs. */
interface SentMapper {

    @Select("""
            SELECT m.id, m.queued_at AS at, m.subject_line AS title, m.state, count(*) OVER () AS total
            FROM core.mail m
            WHERE lower(m.to_address) IN (
                SELECT lower(p.email) FROM core.person p
                WHERE (p.id = #{person} OR p.merged_into = #{person}) AND p.email <> '')
            ORDER BY m.queued_at DESC, m.id DESC
            LIMIT #{most}
            """)
    List<Sent> toPerson(@Param("person") Id<Person> person, @Param("most") int most);

    /**
     * A mail.
     *
     * @param at when it was written
     * @param total how many there are in all
     */
    record Sent(UUID id, Instant at, String title, MailState state, long total) {}
}
