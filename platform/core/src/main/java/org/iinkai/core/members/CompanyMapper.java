package org.iinkai.core.members;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.CompanyName;
import org.iinkai.api.members.PostalAddress;

interface CompanyMapper {

    String COMPANY = """
            SELECT id, number, prefix, is_prefix_first, name, kana, corporate_number, postal_code, prefecture,
                municipality, street, building, local_code, phone, url, note, version, merged_into
            FROM core.company
            """;

    /** Makes transactions that take the same number wait for each other. */
    @Select("SELECT pg_advisory_xact_lock(hashtextextended(#{number}, 0)) IS NULL")
    boolean waitForOthers(@Param("number") String number);

    /** The company, or the one it was merged into. */
    @Select(COMPANY + "WHERE id = coalesce((SELECT merged_into FROM core.company WHERE id = #{id}), #{id})")
    Optional<StoredCompany> current(Id<Company> id);

    @Select(COMPANY + "WHERE id = #{id} FOR UPDATE")
    Optional<StoredCompany> locked(Id<Company> id);

    @Select("""
            SELECT EXISTS (SELECT FROM core.company WHERE number = #{number} AND number <> '' AND id <> #{id})
            """)
    boolean isNumberTaken(@Param("number") String number, @Param("id") Id<Company> id);

    @Select("""
            SELECT EXISTS (SELECT FROM core.company
            WHERE corporate_number = #{number} AND corporate_number <> '' AND merged_into IS NULL AND id <> #{id})
            """)
    boolean isCorporateNumberTaken(@Param("number") String number, @Param("id") Id<Company> id);

    @Insert("""
            INSERT INTO core.company (id, number, prefix, is_prefix_first, name, kana, corporate_number, postal_code,
                prefecture, municipality, street, building, local_code, phone, url, note, sort_key, search_key)
            VALUES (#{id}, #{number}, #{prefix}, #{isPrefixFirst}, #{name}, #{kana}, #{corporateNumber}, #{postalCode},
                #{prefecture}, #{municipality}, #{street}, #{building}, #{localCode}, #{phone}, #{url}, #{note},
                #{sortKey}, '')
            ON CONFLICT (id) DO NOTHING
            """)
    int add(StoredCompany company);

    @Update("""
            UPDATE core.company
            SET number = #{number}, prefix = #{prefix}, is_prefix_first = #{isPrefixFirst}, name = #{name},
                kana = #{kana}, corporate_number = #{corporateNumber}, postal_code = #{postalCode},
                prefecture = #{prefecture}, municipality = #{municipality}, street = #{street}, building = #{building},
                local_code = #{localCode}, phone = #{phone}, url = #{url}, note = #{note}, sort_key = #{sortKey},
                version = version + 1
            WHERE id = #{id} AND version = #{version} AND merged_into IS NULL
            """)
    int change(StoredCompany company);

    @Update("UPDATE core.company SET number = #{number}, version = version + 1 WHERE id = #{id}")
    void number(@Param("id") Id<Company> id, @Param("number") String number);

    /** What a company is found by: its own name first, then those before, then those of records merged into it. */
    @Select("""
            SELECT word FROM (
                SELECT 0 AS place, NULL::date AS until_day, unnest(ARRAY[name, kana, number, corporate_number]) AS word
                FROM core.company WHERE id = #{id}
                UNION ALL
                SELECT 1, until_day, unnest(ARRAY[name, kana]) FROM core.company_former_name WHERE company_id = #{id}
                UNION ALL
                SELECT 2, NULL, unnest(ARRAY[name, kana, number, corporate_number])
                FROM core.company WHERE merged_into = #{id}) words
            WHERE word <> ''
            ORDER BY place, until_day DESC
            """)
    List<String> words(Id<Company> id);

    @Update("UPDATE core.company SET search_key = #{key} WHERE id = #{id} AND search_key <> #{key}")
    void searchKey(@Param("id") Id<Company> id, @Param("key") String key);

    @Select("""
            SELECT until_day, prefix, is_prefix_first, name, kana FROM core.company_former_name
            WHERE company_id = #{id} ORDER BY until_day DESC
            """)
    List<StoredCompany.Name> formerNames(Id<Company> id);

    @Insert("""
            INSERT INTO core.company_former_name (company_id, until_day, prefix, is_prefix_first, name, kana)
            VALUES (#{id}, #{until}, #{name.prefix}, #{name.isPrefixFirst}, #{name.name}, #{name.kana})
            """)
    void addFormerName(@Param("id") Id<Company> id, @Param("until") LocalDate until, @Param("name") CompanyName name);

    @Select("""
            SELECT until_day, postal_code, prefecture, municipality, street, building FROM core.company_former_address
            WHERE company_id = #{id} ORDER BY until_day DESC
            """)
    List<StoredCompany.Address> formerAddresses(Id<Company> id);

    @Insert("""
            INSERT INTO core.company_former_address
                (company_id, until_day, postal_code, prefecture, municipality, street, building)
            VALUES (#{id}, #{until}, #{address.postalCode}, #{address.prefecture}, #{address.municipality},
                #{address.street}, #{address.building})
            """)
    void addFormerAddress(
            @Param("id") Id<Company> id, @Param("until") LocalDate until, @Param("address") PostalAddress address);
}
