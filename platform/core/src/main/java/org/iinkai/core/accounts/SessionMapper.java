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

import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.data.Id;

interface SessionMapper {

    @Insert("""
            INSERT INTO core.session (id, account_id, token_hash, address, opened_at, seen_at)
            VALUES (#{id}, #{account}, #{tokenHash}, #{address}, #{now}, #{now})
            """)
    void open(NewSession session);

    /** The posts that give a role to the person of an account on a day. */
    String POSTS = """
            FROM core.post_term t
            JOIN core.post o ON o.code = t.post AND o.role IS NOT NULL
            JOIN core.body b ON b.code = o.body AND coalesce(b.until_day, 'infinity') >= #{today}
            JOIN core.role r ON r.code = o.role
            WHERE t.person_id = a.person_id AND t.from_day <= #{today} AND coalesce(t.to_day, 'infinity') >= #{today}
            """;

    /** The roles that hold on a day for all records: those of the account, and those of the posts. */
    String ROLES = """
            SELECT g.role FROM core.account_role g JOIN core.role r ON r.code = g.role AND NOT r.is_scoped
            WHERE g.account_id = a.id
            UNION ALL
            SELECT o.role
            """ + POSTS + "AND NOT r.is_scoped";

    String SESSIONS = """
            SELECT s.id, a.id AS account, coalesce(a.person_id::text, '') AS person, s.address, a.name, a.language, s.seen_at,
                array_to_string(array(SELECT DISTINCT r.right_id FROM core.role_right r WHERE r.role IN (
            """ + ROLES + """
                )), ' ') AS rights,
                EXISTS (SELECT FROM core.role r WHERE r.holds_all AND r.code IN (
            """ + ROLES + """
                )) AS holds_all,
                array_to_string(array(SELECT DISTINCT x.right_id || '@' || o.body
                    FROM core.role_right x JOIN (SELECT o.role, o.body
            """ + POSTS + """
                    AND r.is_scoped) o ON o.role = x.role), ' ') AS scoped
            FROM core.session s JOIN core.account a ON a.id = s.account_id
            WHERE NOT a.is_disabled AND s.opened_at > #{openedAfter} AND s.seen_at > #{seenAfter}
            """;

    @Select(SESSIONS + "AND s.token_hash = #{tokenHash}")
    Optional<StoredSession> session(
            @Param("tokenHash") String tokenHash,
            @Param("openedAfter") Instant openedAfter,
            @Param("seenAfter") Instant seenAfter,
            @Param("today") LocalDate today);

    @Select(SESSIONS + "AND s.id = #{id}")
    Optional<StoredSession> sessionWithId(
            @Param("id") Id<?> id,
            @Param("openedAfter") Instant openedAfter,
            @Param("seenAfter") Instant seenAfter,
            @Param("today") LocalDate today);

    @Update("UPDATE core.session SET seen_at = #{now} WHERE id = #{id} AND seen_at < #{now}")
    void seen(@Param("id") Id<?> id, @Param("now") Instant now);

    @Select(value = "DELETE FROM core.session WHERE token_hash = #{tokenHash} RETURNING id", affectData = true)
    List<Id<NewSession>> close(String tokenHash);

    @Select(value = """
            DELETE FROM core.session s USING core.account a
            WHERE a.id = s.account_id
              AND (s.opened_at <= #{openedAfter} OR s.seen_at <= #{seenAfter} OR a.is_disabled)
            RETURNING s.id
            """, affectData = true)
    List<Id<NewSession>> closeEnded(@Param("openedAfter") Instant openedAfter, @Param("seenAfter") Instant seenAfter);

    @Insert(
            "INSERT INTO core.sign_in_failure (id, login_key, address, at) VALUES (#{id}, #{loginKey}, #{address}, #{at})")
    void failure(Failure failure);

    @Select("""
            SELECT count(*) FILTER (WHERE login_key = #{f.loginKey}) AS of_login,
                count(*) FILTER (WHERE address = #{f.address}) AS of_address,
                count(*) FILTER (WHERE login_key = #{f.loginKey} AND address = #{f.address}) AS of_login_there
            FROM core.sign_in_failure
            WHERE at > #{since} AND (login_key = #{f.loginKey} OR address = #{f.address})
            """)
    Failures failures(@Param("f") Failure failure, @Param("since") Instant since);

    @Delete("DELETE FROM core.sign_in_failure WHERE id = #{id}")
    void forget(Id<Failure> id);

    @Delete("DELETE FROM core.sign_in_failure WHERE login_key = #{loginKey} AND address = #{address}")
    void forgetLoginThere(@Param("loginKey") String loginKey, @Param("address") String address);

    @Delete("DELETE FROM core.sign_in_failure WHERE at <= #{until}")
    void forgetBefore(Instant until);

    /** Addresses that the account of a login name signed in from. */
    @Select("""
            SELECT DISTINCT e.address FROM core.account a
            JOIN core.audit_entry e ON e.subject = 'account:' || a.id
            WHERE a.login_key = #{loginKey} AND e.at > #{since} AND e.action IN ('core.audit.signed-in',
                'core.audit.signed-in-passkey', 'core.audit.signed-in-recovery', 'core.audit.signed-in-sso')
            """)
    List<String> places(@Param("loginKey") String loginKey, @Param("since") Instant since);

    /** The account of a login name, unless that was noted of it lately. */
    @Select("""
            SELECT a.id FROM core.account a
            WHERE a.login_key = #{loginKey} AND NOT EXISTS (
                SELECT FROM core.audit_entry e
                WHERE e.subject = 'account:' || a.id AND e.action = #{action} AND e.at > #{since})
            """)
    Optional<Id<AccountRow>> unnoted(
            @Param("loginKey") String loginKey, @Param("action") String action, @Param("since") Instant since);

    @Select("""
            SELECT EXISTS (
                SELECT FROM core.audit_entry WHERE subject = #{subject} AND action = #{action} AND at > #{since})
            """)
    boolean isNoted(@Param("subject") String subject, @Param("action") String action, @Param("since") Instant since);

    /** Makes notes of pauses wait for each other. */
    @Select("SELECT pg_advisory_xact_lock(hashtext('core.sign_in_failure')) IS NOT NULL")
    boolean waitToNote();

    /** A session about to be stored. */
    record NewSession(Id<NewSession> id, Id<?> account, String tokenHash, String address, Instant now) {}

    /**
     * A session with the person it stands for.
     *
     * @param person id of the person in the register; empty when none is known
     * @param address where the session was opened from
     * @param rights ids with spaces between
     * @param scoped rights for the records of a body, {@code right@body}, with spaces between
     */
    record StoredSession(
            Id<NewSession> id,
            Id<?> account,
            String person,
            String address,
            String name,
            String language,
            Instant seenAt,
            String rights,
            boolean holdsAll,
            String scoped) {}

    /**
     * An attempt to sign in that is not known to have succeeded.
     *
     * @param address the network that it came from
     */
    record Failure(Id<Failure> id, String loginKey, String address, Instant at) {}

    /**
     * How many attempts failed lately.
     *
     * @param ofLoginThere those for the login from the address
     */
    record Failures(long ofLogin, long ofAddress, long ofLoginThere) {}
}
