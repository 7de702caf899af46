package org.iinkai.core.remains;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

interface RemainsMapper {

    /** What there is of it; nothing that is not there. */
    @Select("""
            SELECT kind, number FROM (
                SELECT 'core.remains.role-rights' AS kind, count(*) AS number FROM core.role_right
                    WHERE right_id LIKE #{prefix}
                UNION ALL SELECT 'core.remains.token-rights', count(*) FROM core.api_token t
                    WHERE EXISTS (SELECT FROM unnest(t.rights) r WHERE r LIKE #{prefix})
                UNION ALL SELECT 'core.remains.right-names', count(*) FROM core.right_name WHERE id LIKE #{prefix}
                UNION ALL SELECT 'core.remains.jobs', count(*) FROM core.scheduled_task WHERE task_name LIKE #{prefix}
                UNION ALL SELECT 'core.remains.views', count(*) FROM core.saved_view WHERE list LIKE #{prefix}
                UNION ALL SELECT 'core.remains.tastes', count(*) FROM core.list_taste WHERE list LIKE #{prefix}
                UNION ALL SELECT 'core.remains.drafts', count(*) FROM core.draft WHERE replace(form, ':', '.') LIKE #{prefix}
                UNION ALL SELECT 'core.remains.retention', count(*) FROM core.retention WHERE data_set LIKE #{prefix}
            ) counted WHERE number > 0
            """)
    List<Remaining> remaining(String prefix);

    @Delete("DELETE FROM core.role_right WHERE right_id LIKE #{prefix}")
    void eraseRoleRights(String prefix);

    @Update("""
            UPDATE core.api_token SET rights = ARRAY(SELECT r FROM unnest(rights) r WHERE r NOT LIKE #{prefix})
            WHERE EXISTS (SELECT FROM unnest(rights) r WHERE r LIKE #{prefix})
            """)
    void eraseTokenRights(String prefix);

    @Delete("DELETE FROM core.right_name WHERE id LIKE #{prefix}")
    void eraseRightNames(String prefix);

    @Delete("DELETE FROM core.scheduled_task WHERE task_name LIKE #{prefix}")
    void eraseJobs(String prefix);

    @Delete("DELETE FROM core.saved_view WHERE list LIKE #{prefix}")
    void eraseViews(String prefix);

    @Delete("DELETE FROM core.list_taste WHERE list LIKE #{prefix}")
    void eraseTastes(String prefix);

    @Delete("DELETE FROM core.draft WHERE replace(form, ':', '.') LIKE #{prefix}")
    void eraseDrafts(String prefix);

    @Delete("DELETE FROM core.retention WHERE data_set LIKE #{prefix}")
    void eraseRetention(String prefix);

    /** So many of a kind. */
    record Remaining(String kind, long number) {}
}
