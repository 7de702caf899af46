package org.iinkai.core.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Person;
import org.iinkai.api.privacy.PrivacyRequest;

interface RequestMapper {

    String COLUMNS = """
            r.id, r.received_on, (SELECT coalesce(p.merged_into, p.id) FROM core.person p WHERE p.id = r.person_id) AS person,
            r.name, r.kind, r.content, r.due_on AS due, r.state, r.identity, r.answer, r.reason, r.version
            """;

    String CONDITIONS = """
            <where>
              <if test="q.hasText()">AND r.search_key LIKE #{q.pattern}</if>
              <if test="q.hasStates()">AND r.state = ANY(#{q.states})</if>
            """;

    @Select("<script>SELECT " + COLUMNS + " FROM core.privacy_request r" + CONDITIONS + """
              <if test="q.afterId() != null">AND (r.place, r.id) > (#{q.afterPlace}, #{q.afterId}::uuid)</if>
            </where>
            ORDER BY r.place, r.id
            LIMIT #{q.most}
            </script>
            """)
    List<PrivacyRequest> find(@Param("q") ListQuery query);

    @Select("<script>SELECT count(*) FROM (SELECT 1 FROM core.privacy_request r" + CONDITIONS + """
            </where>
            LIMIT #{bound}) counted
            </script>
            """)
    long count(@Param("q") ListQuery query, @Param("bound") long bound);

    @Select("SELECT " + COLUMNS + " FROM core.privacy_request r WHERE r.id = #{id}")
    Optional<PrivacyRequest> request(@Param("id") Id<PrivacyRequest> id);

    /** The request, whose row nobody else changes until the transaction ends. */
    @Select("SELECT " + COLUMNS + " FROM core.privacy_request r WHERE r.id = #{id} FOR UPDATE OF r")
    Optional<PrivacyRequest> locked(@Param("id") Id<PrivacyRequest> id);

    @Insert("""
            INSERT INTO core.privacy_request (id, received_on, person_id, name, kind, content, due_on, search_key)
            VALUES (#{r.id}, #{r.receivedOn}, #{r.person}, #{r.name}, #{r.kind}, #{r.content}, #{r.due}, #{key})
            ON CONFLICT (id) DO NOTHING
            """)
    int add(@Param("r") PrivacyRequest request, @Param("key") String searchKey);

    @Update("""
            UPDATE core.privacy_request SET received_on = #{r.receivedOn}, person_id = #{r.person}, name = #{r.name},
                kind = #{r.kind}, content = #{r.content}, due_on = #{r.due}, search_key = #{key}, version = version + 1
            WHERE id = #{r.id}
            """)
    void change(@Param("r") PrivacyRequest request, @Param("key") String searchKey);

    @Update("""
            UPDATE core.privacy_request SET state = #{r.state}, identity = #{r.identity}, answer = #{r.answer},
                reason = #{r.reason}, version = version + 1
            WHERE id = #{r.id}
            """)
    void advance(@Param("r") PrivacyRequest request);

    @Select("SELECT count(*) FROM core.privacy_request WHERE state NOT IN ('DONE', 'DECLINED') AND due_on <= #{day}")
    long dueBy(@Param("day") LocalDate day);

    /** All requests that a person has made, the newest first. */
    @Select("SELECT " + COLUMNS + """
            FROM core.privacy_request r
            JOIN core.person m ON m.id = r.person_id
            WHERE coalesce(m.merged_into, m.id) = #{person}
            ORDER BY r.received_on DESC, r.id DESC
            """)
    List<PrivacyRequest> of(@Param("person") Id<Person> person);

    /** Names that a person signs in with. */
    @Select("SELECT login FROM core.account WHERE person_id = #{person} ORDER BY login")
    List<String> logins(@Param("person") Id<Person> person);
}
