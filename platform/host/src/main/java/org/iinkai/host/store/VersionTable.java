package org.iinkai.host.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import org.iinkai.api.host.PluginVersion;

/** Statements on versions that ran well, and on how far a bundle's tables are. */
interface VersionTable {

    /** Keeps the version that is there, when it ran well. */
    @Insert("""
            INSERT INTO host.bundle_version (id, sha256, version, jar, signature, kept_at)
            SELECT id, sha256, version, jar, signature, #{at} FROM host.bundle WHERE id = #{id} AND proven
            ON CONFLICT (id, sha256) DO UPDATE SET kept_at = excluded.kept_at
            """)
    void keep(@Param("id") String id, @Param("at") Instant at);

    /** Leaves the last ones beside the one that is there now. */
    @Delete("""
            DELETE FROM host.bundle_version v WHERE v.id = #{id} AND NOT v.sha256 = ANY (ARRAY(
                SELECT o.sha256 FROM host.bundle_version o JOIN host.bundle b ON b.id = o.id
                WHERE o.id = #{id} AND o.sha256 <> b.sha256 ORDER BY o.kept_at DESC LIMIT #{most}))
            """)
    void prune(@Param("id") String id, @Param("most") int most);

    @Delete("DELETE FROM host.bundle_version WHERE id = #{id}")
    void forget(String id);

    @Select("SELECT version, sha256, kept_at AS until FROM host.bundle_version WHERE id = #{id} ORDER BY kept_at DESC")
    List<PluginVersion> of(String id);

    @Select("SELECT jar, signature FROM host.bundle_version WHERE id = #{id} AND sha256 = #{sha256}")
    Optional<StoredJar> jar(@Param("id") String id, @Param("sha256") String sha256);

    /** How far the tables of a bundle are, whether it is there or left them behind. */
    @Select("""
            SELECT schema_version AS version, schema_from AS since FROM host.bundle WHERE id = #{id}
            UNION ALL
            SELECT schema_version, schema_from FROM host.removed WHERE id = #{id} AND data = 'KEPT'
            ORDER BY version DESC LIMIT 1
            """)
    Optional<SchemaState> schema(String id);

    @Update("""
            UPDATE host.bundle SET schema_version = #{state.version}, schema_from = #{state.since}
            WHERE id = #{id} AND schema_version < #{state.version}
            """)
    void schemaIs(@Param("id") String id, @Param("state") SchemaState state);
}
