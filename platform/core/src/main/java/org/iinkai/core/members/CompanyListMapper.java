package org.iinkai.core.members;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.OrganisationList.Order;

/** Organisations in lists, and the lists they stand in. */
interface CompanyListMapper {

    String CONDITIONS = """
            <if test="q.list() != ''">JOIN core.organisation_list_entry e ON e.company_id = c.id AND e.list = #{q.list}</if>
            WHERE c.merged_into IS NULL
            <if test="q.prefecture() != ''">AND c.prefecture = #{q.prefecture} AND c.prefecture &lt;> ''</if>
            """;

    String BY_GRAMS = """
            <if test="q.hasText()">AND core.grams(c.search_key) @> #{q.grams}::text[]</if>
            <if test="q.isLong()">AND strpos(c.search_key, #{q.text}) > 0</if>
            """;

    String PLACED = """
            SELECT c.*,
                <choose>
                  <when test="order == 'LOCAL_CODE'">c.local_code</when>
                  <when test="order == 'POSITION'">lpad(e.position::text, 10, '0')</when>
                  <otherwise>''</otherwise>
                </choose> COLLATE "C" AS place
            FROM core.company c
            """;

    /** How many match, up to a bound, about how many there are in all, and how the list asked for is ordered. */
    @Select("""
            <script>
            SELECT (SELECT count(*) FROM (SELECT 1 FROM core.company c
            """ + CONDITIONS + BY_GRAMS + """
                LIMIT #{bound}) counted) AS matches,
                (SELECT reltuples::bigint FROM pg_catalog.pg_class WHERE oid = 'core.company'::regclass) AS companies,
                coalesce((SELECT ordered_by FROM core.organisation_list WHERE code = #{q.list}), 'KANA') AS ordered_by
            </script>
            """)
    Counted count(@Param("q") CompanyQuery query, @Param("bound") long bound);

    @Select("""
            <script>
            WITH found AS <if test="!walks">MATERIALIZED</if> (
            """ + PLACED + CONDITIONS + """
            <choose>
              <when test="walks"><if test="q.hasText()">AND strpos(c.search_key, #{q.text}) > 0</if></when>
              <otherwise>
            """ + BY_GRAMS + """
              </otherwise>
            </choose>
            )
            SELECT p.id, p.number, core.kana_on(p.id, #{q.today}) AS kana, p.prefecture, p.municipality, p.place, p.sort_key,
                core.name_on(p.id, #{q.today}) AS display_name,
                coalesce((SELECT string_agg(
                    CASE WHEN #{q.isJapanese} OR l.name_en = '' THEN l.name_ja ELSE l.name_en END, '、'
                    ORDER BY l.position, l.code)
                    FROM core.organisation_list_entry o JOIN core.organisation_list l ON l.code = o.list
                    WHERE o.company_id = p.id), '') AS lists,
                EXISTS (SELECT FROM core.membership m WHERE m.company_id = p.id
                    AND m.joined_on &lt;= #{q.today} AND m.ends_on > #{q.today}) AS is_member
            FROM (
                SELECT * FROM found
                <if test="q.afterId() != null">
                  <choose>
                    <when test="order == 'KANA'">
                      WHERE (sort_key, id) > (#{q.afterKey} COLLATE "C", #{q.afterId}::uuid)
                    </when>
                    <otherwise>
                      WHERE (place, sort_key, id)
                        > (#{q.afterPlace} COLLATE "C", #{q.afterKey} COLLATE "C", #{q.afterId}::uuid)
                    </otherwise>
                  </choose>
                </if>
                ORDER BY <if test="order != 'KANA'">place,</if> sort_key, id
                LIMIT #{q.most}) p
            ORDER BY <if test="order != 'KANA'">p.place,</if> p.sort_key, p.id
            </script>
            """)
    List<Found> find(@Param("q") CompanyQuery query, @Param("order") String order, @Param("walks") boolean walks);

    @Select("SELECT code, name_ja, name_en, position, ordered_by FROM core.organisation_list ORDER BY position, code")
    List<ListRow> lists();

    @Select("""
            SELECT l.code, l.name_ja, l.name_en, l.position, l.ordered_by
            FROM core.organisation_list_entry e JOIN core.organisation_list l ON l.code = e.list
            WHERE e.company_id = coalesce((SELECT merged_into FROM core.company WHERE id = #{id}), #{id})
            ORDER BY l.position, l.code
            """)
    List<ListRow> listsOf(Id<Company> id);

    @Insert("""
            INSERT INTO core.organisation_list (code, name_ja, name_en, position, ordered_by)
            VALUES (#{code}, #{nameJa}, #{nameEn}, #{position}, #{orderedBy})
            ON CONFLICT (code) DO UPDATE
            SET name_ja = excluded.name_ja, name_en = excluded.name_en, position = excluded.position,
                ordered_by = excluded.ordered_by
            """)
    void put(ListRow list);

    @Select("SELECT EXISTS (SELECT FROM core.organisation_list WHERE code = #{code})")
    boolean hasList(String code);

    @Delete("DELETE FROM core.organisation_list_entry WHERE company_id = #{id} AND list <> ALL (#{lists})")
    int leaveOthers(@Param("id") Id<Company> id, @Param("lists") String[] lists);

    /** Puts a company behind those that stand in the list. */
    @Insert("""
            INSERT INTO core.organisation_list_entry (list, company_id, position)
            VALUES (#{list}, #{id},
                (SELECT coalesce(max(position), 0) + 1 FROM core.organisation_list_entry WHERE list = #{list}))
            ON CONFLICT (list, company_id) DO NOTHING
            """)
    int enter(@Param("list") String list, @Param("id") Id<Company> id);

    /** Matches up to a bound, about how many there are in all, and how their list is ordered. */
    record Counted(long matches, long companies, Order orderedBy) {

        boolean isWorthWalking() {
            return Walk.isShorter(matches, companies);
        }
    }

    /** An organisation with what the next page begins behind. */
    record Found(
            Id<Company> id,
            String number,
            String displayName,
            String kana,
            String prefecture,
            String municipality,
            String lists,
            boolean isMember,
            String place,
            String sortKey) {}

    /** A list as stored. */
    record ListRow(String code, String nameJa, String nameEn, int position, Order orderedBy) {}
}
