package org.iinkai.host.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Statements on what was taken out. */
interface RemovedTable {

    @Insert("""
            INSERT INTO host.removed (id, version, title_ja, title_en, jar, signature, data, schema_version, schema_from,
                source_file, source_sha256, removed_at, removed_by)
            SELECT id, version, #{ja}, #{en}, jar, signature, 'KEPT', schema_version, schema_from, source_file, source_sha256,
                #{at}, #{by}
            FROM host.bundle WHERE id = #{id}
            ON CONFLICT (id) DO UPDATE SET version = excluded.version, title_ja = excluded.title_ja,
                title_en = excluded.title_en, jar = excluded.jar, signature = excluded.signature, data = excluded.data, export = '',
                schema_version = excluded.schema_version, schema_from = excluded.schema_from,
                source_file = excluded.source_file, source_sha256 = excluded.source_sha256,
                removed_at = excluded.removed_at, removed_by = excluded.removed_by
            """)
    void add(
            @Param("id") String id,
            @Param("ja") String ja,
            @Param("en") String en,
            @Param("at") Instant at,
            @Param("by") String by);

    @Delete("DELETE FROM host.bundle WHERE id = #{id}")
    void takeOut(String id);

    @Delete("DELETE FROM host.removed WHERE id = #{id}")
    void forget(String id);

    @Select("""
            SELECT id, version, title_ja, title_en, jar IS NOT NULL AS has_jar, data, export, source_file, source_sha256,
                removed_at, removed_by
            FROM host.removed ORDER BY removed_at DESC, id
            """)
    List<RemovedRow> all();

    @Select("SELECT jar, signature FROM host.removed WHERE id = #{id} AND jar IS NOT NULL")
    Optional<StoredJar> jar(String id);

    @Update("UPDATE host.removed SET data = #{data}, export = #{export} WHERE id = #{id}")
    void data(@Param("id") String id, @Param("data") RemovedRow.Data data, @Param("export") String export);

    @Update("UPDATE host.removed SET jar = NULL WHERE jar IS NOT NULL AND removed_at < #{before}")
    int empty(Instant before);
}
