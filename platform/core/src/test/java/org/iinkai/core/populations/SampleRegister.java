package org.iinkai.core.populations;

import org.iinkai.core.TestCore;

/** Five members of three kinds and an organisation that is none. */
final class SampleRegister {

    private SampleRegister() {}

    static void fill(TestCore core) {
        core.database().executeAsOwner("TRUNCATE core.population, core.company, core.person CASCADE");
        core.load("core.member-categories", """
                code,name_ja,name_en,position
                regular,正会員,Regular member,1
                supporting,賛助会員,Supporting member,2
                """);
        core.load("core.segments", """
                code,category,name_ja,name_en,position
                inhouse,regular,インハウス,In-house,1
                agency,regular,エージェンシー,Agency,2
                """);
        core.load("core.members", """
                number,prefix,prefix_first,name,kana,category,segment,joined_on,left_on,reason
                1,(株),true,青葉コール,アオバコール,regular,agency,2010-04-01,,
                2,(株),false,桜,サクラ,regular,inhouse,2012-04-01,2024-08-31,移転
                3,(株),true,若草,ワカクサ,regular,agency,2024-09-01,,
                4,,true,個人,コジン,supporting,,2015-04-01,,
                5,(株),true,樫,カシ,regular,agency,2011-04-01,,
                """);
        core.database().executeAsOwner("UPDATE core.company SET prefecture = '大阪府' WHERE number = '5'");
        core.database().executeAsOwner("""
                INSERT INTO core.company (id, name, kana, search_key, sort_key)
                VALUES (gen_random_uuid(), '経済産業省', 'ケイザイサンギョウショウ', '経済産業省 ', 'ケイサイサンキヨウシヨウ')
                """);
    }
}
