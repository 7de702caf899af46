package org.iinkai.core.members;

import org.iinkai.core.TestCore;
import org.iinkai.core.database.TestDatabase;

/**
 * A register of many companies, written by the database itself: readings that repeat, pairs that are rare and common,
 * and one, 渡瀬, that only the last readings have.
 */
final class GeneratedRegister {

    private GeneratedRegister() {}

    static void fill(TestCore core, int size) {
        TestDatabase database = core.database();
        database.executeAsOwner("""
                INSERT INTO core.company (id, number, name, kana, prefecture, sort_key, search_key)
                SELECT md5('c' || i)::uuid, CASE WHEN i % 10 = 0 THEN '' ELSE i::text END, name, kana,
                    CASE WHEN i % 3 = 0 THEN '東京都' ELSE '大阪府' END, kana || ' ' || kana,
                    name || ' ' || kana || ' ' || CASE WHEN i % 10 = 0 THEN '' ELSE i::text END || ' '
                FROM (SELECT i,
                    CASE WHEN i % 7000 = 5 THEN '鴎雀' WHEN i * 7 % 60 >= 50 THEN '渡瀬' ELSE '青葉' END || CASE WHEN i % 100 = 1 THEN '銀杏' ELSE '物産' END
                        || CASE WHEN i % 3 = 0 THEN '商事' ELSE '産業' END AS name,
                    chr(12450 + (i * 7 %% 60)) || 'オバ' || chr(12450 + (i %% 20)) AS kana
                    FROM generate_series(1, %d) i) made
                """.replace("%%", "%").replace("%d", String.valueOf(size)));
        database.executeAsOwner("""
                INSERT INTO core.membership (id, company_id, category, segment, member_since, joined_on, left_on, reason)
                SELECT md5('m' || i)::uuid, md5('c' || i)::uuid,
                    CASE WHEN i % 20 = 0 THEN 'supporting' ELSE 'regular' END,
                    CASE WHEN i % 40 = 7 THEN 'inhouse' END, joined, joined,
                    CASE WHEN i % 9 = 0 THEN joined + 400 END, CASE WHEN i % 9 = 0 THEN '移転' ELSE '' END
                FROM (SELECT i, DATE '2000-01-01' + i * 31 % 9000 AS joined FROM generate_series(1, %d) i) made
                """.replace("%d", String.valueOf(size)));
        database.executeAsOwner("VACUUM ANALYZE core.company");
        database.executeAsOwner("VACUUM ANALYZE core.membership");
    }
}
