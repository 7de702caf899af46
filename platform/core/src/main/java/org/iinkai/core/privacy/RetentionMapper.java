package org.iinkai.core.privacy;

import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

interface RetentionMapper {

    @Select("SELECT months FROM core.retention WHERE data_set = #{set}")
    Optional<Integer> months(@Param("set") String set);

    /** Nothing when somebody else has changed it since. */
    @Insert("""
            INSERT INTO core.retention (data_set, months) VALUES (#{set}, #{months})
            ON CONFLICT (data_set) DO UPDATE SET months = #{months} WHERE core.retention.months = #{before}
            """)
    int keep(@Param("set") String set, @Param("before") int before, @Param("months") int months);
}
