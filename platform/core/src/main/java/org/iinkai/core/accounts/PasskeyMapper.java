package org.iinkai.core.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.accounts.Passkey;
import org.iinkai.api.data.Id;

/** Passkeys and the challenges that wait for them. */
interface PasskeyMapper {

    @Insert("""
            INSERT INTO core.passkey (id, account_id, credential, public_key, signatures, name, added_at)
            VALUES (#{id}, #{account}, #{credential}, #{publicKey}, #{signatures}, #{name}, #{at})
            ON CONFLICT (credential) DO NOTHING
            """)
    int add(StoredPasskey passkey);

    @Select("SELECT id, name, added_at, used_at FROM core.passkey WHERE account_id = #{account} ORDER BY added_at, id")
    List<Passkey> of(Id<?> account);

    @Update("UPDATE core.passkey SET name = #{name} WHERE account_id = #{account} AND id = #{id}")
    int rename(@Param("account") Id<?> account, @Param("id") Id<?> id, @Param("name") String name);

    @Delete("DELETE FROM core.passkey WHERE account_id = #{account} AND id = #{id}")
    int remove(@Param("account") Id<?> account, @Param("id") Id<?> id);

    @Select("""
            SELECT p.id, p.account_id AS account, p.credential, p.public_key, p.signatures, p.name, p.added_at AS at
            FROM core.passkey p JOIN core.account a ON a.id = p.account_id
            WHERE p.credential = #{credential} AND NOT a.is_disabled
            """)
    Optional<StoredPasskey> passkey(String credential);

    /** Takes note of a use; nothing when the device counted no further than at another use meanwhile. */
    @Update("""
            UPDATE core.passkey SET signatures = #{signatures}, used_at = #{now}
            WHERE id = #{id} AND (signatures < #{signatures} OR (signatures = 0 AND #{signatures} = 0))
            """)
    int used(@Param("id") Id<?> id, @Param("signatures") long signatures, @Param("now") Instant now);

    @Select("SELECT id, login, name FROM core.account WHERE login = #{login} AND NOT is_disabled")
    Optional<Holder> named(String login);

    @Select("SELECT id, login, name FROM core.account WHERE id = #{id} AND NOT is_disabled")
    Optional<Holder> holder(Id<?> id);

    @Select("""
            SELECT p.credential FROM core.passkey p JOIN core.account a ON a.id = p.account_id WHERE a.login = #{login}
            """)
    List<String> credentials(String login);

    @Insert("""
            INSERT INTO core.passkey_challenge (token_hash, account_id, request, good_until)
            VALUES (#{tokenHash}, #{account}, #{request}, #{goodUntil})
            """)
    void challenge(
            @Param("tokenHash") String tokenHash,
            @Param("account") @Nullable Id<?> account,
            @Param("request") String request,
            @Param("goodUntil") Instant goodUntil);

    /** Takes a challenge out: it is good for one response. */
    @Select(value = """
            DELETE FROM core.passkey_challenge
            WHERE token_hash = #{tokenHash} AND account_id IS NOT DISTINCT FROM #{account}::uuid AND good_until > #{now}
            RETURNING request
            """, affectData = true)
    List<String> take(
            @Param("tokenHash") String tokenHash,
            @Param("account") @Nullable String account,
            @Param("now") Instant now);

    @Delete("DELETE FROM core.passkey_challenge WHERE good_until <= #{now}")
    void forgetOld(Instant now);

    /** A passkey as stored; credential and key are Base64 for addresses. */
    record StoredPasskey(
            Id<Passkey> id,
            Id<AccountRow> account,
            String credential,
            String publicKey,
            long signatures,
            String name,
            Instant at) {}

    /** Whose passkeys they are. */
    record Holder(Id<AccountRow> id, String login, String name) {}
}
