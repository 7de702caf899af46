package org.iinkai.core.accounts;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import org.iinkai.api.data.Id;

interface AccountMapper {

    @Select("SELECT NOT EXISTS (SELECT FROM core.account)")
    boolean isEmpty();

    /** Makes everybody who opens an account wait for each other, so that only one can be the first. */
    @Select("SELECT pg_advisory_xact_lock(hashtext('core.account')) IS NOT NULL")
    boolean waitForTurn();

    @Insert("""
            INSERT INTO core.account (id, login, login_key, name, password_hash, search_key, created_at)
            VALUES (#{id}, #{login}, #{loginKey}, #{name}, #{passwordHash}, #{searchKey}, #{createdAt})
            ON CONFLICT (login_key) DO NOTHING
            """)
    int add(NewAccountRow account);

    @Insert("""
            INSERT INTO core.account_role (account_id, role)
            SELECT #{account}, code FROM core.role WHERE code = #{role} AND NOT is_scoped
            """)
    int giveRole(@Param("account") Id<?> account, @Param("role") String role);

    @Select("""
            SELECT id, name, password_hash FROM core.account WHERE login_key = #{loginKey} AND NOT is_disabled
            """)
    Optional<StoredAccount> account(String loginKey);

    @Update("UPDATE core.account SET language = #{language} WHERE id = #{id}")
    void language(@Param("id") Id<?> id, @Param("language") String language);

    @Insert("""
            INSERT INTO core.role (code, name_ja, name_en, holds_all, is_scoped)
            VALUES (#{code}, #{nameJa}, #{nameEn}, #{holdsAll}, #{isScoped})
            ON CONFLICT (code) DO UPDATE
            SET name_ja = excluded.name_ja, name_en = excluded.name_en, holds_all = excluded.holds_all,
                is_scoped = excluded.is_scoped, version = core.role.version + 1
            """)
    void putRole(RoleRow role);

    @Delete("DELETE FROM core.role_right WHERE role = #{role}")
    void forgetRights(String role);

    @Insert("INSERT INTO core.role_right (role, right_id) VALUES (#{role}, #{right}) ON CONFLICT DO NOTHING")
    void giveRight(@Param("role") String role, @Param("right") String right);

    /** An account about to be stored. */
    record NewAccountRow(
            Id<StoredAccount> id,
            String login,
            String loginKey,
            String name,
            String passwordHash,
            String searchKey,
            Instant createdAt) {}

    /** What signing in needs of an account. */
    record StoredAccount(Id<StoredAccount> id, String name, String passwordHash) {}

    /** A role as stored. */
    record RoleRow(String code, String nameJa, String nameEn, boolean holdsAll, boolean isScoped) {}
}
