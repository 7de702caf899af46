package org.iinkai.core.members;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;

/** Categories and their segments. */
interface CategoryMapper {

    @Select("SELECT code, name_ja, name_en, position, is_retired FROM core.member_category ORDER BY position, code")
    List<CategoryRow> categories();

    @Select("""
            SELECT s.code, s.category, s.name_ja, s.name_en, s.position, s.is_retired
            FROM core.segment s JOIN core.member_category k ON k.code = s.category
            ORDER BY k.position, k.code, s.position, s.code
            """)
    List<SegmentRow> segments();

    @Select("SELECT EXISTS (SELECT FROM core.membership WHERE segment = #{code})")
    boolean isSegmentUsed(String code);

    @Insert("""
            INSERT INTO core.member_category (code, name_ja, name_en, position, is_retired)
            VALUES (#{code}, #{nameJa}, #{nameEn}, #{position}, #{isRetired})
            ON CONFLICT (code) DO UPDATE
            SET name_ja = excluded.name_ja, name_en = excluded.name_en, position = excluded.position,
                is_retired = excluded.is_retired
            """)
    void putCategory(CategoryRow category);

    @Insert("""
            INSERT INTO core.segment (code, category, name_ja, name_en, position, is_retired)
            VALUES (#{code}, #{category}, #{nameJa}, #{nameEn}, #{position}, #{isRetired})
            ON CONFLICT (code) DO UPDATE
            SET category = excluded.category, name_ja = excluded.name_ja, name_en = excluded.name_en,
                position = excluded.position, is_retired = excluded.is_retired
            """)
    void putSegment(SegmentRow segment);

    /** A category as stored. */
    record CategoryRow(String code, String nameJa, String nameEn, int position, boolean isRetired) {}

    /** A segment as stored. */
    record SegmentRow(String code, String category, String nameJa, String nameEn, int position, boolean isRetired) {}
}
