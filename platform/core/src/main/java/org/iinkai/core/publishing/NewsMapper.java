package org.iinkai.core.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.data.Id;
import org.iinkai.api.publishing.NewsItem;
import org.iinkai.api.publishing.Publication;

interface NewsMapper {

    String COLUMNS = "SELECT publication_id AS id, title, text, subject, day AS \"on\", changed_at FROM core.news ";

    @Select("<script>" + COLUMNS + """
            WHERE audience = #{audience}
            <if test="afterId != null">AND (day, publication_id) &lt; (#{afterDay}::date, #{afterId}::uuid)</if>
            ORDER BY day DESC, publication_id DESC LIMIT #{most}
            </script>
            """)
    List<NewsItem> page(
            @Param("audience") Audience audience,
            @Param("afterDay") @Nullable LocalDate afterDay,
            @Param("afterId") @Nullable UUID afterId,
            @Param("most") int most);

    @Select("SELECT count(*) FROM (SELECT 1 FROM core.news WHERE audience = #{audience} LIMIT #{bound}) counted")
    long count(@Param("audience") Audience audience, @Param("bound") long bound);

    @Select(COLUMNS + "WHERE audience = #{audience} AND publication_id = #{id}")
    Optional<NewsItem> item(@Param("audience") Audience audience, @Param("id") Id<Publication> id);

    /** The day of publication stays when an item is put there again. */
    @Insert("""
            INSERT INTO core.news (publication_id, audience, title, text, subject, day, changed_at)
            VALUES (#{n.id}, #{audience}, #{n.title}, #{n.text}, #{n.subject}, #{n.on}, #{at})
            ON CONFLICT (publication_id, audience) DO UPDATE SET title = excluded.title, text = excluded.text,
                subject = excluded.subject, changed_at = excluded.changed_at
            """)
    void put(@Param("audience") Audience audience, @Param("n") NewsItem item, @Param("at") Instant at);

    @Delete("DELETE FROM core.news WHERE audience = #{audience} AND publication_id = #{id}")
    void remove(@Param("audience") Audience audience, @Param("id") Id<Publication> id);

    /** Who reads an item. */
    enum Audience {
        PUBLIC,
        MEMBERS
    }
}
