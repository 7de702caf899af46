package org.iinkai.core.mailings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

interface MailingFactMapper {

    /** Lists that an activity of the report is about, with what went out through them in a while. */
    @Select("""
            SELECT l.id, l.activity, l.name_ja, l.population_id IS NOT NULL AS is_population,
                (SELECT count(*) FROM core.mailing_to t JOIN core.mailing m ON m.id = t.mailing_id
                    WHERE t.list_id = l.id AND m.started_at >= #{from} AND m.started_at < #{until}) AS mailings,
                CASE WHEN l.population_id IS NULL
                    THEN (SELECT count(*) FROM core.subscription s
                        WHERE s.list_id = l.id AND s.confirmed_at < #{at} AND (s.ended_at IS NULL OR s.ended_at >= #{at}))
                    ELSE (SELECT count(*) FROM core.mailing_recipient r
                        WHERE r.state = 'SENT' AND l.id = ANY (r.list_ids) AND r.mailing_id = (
                            SELECT m.id FROM core.mailing_to t JOIN core.mailing m ON m.id = t.mailing_id
                            WHERE t.list_id = l.id AND m.started_at >= #{from} AND m.started_at < #{until}
                            ORDER BY m.started_at DESC LIMIT 1))
                    END AS people
            FROM core.mailing_list l
            WHERE l.activity <> ''
            ORDER BY l.activity, l.code
            """)
    List<ListFact> lists(@Param("from") Instant from, @Param("until") Instant until, @Param("at") Instant at);

    /** What the year of a list comes to. */
    record ListFact(UUID id, String activity, String nameJa, boolean isPopulation, long mailings, long people) {}
}
