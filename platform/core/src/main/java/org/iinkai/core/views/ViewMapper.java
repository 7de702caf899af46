package org.iinkai.core.views;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import org.iinkai.api.data.Id;
import org.iinkai.api.views.SavedView;

interface ViewMapper {

    @Select("""
            SELECT id, name, query, is_shared, account_id = #{account} AS is_own
            FROM core.saved_view
            WHERE list = #{list} AND (account_id = #{account} OR is_shared)
            ORDER BY name, id
            """)
    List<SavedView> views(@Param("account") Id<?> account, @Param("list") String list);

    @Select("""
            SELECT array_to_string(columns, ',') AS columns, usual_view FROM core.list_taste
            WHERE account_id = #{account} AND list = #{list}
            """)
    Optional<TasteRow> taste(@Param("account") Id<?> account, @Param("list") String list);

    @Select("""
            SELECT id, account_id = #{account} AS is_own, is_shared FROM core.saved_view WHERE id = #{id}
            """)
    Optional<Standing> standing(@Param("account") Id<?> account, @Param("id") Id<SavedView> id);

    @Select("""
            SELECT count(*) FROM core.saved_view
            WHERE account_id = #{account} AND list = #{list} AND name <> #{name} AND id <> #{id}
            """)
    int others(ViewRow view);

    @Insert("""
            INSERT INTO core.saved_view (id, account_id, list, name, query, saved_at)
            VALUES (#{id}, #{account}, #{list}, #{name}, #{query}, #{savedAt})
            ON CONFLICT (account_id, list, name) DO UPDATE SET query = excluded.query, saved_at = excluded.saved_at
            """)
    void save(ViewRow view);

    @Update("UPDATE core.saved_view SET is_shared = #{isShared} WHERE id = #{id}")
    void share(@Param("id") Id<SavedView> id, @Param("isShared") boolean isShared);

    @Update("""
            UPDATE core.list_taste t SET usual_view = NULL
            FROM core.saved_view v
            WHERE v.id = #{id} AND t.usual_view = v.id AND t.account_id <> v.account_id
            """)
    void leaveToItsOwner(@Param("id") Id<SavedView> id);

    @Delete("DELETE FROM core.saved_view WHERE id = #{id}")
    void delete(@Param("id") Id<SavedView> id);

    @Insert("""
            INSERT INTO core.list_taste (account_id, list, usual_view) VALUES (#{account}, #{list}, #{usual})
            ON CONFLICT (account_id, list) DO UPDATE SET usual_view = excluded.usual_view
            """)
    void open(
            @Param("account") Id<?> account, @Param("list") String list, @Param("usual") Optional<Id<SavedView>> usual);

    @Insert("""
            INSERT INTO core.list_taste (account_id, list, columns)
            VALUES (#{account}, #{list}, string_to_array(#{columns}, ','))
            ON CONFLICT (account_id, list) DO UPDATE SET columns = excluded.columns
            """)
    void columns(@Param("account") Id<?> account, @Param("list") String list, @Param("columns") String columns);

    /** What a person chose for a list; the keys of the columns are parted by commas. */
    record TasteRow(String columns, Optional<Id<SavedView>> usualView) {}

    /** Whose a view is. */
    record Standing(Id<SavedView> id, boolean isOwn, boolean isShared) {}

    /** A view about to be stored. */
    record ViewRow(Id<SavedView> id, Id<?> account, String list, String name, String query, Instant savedAt) {}
}
