package org.iinkai.gallery;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

import org.iinkai.api.data.Id;
import org.iinkai.api.publishing.Publication;

/** What the desk has to say. */
interface NoticeMapper {

    @Select("SELECT title, body, posted_at FROM gallery.notice ORDER BY posted_at DESC, id LIMIT #{most}")
    List<Notices.Notice> latest(@Param("most") int most);

    @Insert("""
            INSERT INTO gallery.notice (id, title, body)
            VALUES (#{id}, #{title}, #{body})
            ON CONFLICT (id) DO UPDATE SET title = excluded.title, body = excluded.body
            """)
    void put(@Param("id") Id<Publication> id, @Param("title") String title, @Param("body") String body);

    @Delete("DELETE FROM gallery.notice WHERE id = #{id}")
    void remove(@Param("id") Id<Publication> id);
}
