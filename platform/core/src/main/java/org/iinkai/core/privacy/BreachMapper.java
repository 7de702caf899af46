package org.iinkai.core.privacy;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import org.iinkai.api.data.Id;
import org.iinkai.api.privacy.Breach;

interface BreachMapper {

    String COLUMNS = "id, discovered_on, what, kind, people, prompt_on, full_on, notified_on, measures, version";

    String CONDITIONS = """
            <where>
              <if test="q.hasText()">AND search_key LIKE #{q.pattern}</if>
            """;

    @Select("<script>SELECT " + COLUMNS + " FROM core.privacy_breach" + CONDITIONS + """
              <if test="q.afterId() != null">
                AND (discovered_on - DATE '1970-01-01', id) &lt; (#{q.afterPlace}, #{q.afterId}::uuid)
              </if>
            </where>
            ORDER BY discovered_on DESC, id DESC
            LIMIT #{q.most}
            </script>
            """)
    List<Breach> find(@Param("q") ListQuery query);

    @Select("<script>SELECT count(*) FROM (SELECT 1 FROM core.privacy_breach" + CONDITIONS + """
            </where>
            LIMIT #{bound}) counted
            </script>
            """)
    long count(@Param("q") ListQuery query, @Param("bound") long bound);

    @Select("SELECT " + COLUMNS + " FROM core.privacy_breach WHERE id = #{id}")
    Optional<Breach> breach(@Param("id") Id<Breach> id);

    /** The breach, whose row nobody else changes until the transaction ends. */
    @Select("SELECT " + COLUMNS + " FROM core.privacy_breach WHERE id = #{id} FOR UPDATE")
    Optional<Breach> locked(@Param("id") Id<Breach> id);

    @Insert("""
            INSERT INTO core.privacy_breach (id, discovered_on, what, kind, people, prompt_on, full_on, notified_on,
                measures, search_key)
            VALUES (#{b.id}, #{b.discoveredOn}, #{b.what}, #{b.kind}, #{b.people}, #{b.promptOn}, #{b.fullOn},
                #{b.notifiedOn}, #{b.measures}, #{key})
            ON CONFLICT (id) DO NOTHING
            """)
    int add(@Param("b") Breach breach, @Param("key") String searchKey);

    @Update("""
            UPDATE core.privacy_breach SET discovered_on = #{b.discoveredOn}, what = #{b.what}, kind = #{b.kind},
                people = #{b.people}, prompt_on = #{b.promptOn}, full_on = #{b.fullOn}, notified_on = #{b.notifiedOn},
                measures = #{b.measures}, search_key = #{key}, version = version + 1
            WHERE id = #{b.id}
            """)
    void change(@Param("b") Breach breach, @Param("key") String searchKey);

    @Select("SELECT " + COLUMNS + """
             FROM core.privacy_breach
            WHERE kind <> 'OTHER' AND (prompt_on IS NULL OR full_on IS NULL)
            """)
    List<Breach> unreported();
}
