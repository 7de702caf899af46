package org.iinkai.core.bodies;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;

interface BodyMapper {

    @Select("SELECT code, name_ja, name_en, position FROM core.body ORDER BY position, code")
    List<BodyRow> all();

    @Insert("""
            INSERT INTO core.body (code, name_ja, name_en, position)
            VALUES (#{code}, #{nameJa}, #{nameEn}, #{position})
            ON CONFLICT (code) DO UPDATE
            SET name_ja = excluded.name_ja, name_en = excluded.name_en, position = excluded.position
            """)
    void put(BodyRow body);

    /** A body as stored. */
    record BodyRow(String code, String nameJa, String nameEn, int position) {}
}
