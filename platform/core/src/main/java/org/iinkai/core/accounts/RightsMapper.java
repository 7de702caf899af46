package org.iinkai.core.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.accounts.Reason;
import org.iinkai.api.data.Id;
import org.iinkai.api.text.Localized;

/** Who has which role why, and what rights are called. */
interface RightsMapper {

    /** Roles given to accounts, and roles of posts that somebody holds or will hold. */
    String HOLDINGS = """
            SELECT a.id AS account, a.person_id AS person, g.role, '' AS post, '' AS post_ja, '' AS post_en, '' AS body,
                '' AS body_ja, '' AS body_en, NULL::date AS from_day, NULL::date AS to_day
            FROM core.account_role g JOIN core.account a ON a.id = g.account_id
            UNION ALL
            SELECT a.id, t.person_id, o.role, o.code, o.name_ja, o.name_en, b.code, b.name_ja, b.name_en, t.from_day,
                least(t.to_day, b.until_day)
            FROM core.post_term t
            JOIN core.post o ON o.code = t.post AND o.role IS NOT NULL
            JOIN core.body b ON b.code = o.body
            LEFT JOIN core.account a ON a.person_id = t.person_id
            """;

    /** What of it counts on a day: a scoped role says nothing without a body. */
    @Select("<script>SELECT h.account, coalesce(a.name, p.name) AS name, coalesce(a.login, '') AS login,"
            + " coalesce(a.password_hash = '', false) AS is_invited, coalesce(a.is_disabled, false) AS is_disabled,"
            + " h.role, r.name_ja AS role_ja, r.name_en AS role_en, r.holds_all, r.is_scoped, h.post, h.post_ja,"
            + " h.post_en, h.body, h.body_ja, h.body_en, h.from_day, h.to_day,"
            + " array_to_string(array(SELECT x.right_id FROM core.role_right x WHERE x.role = r.code), ' ') AS rights"
            + " FROM (" + HOLDINGS + ") h" + """
             JOIN core.role r ON r.code = h.role AND (h.post &lt;&gt; '' OR NOT r.is_scoped)
            LEFT JOIN core.account a ON a.id = h.account
            LEFT JOIN core.person p ON p.id = h.person
            WHERE coalesce(h.to_day, 'infinity') >= #{day}
            <if test="!comingToo">AND coalesce(h.from_day, '-infinity') &lt;= #{day}</if>
            <if test="account != null">AND h.account = #{account}</if>
            <if test="role != null">AND h.role = #{role}</if>
            <if test="right != null">
              AND (r.holds_all OR EXISTS (
                SELECT FROM core.role_right x WHERE x.role = r.code AND x.right_id = #{right}))
            </if>
            ORDER BY coalesce(a.name, p.name), h.account, h.post, r.name_ja, r.code, h.from_day
            </script>
            """)
    List<Holding> holdings(Wanted wanted);

    @Select("SELECT DISTINCT right_id FROM core.role_right ORDER BY right_id")
    List<String> named();

    @Select("""
            SELECT id, owner, owner_ja, owner_en, name_ja, name_en, text_ja, text_en, is_per_body
            FROM core.right_name ORDER BY owner, id
            """)
    List<RightName> names();

    @Insert("""
            INSERT INTO core.right_name (id, owner, owner_ja, owner_en, name_ja, name_en, text_ja, text_en, is_per_body)
            VALUES (#{id}, #{owner}, #{ownerJa}, #{ownerEn}, #{nameJa}, #{nameEn}, #{textJa}, #{textEn}, #{isPerBody})
            ON CONFLICT (id) DO UPDATE
            SET owner = excluded.owner, owner_ja = excluded.owner_ja, owner_en = excluded.owner_en,
                name_ja = excluded.name_ja, name_en = excluded.name_en, text_ja = excluded.text_ja,
                text_en = excluded.text_en, is_per_body = excluded.is_per_body
            """)
    void name(RightName right);

    @Select("SELECT coalesce(person_id::text, '') FROM core.account WHERE id = #{id}")
    Optional<String> account(@Param("id") Id<?> id);

    /**
     * Which holdings are wanted.
     *
     * @param comingToo whether those count too that begin after the day
     */
    record Wanted(
            LocalDate day,
            boolean comingToo,
            @Nullable Id<AccountRow> account,
            @Nullable String role,
            @Nullable String right) {

        static Wanted on(LocalDate day) {
            return new Wanted(day, false, null, null, null);
        }

        Wanted of(Id<AccountRow> wanted) {
            return new Wanted(day, comingToo, wanted, role, right);
        }

        Wanted ofRole(String wanted) {
            return new Wanted(day, comingToo, account, wanted, right);
        }

        Wanted ofRight(String wanted) {
            return new Wanted(day, comingToo, account, role, wanted);
        }

        Wanted andToCome() {
            return new Wanted(day, true, account, role, right);
        }
    }

    /** That somebody has a role; the account is missing for a person without one. */
    record Holding(
            @Nullable Id<AccountRow> account,
            String name,
            String login,
            boolean isInvited,
            boolean isDisabled,
            String role,
            String roleJa,
            String roleEn,
            boolean holdsAll,
            boolean isScoped,
            String post,
            String postJa,
            String postEn,
            String body,
            String bodyJa,
            String bodyEn,
            @Nullable LocalDate fromDay,
            @Nullable LocalDate toDay,
            String rights) {

        Reason reason() {
            Localized roleName = new Localized(roleJa, roleEn);
            return fromDay == null ? new Reason.Given(role, roleName, holdsAll) : byPost(fromDay);
        }

        Reason.ByPost byPost(LocalDate from) {
            return new Reason.ByPost(
                    role,
                    new Localized(roleJa, roleEn),
                    holdsAll,
                    isScoped,
                    new Localized(postJa, postEn),
                    body,
                    new Localized(bodyJa, bodyEn),
                    from,
                    Optional.ofNullable(toDay));
        }
    }

    /** What a right is called. */
    record RightName(
            String id,
            String owner,
            String ownerJa,
            String ownerEn,
            String nameJa,
            String nameEn,
            String textJa,
            String textEn,
            boolean isPerBody) {}
}
