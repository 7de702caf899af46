package org.iinkai.core.imports;

import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.data.Id;
import org.iinkai.api.imports.ImportRun;

/** Reads what an import touched: as it was before, and as it is now. */
interface TrailMapper {

    /** Whether an import touched more records than so many. */
    @Select("SELECT EXISTS (SELECT FROM core.import_change WHERE run_id = #{run} OFFSET #{many})")
    boolean isLarge(@Param("run") Id<ImportRun> run, @Param("many") int many);

    /** Lets the planner know of the rows that this transaction brought. */
    @Select("SELECT core.analyse_imported()::text")
    String analyse();

    /** The next records behind one, as JSON of their rows; each is looked up by its id, whatever the planner expects. */
    @Select("""
            SELECT h.kind, h.record, h.before::text AS before, h.now::text AS now,
                (SELECT CASE WHEN c.is_prefix_first THEN c.prefix || c.name ELSE c.name || c.prefix END
                    FROM core.company c WHERE c.id = (h.before ->> 'company_id')::uuid) AS company_before,
                (SELECT CASE WHEN c.is_prefix_first THEN c.prefix || c.name ELSE c.name || c.prefix END
                    FROM core.company c WHERE c.id = (h.now ->> 'company_id')::uuid) AS company_now
            FROM (
                SELECT kind, record, before, CASE kind
                    WHEN 'company' THEN (SELECT to_jsonb(c) FROM core.company c WHERE c.id = record)
                    WHEN 'membership' THEN (SELECT to_jsonb(m) FROM core.membership m WHERE m.id = record)
                    WHEN 'person' THEN (SELECT to_jsonb(p) FROM core.person p WHERE p.id = record)
                    WHEN 'contact' THEN (SELECT to_jsonb(c) FROM core.contact c WHERE c.id = record)
                    WHEN 'affiliation' THEN (SELECT to_jsonb(a) FROM core.affiliation a WHERE a.id = record)
                    END AS now
                FROM core.import_change
                WHERE run_id = #{run} AND (kind, record) > (#{after.kind}, #{after.record}::uuid)
                ORDER BY kind, record
                LIMIT #{most}) h
            ORDER BY h.kind, h.record
            """)
    List<Touched> touched(@Param("run") Id<ImportRun> run, @Param("after") Place after, @Param("most") int most);

    /** Behind which record to go on. */
    record Place(String kind, String record) {

        /** Before all. */
        static final Place START = new Place("", "00000000-0000-0000-0000-000000000000");
    }

    /**
     * A record that an import touched.
     *
     * @param before its row before, nothing if it was added
     * @param now its row now, nothing if it is gone
     */
    record Touched(
            String kind,
            String record,
            @Nullable String before,
            @Nullable String now,
            @Nullable String companyBefore,
            @Nullable String companyNow) {

        Place place() {
            return new Place(kind, record);
        }
    }
}
