package org.iinkai.core.publishing;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

import org.iinkai.api.publishing.ChannelEntry;

interface ChannelMapper {

    @Select("SELECT code, name_ja, name_en, words, position FROM core.channel ORDER BY position, code")
    List<ChannelRow> channels();

    @Insert("""
            INSERT INTO core.channel (code, name_ja, name_en, words, position)
            VALUES (#{c.code}, #{c.name.ja}, #{c.name.en}, #{c.words}, #{c.position})
            ON CONFLICT (code) DO UPDATE SET name_ja = excluded.name_ja, name_en = excluded.name_en,
                words = excluded.words, position = excluded.position
            """)
    void keep(@Param("c") ChannelEntry channel);

    /** A channel as stored. */
    record ChannelRow(String code, String nameJa, String nameEn, String words, int position) {}
}
