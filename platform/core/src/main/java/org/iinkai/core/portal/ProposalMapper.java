package org.iinkai.core.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;
import org.iinkai.api.portal.OwnField;
import org.iinkai.api.portal.Proposal;
import org.iinkai.api.portal.ProposalRow;
import org.iinkai.api.portal.ProposedField;

/** Proposals and their fields. */
interface ProposalMapper {

    String HEADS = """
            SELECT o.id, c.id AS company,
                CASE WHEN c.is_prefix_first THEN c.prefix || c.name ELSE c.name || c.prefix END AS company_name,
                p.id AS person, coalesce(p.name, '') AS person_name, o.by_account, o.by_name, o.at, o.remark
            FROM core.proposal o
            JOIN core.company l ON l.id = o.company_id
            JOIN core.company c ON c.id = coalesce(l.merged_into, l.id)
            LEFT JOIN core.person q ON q.id = o.person_id
            LEFT JOIN core.person p ON p.id = coalesce(q.merged_into, q.id)
            """;

    @Select(HEADS + "WHERE o.id = #{id}")
    Optional<Head> head(Id<Proposal> id);

    @Select(HEADS + "WHERE c.id = #{company} ORDER BY o.at DESC, o.id DESC LIMIT #{most}")
    List<Head> ofCompany(@Param("company") Id<Company> company, @Param("most") int most);

    @Select("SELECT id FROM core.proposal WHERE id = #{id} FOR UPDATE")
    Optional<Id<Proposal>> locked(Id<Proposal> id);

    @Select("""
            SELECT field, before, after, from_day, state, reason, decided_by, decided_at
            FROM core.proposal_field WHERE proposal_id = #{id}
            """)
    List<Field> fields(Id<Proposal> id);

    /** Fields of a company or of one of its people that wait for a decision. */
    @Select("""
            SELECT DISTINCT f.field FROM core.proposal_field f
            JOIN core.proposal o ON o.id = f.proposal_id
            WHERE f.state = 'OPEN' AND o.company_id = #{company} AND o.person_id IS NOT DISTINCT FROM #{person}
            """)
    List<OwnField> open(@Param("company") Id<Company> company, @Param("person") Optional<Id<Person>> person);

    @Insert("""
            INSERT INTO core.proposal (id, company_id, person_id, by_account, by_person, by_name, at, remark)
            VALUES (#{id}, #{company}, #{person}, #{byAccount}, #{byPerson}, #{byName}, #{at}, #{remark})
            ON CONFLICT (id) DO NOTHING
            """)
    int add(NewProposal proposal);

    @Insert("""
            INSERT INTO core.proposal_field (proposal_id, field, before, after, from_day, state)
            VALUES (#{id}, #{field}, #{before}, #{after}, #{from}, 'OPEN')
            ON CONFLICT DO NOTHING
            """)
    void addField(
            @Param("id") Id<Proposal> id,
            @Param("field") OwnField field,
            @Param("before") String before,
            @Param("after") String after,
            @Param("from") Optional<LocalDate> from);

    @Update("""
            UPDATE core.proposal_field
            SET state = #{state}, reason = #{reason}, decided_by = #{by}, decided_at = #{at}
            WHERE proposal_id = #{id} AND field = #{field} AND state = 'OPEN'
            """)
    int decide(Decided decided);

    @Update("""
            UPDATE core.proposal_field SET state = 'WITHDRAWN', decided_by = #{by}, decided_at = #{at}
            WHERE proposal_id = #{id} AND state = 'OPEN'
            """)
    int withdraw(@Param("id") Id<Proposal> id, @Param("by") String by, @Param("at") Instant at);

    @Select("""
            <script>
            SELECT * FROM (
                SELECT o.id, c.id AS company,
                    CASE WHEN c.is_prefix_first THEN c.prefix || c.name ELSE c.name || c.prefix END AS company_name,
                    coalesce(p.name, '') AS person_name, o.by_name, o.at,
                    (SELECT count(*) FROM core.proposal_field f WHERE f.proposal_id = o.id AND f.state = 'OPEN') AS open,
                    (SELECT count(*) FROM core.proposal_field f WHERE f.proposal_id = o.id) AS fields
                FROM core.proposal o
                JOIN core.company l ON l.id = o.company_id
                JOIN core.company c ON c.id = coalesce(l.merged_into, l.id)
                LEFT JOIN core.person q ON q.id = o.person_id
                LEFT JOIN core.person p ON p.id = coalesce(q.merged_into, q.id)
                WHERE c.search_key LIKE #{pattern} OR p.search_key LIKE #{pattern}) listed
            <where>
                <if test="onlyOpen">listed.open > 0</if>
                <if test="at != null">
                    AND (listed.open > 0, listed.at, listed.id) &lt; (#{isOpen}, #{at}, #{id}::uuid)
                </if>
            </where>
            ORDER BY listed.open > 0 DESC, listed.at DESC, listed.id DESC
            LIMIT #{most}
            </script>
            """)
    List<ProposalRow> find(
            @Param("pattern") String pattern,
            @Param("onlyOpen") boolean onlyOpen,
            @Param("isOpen") boolean isOpen,
            @Param("at") @Nullable Instant at,
            @Param("id") @Nullable UUID id,
            @Param("most") int most);

    @Select("""
            SELECT count(*) FROM core.proposal o
            JOIN core.company l ON l.id = o.company_id
            JOIN core.company c ON c.id = coalesce(l.merged_into, l.id)
            LEFT JOIN core.person q ON q.id = o.person_id
            LEFT JOIN core.person p ON p.id = coalesce(q.merged_into, q.id)
            WHERE (c.search_key LIKE #{pattern} OR p.search_key LIKE #{pattern})
              AND (NOT #{onlyOpen} OR EXISTS
                (SELECT FROM core.proposal_field f WHERE f.proposal_id = o.id AND f.state = 'OPEN'))
            """)
    long count(@Param("pattern") String pattern, @Param("onlyOpen") boolean onlyOpen);

    @Select("""
            SELECT name, email, language FROM (
                SELECT a.name, coalesce(nullif(a.email, ''), p.email, '') AS email, a.language
                FROM core.account a LEFT JOIN core.person p ON p.id = a.person_id
                WHERE a.id = #{id}) told
            WHERE email <> ''
            """)
    Optional<Proposer> proposer(Id<AccountRow> id);

    /** A proposal about to be stored. */
    record NewProposal(
            Id<Proposal> id,
            Id<Company> company,
            Optional<Id<Person>> person,
            Optional<Id<AccountRow>> byAccount,
            Optional<Id<Person>> byPerson,
            String byName,
            Instant at,
            String remark) {}

    /** A proposal without its fields. */
    record Head(
            Id<Proposal> id,
            Id<Company> company,
            String companyName,
            Optional<Id<Person>> person,
            String personName,
            Optional<Id<AccountRow>> byAccount,
            String byName,
            Instant at,
            String remark) {}

    /** A field as stored. */
    record Field(
            OwnField field,
            String before,
            String after,
            Optional<LocalDate> fromDay,
            ProposedField.State state,
            String reason,
            String decidedBy,
            Optional<Instant> decidedAt) {}

    /** A decision about to be stored. */
    record Decided(Id<Proposal> id, OwnField field, ProposedField.State state, String reason, String by, Instant at) {}

    /** Who is told. */
    record Proposer(String name, String email, String language) {}
}
