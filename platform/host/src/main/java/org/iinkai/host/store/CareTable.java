package org.iinkai.host.store;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

import org.iinkai.api.host.PluginTable;

/** Statements on how bundles are looked after, and on how much their tables take. */
interface CareTable {

    /** How one is looked after. */
    record Row(String bundle, Optional<String> keeper, Optional<String> logLevel) {}

    @Select("SELECT bundle, keeper, log_level FROM host.bundle_care")
    List<Row> all();

    @Insert("""
            INSERT INTO host.bundle_care (bundle, keeper, log_level) VALUES (#{row.bundle}, #{row.keeper}, #{row.logLevel})
            ON CONFLICT (bundle) DO UPDATE SET keeper = excluded.keeper, log_level = excluded.log_level
            """)
    void put(@Param("row") Row row);

    @Delete("DELETE FROM host.bundle_care WHERE bundle = #{bundle}")
    void forget(String bundle);

    /** The bundle's own tables, without the list of its migrations. */
    @Select("""
            SELECT c.relname AS name, coalesce(s.n_live_tup, 0) AS rows, pg_total_relation_size(c.oid) AS bytes
              FROM pg_class c
              JOIN pg_namespace n ON n.oid = c.relnamespace
              LEFT JOIN pg_stat_user_tables s ON s.relid = c.oid
             WHERE n.nspname = #{schema} AND c.relkind IN ('r', 'm') AND c.relname <> 'schema_history'
             ORDER BY bytes DESC, name
            """)
    List<PluginTable> tables(String schema);
}
