package org.iinkai.core.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.data.Id;

/** Who people are at the provider of single sign-on, and browsers that are on their way there. */
interface SignOnMapper {

    @Insert("""
            INSERT INTO core.sign_on_attempt (state_hash, browser_hash, nonce, verifier, next_path, good_until)
            VALUES (#{stateHash}, #{browserHash}, #{nonce}, #{verifier}, #{nextPath}, #{goodUntil})
            """)
    void depart(Attempt attempt);

    /** Takes an attempt out: it is good for one answer. */
    @Select(value = """
            DELETE FROM core.sign_on_attempt
            WHERE state_hash = #{stateHash} AND browser_hash = #{browserHash} AND good_until > #{now}
            RETURNING state_hash, browser_hash, nonce, verifier, next_path, good_until
            """, affectData = true)
    List<Attempt> arrive(
            @Param("stateHash") String stateHash, @Param("browserHash") String browserHash, @Param("now") Instant now);

    @Delete("DELETE FROM core.sign_on_attempt WHERE good_until <= #{now}")
    void forgetOld(Instant now);

    @Select("""
            SELECT a.id, a.name FROM core.sign_on_identity i JOIN core.account a ON a.id = i.account_id
            WHERE i.issuer = #{issuer} AND i.subject = #{subject} AND NOT a.is_disabled
            """)
    Optional<Found> known(@Param("issuer") String issuer, @Param("subject") String subject);

    /** The one account that has an address and is nobody's at the provider yet. */
    @Select("""
            SELECT a.id, a.name FROM core.account a
            WHERE lower(a.email) = lower(#{email}) AND a.email <> '' AND NOT a.is_disabled
              AND (SELECT count(*) FROM core.account o WHERE lower(o.email) = lower(#{email})) = 1
              AND NOT EXISTS (
                  SELECT FROM core.sign_on_identity i WHERE i.account_id = a.id AND i.issuer = #{issuer})
            """)
    Optional<Found> withEmail(@Param("email") String email, @Param("issuer") String issuer);

    @Insert("""
            INSERT INTO core.sign_on_identity (issuer, subject, account_id, at)
            VALUES (#{issuer}, #{subject}, #{account}, #{at})
            ON CONFLICT DO NOTHING
            """)
    int know(
            @Param("issuer") String issuer,
            @Param("subject") String subject,
            @Param("account") Id<?> account,
            @Param("at") Instant at);

    /** A browser on its way. */
    record Attempt(
            String stateHash, String browserHash, String nonce, String verifier, String nextPath, Instant goodUntil) {}

    /** An account found. */
    record Found(Id<AccountRow> id, String name) {}
}
