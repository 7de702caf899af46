package org.iinkai.core.numbering;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

interface NumberMapper {

    @Select(value = """
            INSERT INTO core.number_series AS s (series, scope, last)
            VALUES (#{series}, #{scope}, 1)
            ON CONFLICT (series, scope) DO UPDATE SET last = s.last + 1
            RETURNING last
            """, affectData = true)
    int next(@Param("series") String series, @Param("scope") String scope);

    @Insert("""
            INSERT INTO core.number_series AS s (series, scope, last)
            VALUES (#{series}, #{scope}, #{taken})
            ON CONFLICT (series, scope) DO UPDATE SET last = greatest(s.last, excluded.last)
            """)
    void atLeast(@Param("series") String series, @Param("scope") String scope, @Param("taken") int taken);
}
