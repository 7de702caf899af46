package org.iinkai.core.people;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.LikelyDuplicate.Reason;
import org.iinkai.api.members.Person;

/** Records that look like one person. */
interface DuplicateMapper {

    String STAND_ALONE = """
              AND a.merged_into IS NULL AND b.merged_into IS NULL
              AND NOT EXISTS (SELECT FROM core.distinct_people d WHERE d.one = a.id AND d.other = b.id)
            LIMIT #{each})
            """;

    String AT_ONE_COMPANY = """
              AND EXISTS (SELECT FROM core.affiliation f JOIN core.affiliation g ON g.company_id = f.company_id
                WHERE f.person_id = a.id AND g.person_id = b.id)
            """;

    /**
     * Pairs, the likeliest first, each once for its strongest reason.
     *
     * @param each pairs looked at for one reason; more than {@code most}, because one pair may have several
     */
    @Select("""
            WITH pairs AS (
            (SELECT a.id AS one, b.id AS other, 0 AS place
            FROM core.person a JOIN core.person b ON lower(b.email) = lower(a.email) AND b.id > a.id
            WHERE a.email <> '' AND b.email <> ''
            """ + STAND_ALONE + """
            UNION ALL
            (SELECT a.id, b.id, 1
            FROM core.person a JOIN core.person b ON b.name_key = a.name_key AND b.id > a.id
            WHERE true
            """ + AT_ONE_COMPANY + STAND_ALONE + """
            UNION ALL
            (SELECT a.id, b.id, 2
            FROM core.person a JOIN core.person b ON b.kana_key = a.kana_key AND b.id > a.id
            WHERE a.kana_key <> '' AND b.kana_key <> ''
            """ + AT_ONE_COMPANY + STAND_ALONE + """
            UNION ALL
            (SELECT a.id, b.id, 3
            FROM core.person a JOIN core.person b ON b.name_key = a.name_key AND b.id > a.id
            WHERE true
            """
            + STAND_ALONE + """
            )
            SELECT one, other,
                (ARRAY['SAME_EMAIL', 'SAME_NAME_AND_COMPANY', 'SAME_READING_AND_COMPANY', 'SAME_NAME'])[min(place) + 1]
                    AS reason
            FROM pairs
            GROUP BY one, other
            ORDER BY min(place), one, other
            LIMIT #{most}
            """)
    List<Pair> pairs(@Param("most") int most, @Param("each") int each);

    @Insert("""
            INSERT INTO core.distinct_people (one, other, by_name, at)
            VALUES (least(#{one}::uuid, #{other}::uuid), greatest(#{one}::uuid, #{other}::uuid), #{by}, #{at})
            ON CONFLICT (one, other) DO NOTHING
            """)
    int putAside(
            @Param("one") Id<Person> one,
            @Param("other") Id<Person> other,
            @Param("by") String by,
            @Param("at") Instant at);

    /** Two records, and why they look like one person. */
    record Pair(Id<Person> one, Id<Person> other, Reason reason) {}
}
