package org.iinkai.core.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.data.Id;
import org.iinkai.api.imports.ImportCounts;
import org.iinkai.api.imports.ImportPlan;
import org.iinkai.api.imports.ImportRun;
import org.iinkai.api.imports.ImportRun.State;

interface RunMapper {

    String RUN = """
            SELECT id, table_name, file_name, by_name, at, state, encoding, delimiter, sheet, mapping, done, row_count,
                added, changed, unchanged, failing, failure, ended_at, undone_by, is_undoable
            FROM core.import_run
            """;

    @Insert("""
            INSERT INTO core.import_run (id, table_name, file_name, by_account, by_name, at, state, encoding, delimiter,
                sheet, mapping, alive_at)
            VALUES (#{id}, #{table}, #{file}, #{account}, #{name}, #{at}, 'OPEN', #{plan.encoding}, #{plan.delimiter},
                #{plan.sheet}, #{mapping}, clock_timestamp())
            """)
    void add(NewRun run);

    @Select(RUN + "WHERE id = #{id}")
    Optional<StoredRun> run(Id<ImportRun> id);

    @Select(RUN + """
            WHERE state IN ('CHECKING', 'RUNNING', 'UNDOING') OR (ended_at IS NULL AND by_account = #{account})
            ORDER BY at DESC, id DESC
            LIMIT 20
            """)
    List<StoredRun> unfinished(String account);

    @Select("""
            <script>
            """ + RUN + """
            WHERE ended_at IS NOT NULL
              <if test="file != ''">AND position(lower(#{file}) IN lower(file_name)) > 0</if>
              <if test="ended != null">AND (ended_at, id) &lt; (#{ended}::timestamptz, #{id}::uuid)</if>
            ORDER BY ended_at DESC, id DESC
            LIMIT #{most}
            </script>
            """)
    List<StoredRun> ended(
            @Param("file") String file,
            @Param("ended") @Nullable String ended,
            @Param("id") @Nullable UUID id,
            @Param("most") int most);

    @Select("""
            SELECT count(*) FROM (SELECT 1 FROM core.import_run
                WHERE ended_at IS NOT NULL AND position(lower(#{file}) IN lower(file_name)) > 0 LIMIT #{bound}) counted
            """)
    long countEnded(@Param("file") String file, @Param("bound") long bound);

    @Update("""
            UPDATE core.import_run
            SET encoding = #{plan.encoding}, delimiter = #{plan.delimiter}, sheet = #{plan.sheet}, mapping = #{mapping},
                state = 'OPEN', failure = ''
            WHERE id = #{id} AND state IN ('OPEN', 'CHECKED', 'FAILED', 'CANCELLED')
            """)
    int arrange(@Param("id") Id<ImportRun> id, @Param("plan") ImportPlan plan, @Param("mapping") String mapping);

    @Select("SELECT pg_advisory_xact_lock(hashtext('core.import ' || #{table})) IS NULL")
    boolean waitForOthers(@Param("table") String table);

    /** Whoever is busy and has not been heard of for half a minute died with the server. */
    @Update("""
            UPDATE core.import_run
            SET state = CASE WHEN state = 'UNDOING' THEN 'DONE' ELSE 'FAILED' END, failure = #{failure},
                ended_at = clock_timestamp()
            WHERE state IN ('CHECKING', 'RUNNING', 'UNDOING') AND alive_at < clock_timestamp() - interval '30 seconds'
            """)
    int giveUpDead(@Param("failure") String failure);

    @Select("""
            SELECT by_name FROM core.import_run
            WHERE table_name = #{table} AND state IN ('CHECKING', 'RUNNING', 'UNDOING')
            """)
    Optional<String> busyWith(@Param("table") String table);

    @Update("""
            UPDATE core.import_run SET state = #{state}, done = 0, failure = '', alive_at = clock_timestamp()
            WHERE id = #{id} AND state = ANY (#{from})
            """)
    int begin(@Param("id") Id<ImportRun> id, @Param("state") State state, @Param("from") String[] from);

    @Update("""
            UPDATE core.import_run SET done = #{done}, alive_at = clock_timestamp()
            WHERE id = #{id} AND state IN ('CHECKING', 'RUNNING', 'UNDOING')
            """)
    void beat(@Param("id") Id<ImportRun> id, @Param("done") int done);

    @Update("""
            UPDATE core.import_run
            SET state = #{state}, row_count = #{c.rows}, added = #{c.added}, changed = #{c.changed},
                unchanged = #{c.unchanged}, failing = #{c.failing}, done = #{c.rows}, failure = #{failure},
                is_undoable = #{isUndoable},
                ended_at = CASE WHEN #{state} = 'CHECKED' THEN NULL ELSE clock_timestamp() END
            WHERE id = #{id}
            """)
    void finish(Finished finished);

