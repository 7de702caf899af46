package org.iinkai.core.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.data.Id;

/** Second factors, and the steps in which people sign in with them. */
interface FactorMapper {

    @Select("""
            SELECT secret, pending, last_step, set_up_at,
                (SELECT count(*) FROM core.recovery_code c WHERE c.account_id = f.account_id AND c.used_at IS NULL)
                    AS codes_left
            FROM core.second_factor f WHERE account_id = #{account}
            """)
    Optional<StoredFactor> factor(@Param("account") Id<?> account);

    @Insert("""
            INSERT INTO core.second_factor (account_id, pending) VALUES (#{account}, #{pending})
            ON CONFLICT (account_id) DO UPDATE SET pending = excluded.pending
            """)
    void pend(@Param("account") Id<?> account, @Param("pending") String pending);

    /** Puts the pending secret in force, unless another took its place meanwhile. */
    @Update("""
            UPDATE core.second_factor
            SET secret = pending, pending = '', last_step = #{step}, set_up_at = #{now}
            WHERE account_id = #{account} AND pending = #{pending} AND pending <> ''
            """)
    int confirm(
            @Param("account") Id<?> account,
            @Param("pending") String pending,
            @Param("step") long step,
            @Param("now") Instant now);

    /** Takes note of a code; nothing when it, or a later one, was used meanwhile. */
    @Update("UPDATE core.second_factor SET last_step = #{step} WHERE account_id = #{account} AND last_step < #{step}")
    int use(@Param("account") Id<?> account, @Param("step") long step);

    @Delete("DELETE FROM core.second_factor WHERE account_id = #{account}")
    int remove(@Param("account") Id<?> account);

    @Insert("INSERT INTO core.recovery_code (account_id, code_hash) VALUES (#{account}, #{hash})")
    void addCode(@Param("account") Id<?> account, @Param("hash") String hash);

    @Update("""
            UPDATE core.recovery_code SET used_at = #{now}
            WHERE account_id = #{account} AND code_hash = #{hash} AND used_at IS NULL
            """)
    int useCode(@Param("account") Id<?> account, @Param("hash") String hash, @Param("now") Instant now);

    @Delete("DELETE FROM core.recovery_code WHERE account_id = #{account}")
    void forgetCodes(@Param("account") Id<?> account);

    /** Whether an account holds every right on a day. */
    @Select("SELECT EXISTS (SELECT FROM core.account a JOIN core.role r ON r.holds_all AND r.code IN ("
            + SessionMapper.ROLES + ") WHERE a.id = #{account})")
    boolean holdsAll(@Param("account") Id<?> account, @Param("today") LocalDate today);

    /** Whether an account has a passkey, and somebody else who holds everything could take it off were it lost. */
    @Select("""
            SELECT EXISTS (SELECT FROM core.passkey WHERE account_id = #{account})
                AND EXISTS (SELECT FROM core.account a
                    JOIN core.account_role g ON g.account_id = a.id
                    JOIN core.role r ON r.code = g.role AND r.holds_all
                    WHERE a.id <> #{account} AND NOT a.is_disabled AND a.password_hash <> '')
            """)
    boolean entersByPasskey(@Param("account") Id<?> account);

    @Insert("""
            INSERT INTO core.sign_in_step (token_hash, account_id, kind, good_until)
            VALUES (#{tokenHash}, #{account}, #{kind}, #{goodUntil})
            """)
    void addStep(
            @Param("tokenHash") String tokenHash,
            @Param("account") Id<?> account,
            @Param("kind") String kind,
            @Param("goodUntil") Instant goodUntil);

    @Select("""
            SELECT s.account_id AS account, s.kind, a.login, a.name, a.language
            FROM core.sign_in_step s JOIN core.account a ON a.id = s.account_id
            WHERE s.token_hash = #{tokenHash} AND s.good_until > #{now} AND s.tries < #{most} AND NOT a.is_disabled
            """)
    Optional<StoredStep> step(@Param("tokenHash") String tokenHash, @Param("now") Instant now, @Param("most") int most);

    @Update("UPDATE core.sign_in_step SET tries = tries + 1 WHERE token_hash = #{tokenHash}")
    void countTry(String tokenHash);

    @Delete("DELETE FROM core.sign_in_step WHERE token_hash = #{tokenHash}")
    int forgetStep(String tokenHash);

    @Delete("DELETE FROM core.sign_in_step WHERE account_id = #{account}")
    void forgetStepsOf(@Param("account") Id<?> account);

    @Delete("DELETE FROM core.sign_in_step WHERE good_until <= #{now}")
    void forgetOldSteps(Instant now);

    /**
     * A second factor as stored.
     *
     * @param secret encrypted; empty until it is set up
     * @param pending encrypted; empty when none waits
     */
    record StoredFactor(String secret, String pending, long lastStep, Optional<Instant> setUpAt, int codesLeft) {}

    /** A step as stored, with its account. */
    record StoredStep(Id<AccountRow> account, String kind, String login, String name, String language) {}
}
