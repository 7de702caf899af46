package org.iinkai.host.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Statements on the table of installed bundles. */
interface BundleTable {

    @Select("""
            SELECT id, symbolic_name, version, sha256, desired, proven, applied, source_file, source_sha256,
                   good_version, quarantined_at IS NOT NULL AS quarantined
              FROM host.bundle
             ORDER BY installed_at, id
            """)
    List<BundleRow> all();

    @Select("SELECT jar, signature FROM host.bundle WHERE id = #{id}")
    Optional<StoredJar> jar(String id);

    @Insert("""
            INSERT INTO host.bundle (id, symbolic_name, version, sha256, jar, descriptor, desired, proven, applied,
                                     source_file, source_sha256, installed_at, installed_by, signature)
            VALUES (#{row.id}, #{row.symbolicName}, #{row.version}, #{row.sha256}, #{jar}, #{descriptor}::jsonb,
                    #{row.desired}, #{row.proven}, #{row.applied}, #{row.sourceFile}, #{row.sourceSha256}, #{at}, #{by},
                    #{signature})
            ON CONFLICT (id) DO UPDATE
                SET symbolic_name = excluded.symbolic_name, version = excluded.version, sha256 = excluded.sha256,
                    jar = excluded.jar, descriptor = excluded.descriptor, desired = excluded.desired,
                    proven = excluded.proven, applied = excluded.applied, source_file = excluded.source_file,
                    source_sha256 = excluded.source_sha256, installed_at = excluded.installed_at,
                    installed_by = excluded.installed_by, signature = excluded.signature, quarantined_at = NULL
            """)
    void insert(
            @Param("row") BundleRow row,
            @Param("jar") byte[] jar,
            @Param("signature") String signature,
            @Param("descriptor") String descriptor,
            @Param("at") Instant at,
            @Param("by") String by);

    @Update("""
            UPDATE host.bundle
               SET good_version = CASE WHEN proven THEN version ELSE good_version END,
                   version = #{row.version}, sha256 = #{row.sha256}, jar = #{jar}, descriptor = #{descriptor}::jsonb,
                   signature = #{signature}, installed_at = #{at}, installed_by = #{by}
             WHERE id = #{row.id}
            """)
    void replace(
            @Param("row") BundleRow row,
            @Param("jar") byte[] jar,
            @Param("signature") String signature,
            @Param("descriptor") String descriptor,
            @Param("at") Instant at,
            @Param("by") String by);

    /** Tells the servers on this database, once the transaction is through. */
    @Select("SELECT pg_notify(#{channel}, #{server}) IS NULL")
    boolean tell(@Param("channel") String channel, @Param("server") String server);

    @Update("""
            UPDATE host.bundle
               SET desired = #{row.desired}, proven = #{row.proven}, applied = #{row.applied},
                   source_file = #{row.sourceFile}, source_sha256 = #{row.sourceSha256},
                   quarantined_at = CASE WHEN #{row.quarantined} THEN coalesce(quarantined_at, #{at}) END
             WHERE id = #{row.id}
            """)
    void change(@Param("row") BundleRow row, @Param("at") Instant at);
}
