package org.iinkai.core.changes;

import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

import org.iinkai.api.changes.Change;

interface ChangeMapper {

    /** Changes of known kinds between two positions; those of other kinds too when {@code all} is wanted. */
    @Select("""
            SELECT s.position, e.at, split_part(e.subject, ':', 1) AS kind,
                substr(e.subject, strpos(e.subject, ':') + 1) AS id, e.action
            FROM core.audit_seal s JOIN core.audit_entry e ON e.number = s.entry
            WHERE s.position > #{after} AND s.position <= #{upTo} AND e.people = 0
              AND (#{all} OR split_part(e.subject, ':', 1) = ANY(#{kinds}))
            ORDER BY s.position
            LIMIT #{most}
            """)
    List<Change> between(
            @Param("after") long after,
            @Param("upTo") long upTo,
            @Param("all") boolean all,
            @Param("kinds") String[] kinds,
            @Param("most") int most);

    @Select("SELECT coalesce(max(position), 0) FROM core.audit_seal")
    long last();
}
