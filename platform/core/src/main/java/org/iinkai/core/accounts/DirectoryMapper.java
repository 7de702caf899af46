package org.iinkai.core.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.accounts.OpenSession;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Person;
import org.iinkai.core.accounts.SessionMapper.NewSession;

/** Accounts as those see them who look after them. */
interface DirectoryMapper {

    String ACCOUNTS = """
            SELECT a.id, a.login, a.login_key, a.name, a.email, a.language, a.password_hash, a.is_disabled,
                array_to_string(array(SELECT g.role FROM core.account_role g WHERE g.account_id = a.id ORDER BY g.role),
                    ' ') AS roles,
                greatest((SELECT max(s.seen_at) FROM core.session s WHERE s.account_id = a.id),
                    (SELECT max(e.at) FROM core.audit_entry e
                        WHERE e.subject = 'account:' || a.id AND e.action = 'core.audit.signed-in')) AS seen_at,
                a.person_id AS person, coalesce(p.name, '') AS person_name
            FROM core.account a LEFT JOIN core.person p ON p.id = a.person_id
            """;

    String CONDITIONS = """
            WHERE a.search_key LIKE #{w.pattern}
            <if test="w.state() == 'DISABLED'">AND a.is_disabled</if>
            <if test="w.state() == 'ACTIVE'">AND NOT a.is_disabled AND a.password_hash &lt;&gt; ''</if>
            <if test="w.state() == 'INVITED'">AND NOT a.is_disabled AND a.password_hash = ''</if>
            <if test="w.role() != ''">
              AND (EXISTS (SELECT FROM core.account_role g WHERE g.account_id = a.id AND g.role = #{w.role})
                OR EXISTS (SELECT FROM core.post_term t JOIN core.post o ON o.code = t.post
                    WHERE t.person_id = a.person_id AND o.role = #{w.role} AND t.from_day &lt;= #{w.today}
                      AND coalesce(t.to_day, 'infinity') >= #{w.today}))
            </if>
            """;

    @Select("<script>" + ACCOUNTS + CONDITIONS + """
            <if test="after != null">AND a.login_key > #{after}</if>
            ORDER BY a.login_key
            LIMIT #{most}
            </script>
            """)
    List<Found> find(@Param("w") Wanted wanted, @Param("after") @Nullable String after, @Param("most") int most);

    @Select("<script>SELECT count(*) FROM (SELECT 1 FROM core.account a " + CONDITIONS + """
                LIMIT #{bound}) counted
            </script>
            """)
    long count(@Param("w") Wanted wanted, @Param("bound") long bound);

    /** Which accounts are wanted; state empty for all, role empty for all. */
    record Wanted(String pattern, String state, String role, LocalDate today) {}

    @Select(ACCOUNTS + "WHERE a.id = #{id}")
    Optional<Found> account(Id<?> id);

    /** The account that a login name, or an address that only one account has, stands for. */
    @Select(ACCOUNTS + """
            WHERE a.login_key = #{key}
               OR (lower(a.email) = #{key} AND a.email <> ''
                   AND (SELECT count(*) FROM core.account o WHERE lower(o.email) = #{key}) = 1)
            ORDER BY a.login_key = #{key} DESC
            LIMIT 1
            """)
    Optional<Found> named(String key);

    @Select("""
            SELECT r.code, r.name_ja, r.name_en, r.holds_all, r.is_scoped, r.version,
                array_to_string(array(SELECT right_id FROM core.role_right WHERE role = r.code ORDER BY right_id), ' ')
                    AS rights
            FROM core.role r ORDER BY r.name_ja, r.code
            """)
    List<RoleFound> roles();

    @Insert("""
            INSERT INTO core.account (id, login, login_key, name, email, language, search_key, created_at)
            VALUES (#{id}, #{login}, #{loginKey}, #{name}, #{email}, #{language}, #{searchKey}, #{at})
            ON CONFLICT DO NOTHING
            """)
    int invite(Invited account);

    @Delete("DELETE FROM core.account_role WHERE account_id = #{id} AND role <> ALL (#{roles})")
    void takeOtherRoles(@Param("id") Id<?> id, @Param("roles") String[] roles);

    @Insert("""
            INSERT INTO core.account_role (account_id, role)
            SELECT #{id}, code FROM core.role WHERE code = ANY (#{roles}) AND NOT is_scoped
            ON CONFLICT DO NOTHING
            """)
    void giveRoles(@Param("id") Id<?> id, @Param("roles") String[] roles);

    /** Who the record of a person stands for today. */
    @Select("SELECT coalesce(merged_into, id) FROM core.person WHERE id = #{id}")
    Optional<Id<Person>> person(Id<Person> id);

    @Select(ACCOUNTS + "WHERE a.person_id = #{person}")
    Optional<Found> accountOf(Id<Person> person);

    /** Roles of the posts that a person holds or will hold, with spaces between. */
    @Select("""
            SELECT coalesce(string_agg(DISTINCT o.role, ' '), '')
            FROM core.post_term t JOIN core.post o ON o.code = t.post
            WHERE t.person_id = #{person} AND coalesce(t.to_day, 'infinity') >= #{today} AND o.role IS NOT NULL
            """)
    String rolesToCome(@Param("person") Id<Person> person, @Param("today") LocalDate today);

