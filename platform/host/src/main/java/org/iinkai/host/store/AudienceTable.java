package org.iinkai.host.store;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Statements on who sees a bundle. */
interface AudienceTable {

    /** A body whose members see a bundle. */
    record Row(String bundle, String body) {}

    @Select("SELECT bundle, body FROM host.bundle_audience")
    List<Row> all();

    @Delete("DELETE FROM host.bundle_audience WHERE bundle = #{bundle}")
    void clear(String bundle);

    @Insert("INSERT INTO host.bundle_audience (bundle, body) VALUES (#{bundle}, #{body})")
    void add(@Param("bundle") String bundle, @Param("body") String body);
}
