package org.iinkai.core.members;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Membership;

/** Members as data files bring them. */
interface MemberImportMapper {

    @Select(value = """
            INSERT INTO core.company AS c (id, number, prefix, is_prefix_first, name, kana, search_key, sort_key)
            VALUES (#{id}, #{number}, #{prefix}, #{isPrefixFirst}, #{name}, #{kana}, '', #{sortKey})
            ON CONFLICT (number) WHERE number <> '' DO UPDATE
            SET prefix = excluded.prefix, is_prefix_first = excluded.is_prefix_first, name = excluded.name,
                kana = excluded.kana, sort_key = excluded.sort_key
            RETURNING c.id
            """, affectData = true)
    Id<Company> putCompany(ImportedCompany company);

    @Insert("""
            INSERT INTO core.membership AS m (id, company_id, category, segment, member_since, joined_on, left_on, reason)
            VALUES (#{id}, #{company}, #{category}, nullif(#{segment}, ''), #{joinedOn}, #{joinedOn}, #{leftOn},
                #{reason})
            ON CONFLICT (company_id, joined_on) DO UPDATE
            SET category = excluded.category, segment = excluded.segment, left_on = excluded.left_on,
                reason = excluded.reason, version = m.version + 1
            WHERE (m.category, m.segment, m.left_on, m.reason)
                IS DISTINCT FROM (excluded.category, excluded.segment, excluded.left_on, excluded.reason)
            """)
    void putMembership(ImportedMembership membership);

    @Select("""
            SELECT EXISTS (SELECT FROM core.membership
            WHERE company_id = #{company} AND joined_on <> #{joinedOn}
              AND joined_on < coalesce(#{leftOn}::date, 'infinity')
              AND coalesce(left_on, 'infinity') > #{joinedOn})
            """)
    boolean overlaps(ImportedMembership membership);

    /** A company of a data file. */
    record ImportedCompany(
            Id<Company> id,
            String number,
            String prefix,
            boolean isPrefixFirst,
            String name,
            String kana,
            String sortKey) {}

    /** A membership of a data file. */
    record ImportedMembership(
            Id<Membership> id,
            Id<Company> company,
            String category,
            String segment,
            LocalDate joinedOn,
            Optional<LocalDate> leftOn,
            String reason) {}
}