    @Update("UPDATE core.account SET person_id = #{person} WHERE id = #{id} AND person_id IS DISTINCT FROM #{person}")
    int belongTo(@Param("id") Id<?> id, @Param("person") Id<Person> person);

    @Update("UPDATE core.account SET person_id = NULL WHERE id = #{id} AND person_id IS NOT NULL")
    int belongToNobody(Id<?> id);

    /** Makes everybody who changes accounts wait for each other. */
    @Select("SELECT pg_advisory_xact_lock(hashtext('core.account')) IS NOT NULL")
    boolean waitForTurn();

    /** Attempts to sign in to an account that failed count no more. */
    @Delete("""
            DELETE FROM core.sign_in_failure
            WHERE login_key = (SELECT login_key FROM core.account WHERE id = #{account})
            """)
    void forgetFailures(Id<?> account);

    @Update("UPDATE core.account SET is_disabled = #{isDisabled} WHERE id = #{id} AND is_disabled <> #{isDisabled}")
    int disable(@Param("id") Id<?> id, @Param("isDisabled") boolean isDisabled);

    @Update("UPDATE core.account SET password_hash = #{hash} WHERE id = #{id}")
    void password(@Param("id") Id<?> id, @Param("hash") String hash);

    /** Whether an account that can be used, other than this one, holds everything. */
    @Select("""
            SELECT EXISTS (SELECT FROM core.account a
                JOIN core.account_role g ON g.account_id = a.id
                JOIN core.role r ON r.code = g.role AND r.holds_all
                WHERE a.id <> #{id} AND NOT a.is_disabled AND a.password_hash <> '')
            """)
    boolean anotherHoldsAll(Id<?> id);

    @Select("SELECT EXISTS (SELECT FROM core.session WHERE id = #{session}::uuid AND opened_at >= #{earliest})")
    boolean isOpenedSince(@Param("session") String session, @Param("earliest") java.time.Instant earliest);

    @Select("""
            SELECT id, address, opened_at, seen_at, coalesce(id = #{current}::uuid, false) AS is_this
            FROM core.session WHERE account_id = #{account} ORDER BY seen_at DESC, id
            """)
    List<OpenSession> sessions(@Param("account") Id<?> account, @Param("current") @Nullable String current);

    @Select(value = """
            DELETE FROM core.session WHERE account_id = #{account} AND id IS DISTINCT FROM #{except}::uuid RETURNING id
            """, affectData = true)
    List<Id<NewSession>> closeAll(@Param("account") Id<?> account, @Param("except") @Nullable String except);

    @Select(
            value = "DELETE FROM core.session WHERE account_id = #{account} AND id = #{id} RETURNING id",
            affectData = true)
    List<Id<NewSession>> closeOne(@Param("account") Id<?> account, @Param("id") Id<?> id);

    @Insert("""
            INSERT INTO core.password_link (token_hash, account_id, purpose, good_until)
            VALUES (#{tokenHash}, #{account}, #{purpose}, #{goodUntil})
            """)
    void addLink(LinkRow link);

    @Select("""
            SELECT token_hash, account_id AS account, purpose, good_until FROM core.password_link
            WHERE token_hash = #{tokenHash} AND good_until > #{now}
            """)
    Optional<LinkRow> link(@Param("tokenHash") String tokenHash, @Param("now") Instant now);

    @Delete("DELETE FROM core.password_link WHERE account_id = #{account}")
    int forgetLinks(Id<?> account);

    @Delete("DELETE FROM core.password_link WHERE good_until <= #{now}")
    void forgetOldLinks(Instant now);

    @Insert(
            "INSERT INTO core.reset_request (id, address, login_key, at) VALUES (#{id}, #{address}, #{loginKey}, #{at})")
    void noteReset(ResetRequest request);

    @Select("""
            SELECT count(*) FILTER (WHERE address = #{r.address}) AS of_address,
                count(*) FILTER (WHERE login_key = #{r.loginKey}) AS of_login
            FROM core.reset_request WHERE at > #{since}
            """)
    Resets resets(@Param("r") ResetRequest request, @Param("since") Instant since);

    @Delete("DELETE FROM core.reset_request WHERE at <= #{until}")
    void forgetResets(Instant until);

    /** An account as stored, with what belongs to it. */
    record Found(
            Id<AccountRow> id,
            String login,
            String loginKey,
            String name,
            String email,
            String language,
            String passwordHash,
            boolean isDisabled,
            String roles,
            Optional<Instant> seenAt,
            Optional<Id<Person>> person,
            String personName) {}

    /** A role as stored; rights with spaces between. */
    record RoleFound(
            String code,
            String nameJa,
            String nameEn,
            boolean holdsAll,
            boolean isScoped,
            int version,
            String rights) {}

    /** An account about to be stored without a password. */
    record Invited(
            Id<AccountRow> id,
            String login,
            String loginKey,
            String name,
            String email,
            String language,
            String searchKey,
            Instant at) {}

    /** A link as stored. */
    record LinkRow(String tokenHash, Id<AccountRow> account, String purpose, Instant goodUntil) {}

    /** Somebody asked for a reset. */
    record ResetRequest(Id<ResetRequest> id, String address, String loginKey, Instant at) {}

    /** How many asked lately. */
    record Resets(long ofAddress, long ofLogin) {}
}
