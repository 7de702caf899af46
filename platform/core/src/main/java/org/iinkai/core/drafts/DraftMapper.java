package org.iinkai.core.drafts;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

import org.iinkai.api.data.Id;

interface DraftMapper {

    @Select("""
            SELECT kept_at, fields::text AS fields FROM core.draft
            WHERE account_id = #{account} AND form = #{form} AND kept_at >= #{since}
            """)
    Optional<StoredDraft> draft(
            @Param("account") Id<?> account, @Param("form") String form, @Param("since") Instant since);

    @Insert("""
            INSERT INTO core.draft (account_id, form, kept_at, fields)
            VALUES (#{account}, #{form}, #{at}, #{fields}::jsonb)
            ON CONFLICT (account_id, form) DO UPDATE SET kept_at = excluded.kept_at, fields = excluded.fields
            """)
    void keep(
            @Param("account") Id<?> account,
            @Param("form") String form,
            @Param("at") Instant at,
            @Param("fields") String fields);

    @Delete("DELETE FROM core.draft WHERE account_id = #{account} AND form = #{form}")
    void delete(@Param("account") Id<?> account, @Param("form") String form);

    /** Leaves the newest drafts of a person. */
    @Delete("""
            DELETE FROM core.draft
            WHERE account_id = #{account} AND form IN (
                SELECT form FROM core.draft WHERE account_id = #{account} ORDER BY kept_at DESC, form OFFSET #{most})
            """)
    void leave(@Param("account") Id<?> account, @Param("most") int most);

    @Delete("DELETE FROM core.draft WHERE kept_at < #{since}")
    int sweep(Instant since);

    /** A draft as it is stored. */
    record StoredDraft(Instant keptAt, String fields) {}
}
