package org.iinkai.core.bodies;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;

interface BodyMapper {

    @Select("SELECT code, name_ja, name_en, kind, position, until_day FROM core.body ORDER BY position, code")
    List<BodyRow> all();

    @Insert("""
            INSERT INTO core.body (code, name_ja, name_en, kind, position, until_day)
            VALUES (#{code}, #{nameJa}, #{nameEn}, #{kind}, #{position}, #{untilDay})
            ON CONFLICT (code) DO UPDATE
            SET name_ja = excluded.name_ja, name_en = excluded.name_en, kind = excluded.kind,
                position = excluded.position, until_day = excluded.until_day
            """)
    void put(BodyRow body);

    /** A body as stored. */
    record BodyRow(
            String code, String nameJa, String nameEn, String kind, int position, Optional<LocalDate> untilDay) {}
}
