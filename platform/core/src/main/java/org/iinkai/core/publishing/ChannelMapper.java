package org.iinkai.core.publishing;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

import org.iinkai.api.publishing.ChannelEntry;

interface ChannelMapper {

    @Select("""
            SELECT c.code, c.name_ja, c.name_en, c.words, c.position, coalesce(l.code, '') AS list
            FROM core.channel c LEFT JOIN core.mailing_list l ON l.id = c.list_id
            ORDER BY c.position, c.code
            """)
    List<ChannelRow> channels();

    /** Nothing when there is no such list. */
    @Insert("""
            INSERT INTO core.channel (code, name_ja, name_en, words, position, list_id)
            SELECT #{c.code}, #{c.name.ja}, #{c.name.en}, #{c.words}, #{c.position}, l.id
            FROM (SELECT 1) one LEFT JOIN core.mailing_list l ON l.code = #{c.list}
            WHERE #{c.list} = '' OR l.id IS NOT NULL
            ON CONFLICT (code) DO UPDATE SET name_ja = excluded.name_ja, name_en = excluded.name_en,
                words = excluded.words, position = excluded.position, list_id = excluded.list_id
            """)
    int keep(@Param("c") ChannelEntry channel);

    /** A channel as stored. */
    record ChannelRow(String code, String nameJa, String nameEn, String words, int position, String list) {}
}
