package org.iinkai.core.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.data.Id;

interface GrantsMapper {

    @Select("""
            SELECT coalesce(a.person_id::text, '') AS person, a.name, a.language,
                array_to_string(array(SELECT DISTINCT r.right_id FROM core.role_right r WHERE r.role IN (
            """ + SessionMapper.ROLES + """
                )), ' ') AS rights,
                EXISTS (SELECT FROM core.role r WHERE r.holds_all AND r.code IN (
            """ + SessionMapper.ROLES + """
                )) AS holds_all
            FROM core.account a WHERE a.id = #{account} AND NOT a.is_disabled
            """)
    Optional<Standing> standing(@Param("account") Id<AccountRow> account, @Param("today") LocalDate today);

    /** Ids of rights that any role gives. */
    @Select("SELECT DISTINCT right_id FROM core.role_right ORDER BY right_id")
    List<String> givenRights();

    /**
     * What an account is at the moment.
     *
     * @param person id of the person in the register; empty when none is known
     * @param rights ids with spaces between
     */
    record Standing(String person, String name, String language, String rights, boolean holdsAll) {}
}
