package org.iinkai.core.bodies;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import org.iinkai.api.text.Localized;

/** Bodies and their posts. */
interface BodyMapper {

    @Select("SELECT code, name_ja, name_en, kind, position, from_day, until_day FROM core.body ORDER BY position, code")
    List<BodyRow> all();

    @Select("SELECT code, name_ja, name_en, kind, position, from_day, until_day FROM core.body WHERE code = #{code}")
    Optional<BodyRow> body(String code);

    @Insert("""
            INSERT INTO core.body (code, name_ja, name_en, kind, position, from_day, until_day)
            VALUES (#{code}, #{nameJa}, #{nameEn}, #{kind}, #{position}, #{fromDay}, #{untilDay})
            ON CONFLICT (code) DO UPDATE
            SET name_ja = excluded.name_ja, name_en = excluded.name_en, kind = excluded.kind,
                position = excluded.position, from_day = excluded.from_day, until_day = excluded.until_day
            """)
    void put(BodyRow body);

    @Select("""
            SELECT code, body, name_ja, name_en, position, is_single, coalesce(role, '') AS role
            FROM core.post WHERE body = #{body} ORDER BY position, code
            """)
    List<PostRow> posts(String body);

    /** A body, held until the end of the transaction. */
    @Select("""
            SELECT code, name_ja, name_en, kind, position, from_day, until_day FROM core.body
            WHERE code = #{code} FOR UPDATE
            """)
    Optional<BodyRow> lockedBody(String code);

    @Select("""
            SELECT name_ja, name_en, until_day FROM core.body_former_name WHERE body = #{body} ORDER BY until_day DESC
            """)
    List<NameRow> formerNames(String body);

    @Insert("""
            INSERT INTO core.body_former_name (body, until_day, name_ja, name_en)
            VALUES (#{body}, #{until}, #{name.ja}, #{name.en})
            """)
    void addFormerName(@Param("body") String body, @Param("until") LocalDate until, @Param("name") Localized name);

    @Update("UPDATE core.body SET name_ja = #{name.ja}, name_en = #{name.en} WHERE code = #{body}")
    void name(@Param("body") String body, @Param("name") Localized name);

    @Select("SELECT body FROM core.post WHERE code = #{code}")
    Optional<String> bodyOf(String code);

    /** A post, held until the end of the transaction, so that nobody else gives it to somebody meanwhile. */
    @Select("""
            SELECT code, body, name_ja, name_en, position, is_single, coalesce(role, '') AS role
            FROM core.post WHERE code = #{code} FOR UPDATE
            """)
    Optional<PostRow> lockedPost(String code);

    @Insert("""
            INSERT INTO core.post (code, body, name_ja, name_en, position, is_single, role)
            VALUES (#{code}, #{body}, #{nameJa}, #{nameEn}, #{position}, #{isSingle}, nullif(#{role}, ''))
            ON CONFLICT (code) DO UPDATE
            SET name_ja = excluded.name_ja, name_en = excluded.name_en, position = excluded.position,
                is_single = excluded.is_single, role = excluded.role
            """)
    void putPost(PostRow post);

    @Select("""
            SELECT r.code, r.holds_all,
                array_to_string(array(SELECT right_id FROM core.role_right WHERE role = r.code), ' ') AS rights
            FROM core.role r WHERE r.code = #{code}
            """)
    Optional<RoleRow> role(String code);

    /** A body as stored. */
    record BodyRow(
            String code,
            String nameJa,
            String nameEn,
            String kind,
            int position,
            Optional<LocalDate> fromDay,
            Optional<LocalDate> untilDay) {}

    /** A name of before. */
    record NameRow(String nameJa, String nameEn, LocalDate untilDay) {}

    /** A post as stored; role empty when it gives none. */
    record PostRow(
            String code, String body, String nameJa, String nameEn, int position, boolean isSingle, String role) {}

    /** A role as stored; rights with spaces between. */
    record RoleRow(String code, boolean holdsAll, String rights) {}
}
