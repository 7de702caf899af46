package org.iinkai.core.tokens;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.accounts.ApiToken;
import org.iinkai.api.data.Id;

interface TokenMapper {

    String TOKENS = """
            SELECT t.id, t.name, a.name AS owner, t.account_id AS account, t.shown_part,
                array_to_string(t.rights, ' ') AS rights, array_to_string(t.networks, ' ') AS networks,
                t.made_at, t.expires_at, t.used_at, t.used_from, t.revoked_at, a.is_disabled
            FROM core.api_token t JOIN core.account a ON a.id = t.account_id
            """;

    @Insert("""
            INSERT INTO core.api_token (id, account_id, name, token_hash, shown_part, rights, networks, made_at,
                expires_at, search_key)
            VALUES (#{id}, #{account}, #{name}, #{tokenHash}, #{shownPart}, #{rightWords}::text[], #{networkWords}::text[],
                #{madeAt}, #{expiresAt}, #{searchKey})
            ON CONFLICT (id) DO NOTHING
            """)
    int add(NewToken token);

    @Select(TOKENS + "WHERE t.account_id = #{account} ORDER BY t.made_at DESC, t.id DESC")
    List<StoredToken> of(Id<AccountRow> account);

    @Select(
            "SELECT count(*) FROM core.api_token WHERE account_id = #{account} AND revoked_at IS NULL AND expires_at > #{now}")
    int active(@Param("account") Id<AccountRow> account, @Param("now") Instant now);

    @Select(TOKENS + "WHERE t.id = #{id}")
    Optional<StoredToken> token(Id<ApiToken> id);

    @Select(TOKENS + "WHERE t.token_hash = #{hash}")
    Optional<StoredToken> withHash(String hash);

    @Select("<script>" + TOKENS + """
            WHERE t.search_key LIKE #{pattern}
            <if test="afterTime != null">
              AND (t.made_at, t.id) &lt; (#{afterTime}::timestamptz, #{afterId}::uuid)
            </if>
            ORDER BY t.made_at DESC, t.id DESC
            LIMIT #{most}
            </script>
            """)
    List<StoredToken> find(
            @Param("pattern") String pattern,
            @Param("afterTime") @Nullable Instant afterTime,
            @Param("afterId") @Nullable UUID afterId,
            @Param("most") int most);

    @Select("""
            SELECT count(*) FROM (
                SELECT 1 FROM core.api_token WHERE search_key LIKE #{pattern} LIMIT #{bound}) counted
            """)
    long count(@Param("pattern") String pattern, @Param("bound") long bound);

    @Update("UPDATE core.api_token SET revoked_at = #{now} WHERE id = #{id} AND revoked_at IS NULL")
    int revoke(@Param("id") Id<ApiToken> id, @Param("now") Instant now);

    @Update("UPDATE core.api_token SET used_at = #{now}, used_from = #{address} WHERE id = #{id}")
    void used(@Param("id") Id<ApiToken> id, @Param("now") Instant now, @Param("address") String address);

    @Insert("""
            INSERT INTO core.api_token_address (token_id, address, first_at) VALUES (#{id}, #{address}, #{now})
            ON CONFLICT DO NOTHING
            """)
    int seenAt(@Param("id") Id<ApiToken> id, @Param("address") String address, @Param("now") Instant now);

    /** A token about to be stored. */
    record NewToken(
            Id<ApiToken> id,
            Id<AccountRow> account,
            String name,
            String tokenHash,
            String shownPart,
            List<String> rights,
            List<String> networks,
            Instant madeAt,
            Instant expiresAt,
            String searchKey) {

        String[] rightWords() {
            return rights.toArray(String[]::new);
        }

        String[] networkWords() {
            return networks.toArray(String[]::new);
        }
    }

    /**
     * A token as stored.
     *
     * @param rights ids with spaces between
     * @param networks with spaces between
     */
    record StoredToken(
            Id<ApiToken> id,
            String name,
            String owner,
            Id<AccountRow> account,
            String shownPart,
            String rights,
            String networks,
            Instant madeAt,
            Instant expiresAt,
            Optional<Instant> usedAt,
            String usedFrom,
            Optional<Instant> revokedAt,
            boolean isDisabled) {}
}
