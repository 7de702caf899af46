package org.iinkai.core.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

import org.iinkai.api.data.Id;
import org.iinkai.api.privacy.Provision;
import org.iinkai.api.privacy.ProvisionBasis;

interface ProvisionMapper {

    String CONDITIONS = """
            <where>
              <if test="q.hasText()">AND search_key LIKE #{q.pattern}</if>
            """;

    String COLUMNS = """
            id, provided_on AS day, recipient, address, basis, purpose, items, people, people_count, by_name AS "by"
            """;

    @Select("<script>SELECT " + COLUMNS + " FROM core.privacy_provision" + CONDITIONS + """
              <if test="q.afterId() != null">
                AND (provided_on - DATE '1970-01-01', id) &lt; (#{q.afterPlace}, #{q.afterId}::uuid)
              </if>
            </where>
            ORDER BY provided_on DESC, id DESC
            LIMIT #{q.most}
            </script>
            """)
    List<Stored> find(@Param("q") ListQuery query);

    @Select("<script>SELECT count(*) FROM (SELECT 1 FROM core.privacy_provision" + CONDITIONS + """
            </where>
            LIMIT #{bound}) counted
            </script>
            """)
    long count(@Param("q") ListQuery query, @Param("bound") long bound);

    @Select("SELECT " + COLUMNS + " FROM core.privacy_provision WHERE id = #{id}")
    Optional<Stored> provision(@Param("id") Id<Provision> id);

    @Insert("""
            INSERT INTO core.privacy_provision (id, provided_on, recipient, address, basis, purpose, items, people,
                people_count, by_name, search_key)
            VALUES (#{s.id}, #{s.day}, #{s.recipient}, #{s.address}, #{s.basis}, #{s.purpose}, #{s.items}, #{s.people},
                #{s.peopleCount}, #{s.by}, #{key})
            ON CONFLICT (id) DO NOTHING
            """)
    int add(@Param("s") Stored provision, @Param("key") String searchKey);

    /**
     * A provision as it stands in the table.
     *
     * @param people names, one a line
     */
    record Stored(
            Id<Provision> id,
            LocalDate day,
            String recipient,
            String address,
            ProvisionBasis basis,
            String purpose,
            String items,
            String people,
            int peopleCount,
            String by) {

        Provision provision() {
            return new Provision(
                    id,
                    day,
                    recipient,
                    address,
                    basis,
                    purpose,
                    items,
                    people.lines().toList(),
                    by);
        }
    }
}
