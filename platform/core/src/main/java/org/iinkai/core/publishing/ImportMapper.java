package org.iinkai.core.publishing;

import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

import org.iinkai.api.activities.Activity;
import org.iinkai.api.data.Id;

interface ImportMapper {

    @Select("SELECT id FROM core.activity WHERE fiscal_year = #{year} AND code = #{code}")
    Optional<Id<Activity>> activity(@Param("year") int year, @Param("code") String code);
}
