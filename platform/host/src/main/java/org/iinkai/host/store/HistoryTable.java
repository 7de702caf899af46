package org.iinkai.host.store;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

import org.iinkai.api.host.Plugins;

/** Statements on the record of changes. */
interface HistoryTable {

    @Insert("""
            INSERT INTO host.bundle_history (at, by_name, bundle, action, from_version, to_version, result,
                                             milliseconds, details)
            VALUES (#{change.at}, #{change.by}, #{change.id}, #{change.action}, #{change.fromVersion},
                    #{change.toVersion}, #{change.result}, #{change.milliseconds}, #{details})
            """)
    void add(@Param("change") Plugins.Change change, @Param("details") String details);

    @Select("""
            SELECT at, by_name AS by, bundle AS id, action, from_version, to_version, result, milliseconds
              FROM host.bundle_history
             ORDER BY number DESC
             LIMIT #{most}
            """)
    List<Plugins.Change> newest(int most);
}