    @Update("UPDATE core.import_run SET state = #{state}, failure = #{failure} WHERE id = #{id}")
    void settle(@Param("id") Id<ImportRun> id, @Param("state") State state, @Param("failure") String failure);

    @Update("""
            UPDATE core.import_run SET state = 'UNDONE', failure = '', is_undoable = false, undone_by = #{by}
            WHERE id = #{id}
            """)
    void undone(@Param("id") Id<ImportRun> id, @Param("by") String by);

    @Delete("DELETE FROM core.import_run WHERE id = #{id} AND state NOT IN ('CHECKING', 'RUNNING', 'UNDOING')")
    int forget(Id<ImportRun> id);

    @Delete("DELETE FROM core.import_problem WHERE run_id = #{id}")
    void clearProblems(Id<ImportRun> id);

    @Select("""
            SELECT line, column_name, key, arguments FROM core.import_problem
            WHERE run_id = #{id} ORDER BY line, position LIMIT #{most}
            """)
    List<StoredProblem> problems(@Param("id") Id<ImportRun> id, @Param("most") int most);

    @Select("SELECT mapping FROM core.import_mapping WHERE table_name = #{table} AND header = #{header}")
    Optional<Mapping> mapping(@Param("table") String table, @Param("header") String header);

    @Insert("""
            INSERT INTO core.import_mapping (table_name, header, mapping) VALUES (#{table}, #{header}, #{mapping})
            ON CONFLICT (table_name, header) DO UPDATE SET mapping = excluded.mapping
            """)
    void remember(@Param("table") String table, @Param("header") String header, @Param("mapping") String mapping);

    @Select(value = """
            DELETE FROM core.import_run
            WHERE ended_at IS NULL AND at < #{before} AND state NOT IN ('CHECKING', 'RUNNING', 'UNDOING')
            RETURNING id
            """, affectData = true)
    List<Id<ImportRun>> forgetOpen(Instant before);

    @Select("SELECT id FROM core.import_run WHERE ended_at < #{before} AND at < #{before}")
    List<Id<ImportRun>> endedBefore(Instant before);

    @Delete(
            "DELETE FROM core.import_problem WHERE run_id IN (SELECT id FROM core.import_run WHERE ended_at < #{before})")
    void clearOldProblems(Instant before);

    @Delete(
            "DELETE FROM core.import_change WHERE run_id IN (SELECT id FROM core.import_run WHERE ended_at < #{before})")
    void clearOldChanges(Instant before);

    @Update("UPDATE core.import_run SET is_undoable = false WHERE ended_at < #{before} AND is_undoable")
    void closeOld(Instant before);

    /** A file that came. */
    record NewRun(
            Id<ImportRun> id,
            String table,
            String file,
            String account,
            String name,
            Instant at,
            ImportPlan plan,
            String mapping) {}

    /** How work on a file ended. */
    record Finished(Id<ImportRun> id, State state, ImportCounts c, String failure, boolean isUndoable) {}

    /** A problem as stored; arguments is a JSON array. */
    record StoredProblem(int line, String columnName, String key, String arguments) {}

    /** Columns chosen before, a line for each, and below them what new records get besides: {@code category=regular}. */
    record Mapping(String mapping) {

        static String of(ImportPlan plan) {
            return Stream.concat(
                            plan.mapping().stream(),
                            new TreeMap<>(plan.defaults())
                                    .entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()))
                    .collect(Collectors.joining("\n"));
        }

        List<String> columns() {
            return Stream.of(mapping.split("\n", -1))
                    .filter(line -> line.indexOf('=') < 0)
                    .toList();
        }

        Map<String, String> defaults() {
            return Stream.of(mapping.split("\n", -1))
                    .filter(line -> line.indexOf('=') > 0)
                    .collect(Collectors.toMap(
                            line -> line.substring(0, line.indexOf('=')),
                            line -> line.substring(line.indexOf('=') + 1)));
        }
    }

    /** An import as stored. */
    record StoredRun(
            Id<ImportRun> id,
            String tableName,
            String fileName,
            String byName,
            Instant at,
            State state,
            String encoding,
            String delimiter,
            String sheet,
            String mapping,
            int done,
            int rowCount,
            int added,
            int changed,
            int unchanged,
            int failing,
            String failure,
            Optional<Instant> endedAt,
            String undoneBy,
            boolean isUndoable) {

        ImportPlan plan() {
            Mapping chosen = new Mapping(mapping);
            return new ImportPlan(encoding, delimiter, sheet, chosen.columns(), chosen.defaults());
        }

        ImportRun run() {
            return new ImportRun(
                    id,
                    tableName,
                    fileName,
                    byName,
                    at,
                    state,
                    plan(),
                    done,
                    new ImportCounts(rowCount, added, changed, unchanged, failing),
                    failure,
                    endedAt,
                    undoneBy,
                    isUndoable);
        }
    }
}
