package org.iinkai.core.documents;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Folder;

interface FolderMapper {

    String COLUMNS = "SELECT id, parent_id AS parent, name, coalesce(body, '') AS body, version FROM core.folder ";

    @Select(COLUMNS + "ORDER BY parent_id IS NOT NULL, name, id")
    List<Folder> all();

    @Select(COLUMNS + "WHERE id = #{id}")
    Optional<Folder> folder(@Param("id") Id<Folder> id);

    @Insert("""
            INSERT INTO core.folder (id, parent_id, name, body)
            VALUES (#{f.id}, #{f.parent}, #{f.name}, nullif(#{f.body}, ''))
            ON CONFLICT DO NOTHING
            """)
    int add(@Param("f") Folder folder);

    @Update("""
            UPDATE core.folder SET name = #{f.name}, parent_id = #{f.parent}, version = version + 1
            WHERE id = #{f.id} AND version = #{f.version}
              AND NOT EXISTS (SELECT FROM core.folder o WHERE o.id <> #{f.id} AND o.name = #{f.name}
                AND o.parent_id IS NOT DISTINCT FROM #{f.parent}::uuid)
            """)
    int change(@Param("f") Folder folder);

    @Select("""
            SELECT EXISTS (SELECT FROM core.document WHERE folder_id = #{id})
                OR EXISTS (SELECT FROM core.folder WHERE parent_id = #{id})
            """)
    boolean isUsed(@Param("id") Id<Folder> id);

    @Delete("DELETE FROM core.folder WHERE id = #{id}")
    void remove(@Param("id") Id<Folder> id);

    @Select("SELECT EXISTS (SELECT FROM core.body WHERE code = #{code})")
    boolean hasBody(@Param("code") String code);

    /** Whether a folder lies in another, or is it. */
    @Select("""
            WITH RECURSIVE up AS (
                SELECT id, parent_id FROM core.folder WHERE id = #{inner}
                UNION
                SELECT f.id, f.parent_id FROM core.folder f JOIN up ON f.id = up.parent_id)
            SELECT EXISTS (SELECT FROM up WHERE id = #{outer})
            """)
    boolean isWithin(@Param("inner") Id<Folder> inner, @Param("outer") Id<Folder> outer);
}
