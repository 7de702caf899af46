package org.iinkai.core.accounts;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Roles as those see them who make them. */
interface RoleMapper {

    String ROLES = """
            SELECT r.code, r.name_ja, r.name_en, r.holds_all, r.is_scoped, r.version,
                array_to_string(array(SELECT right_id FROM core.role_right WHERE role = r.code ORDER BY right_id), ' ')
                    AS rights,
                (SELECT count(*) FROM core.account_role g WHERE g.role = r.code)::int AS accounts,
                (SELECT count(*) FROM core.post o WHERE o.role = r.code)::int AS posts
            FROM core.role r
            """;

    @Select(ROLES + "ORDER BY r.name_ja, r.code")
    List<StoredRole> all();

    @Select(ROLES + "WHERE r.code = #{code}")
    Optional<StoredRole> role(String code);

    @Insert("""
            INSERT INTO core.role (code, name_ja, name_en, is_scoped)
            VALUES (#{code}, #{nameJa}, #{nameEn}, #{isScoped})
            ON CONFLICT DO NOTHING
            """)
    int add(StoredRole role);

    @Update("""
            UPDATE core.role
            SET name_ja = #{nameJa}, name_en = #{nameEn}, is_scoped = #{isScoped}, version = version + 1
            WHERE code = #{code} AND version = #{version}
            """)
    int change(StoredRole role);

    @Delete("DELETE FROM core.role WHERE code = #{code} AND version = #{version}")
    int remove(@Param("code") String code, @Param("version") int version);

    @Delete("DELETE FROM core.role_right WHERE role = #{role} AND right_id <> ALL (#{rights})")
    void takeOthers(@Param("role") String role, @Param("rights") String[] rights);

    @Insert("""
            INSERT INTO core.role_right (role, right_id) SELECT #{role}, unnest(#{rights}::text[]) ON CONFLICT DO NOTHING
            """)
    void give(@Param("role") String role, @Param("rights") String[] rights);

    /** A role as stored; rights with spaces between. */
    record StoredRole(
            String code,
            String nameJa,
            String nameEn,
            boolean holdsAll,
            boolean isScoped,
            int version,
            String rights,
            int accounts,
            int posts) {}
}
