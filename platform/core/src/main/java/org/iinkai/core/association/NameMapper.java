package org.iinkai.core.association;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;

interface NameMapper {

    @Select("""
            SELECT from_day, name_ja, name_en, short_name, office_ja, office_en FROM core.association_name
            ORDER BY from_day > #{day}, CASE WHEN from_day <= #{day} THEN #{day}::date - from_day ELSE from_day - #{day} END
            LIMIT 1
            """)
    Optional<NameRow> nameOn(LocalDate day);

    @Select("""
            SELECT from_day, name_ja, name_en, short_name, office_ja, office_en FROM core.association_name
            ORDER BY from_day DESC
            """)
    List<NameRow> names();

    @Insert("""
            INSERT INTO core.association_name (from_day, name_ja, name_en, short_name, office_ja, office_en)
            VALUES (#{fromDay}, #{nameJa}, #{nameEn}, #{shortName}, #{officeJa}, #{officeEn})
            ON CONFLICT (from_day) DO UPDATE
            SET name_ja = excluded.name_ja, name_en = excluded.name_en, short_name = excluded.short_name,
                office_ja = excluded.office_ja, office_en = excluded.office_en
            """)
    void put(NameRow name);

    /** A name as stored. */
    record NameRow(
            LocalDate fromDay, String nameJa, String nameEn, String shortName, String officeJa, String officeEn) {}
}
