package org.iinkai.core.publishing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.activities.Fact;
import org.iinkai.api.activities.FactSource;
import org.iinkai.api.activities.FactValue;
import org.iinkai.api.time.CalendarDate;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.core.TestCore;

class PublicationFactsTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    @Test
    void the_report_prints_when_and_where() {
        CORE.load("core.bodies", "code,name_ja,name_en,position\npr,広報委員会,PR,1\n");
        CORE.load("core.headings", "code,parent,position,title\nI-1,,1,事業\n");
        CORE.load("core.activities", """
                year,code,parent,category,position,title,note,outline,joiner,bodies,source
                2024,I-1,,I-1,1,ガイドライン,,numbered,・,pr,
                2024,I-2,,I-1,2,法令の周知,,numbered,・,pr,
                """);
        CORE.load("core.channels", """
                code,name_ja,name_en,words,position,list
                news,「会報」,Newsletter,「会報」{issue}に掲載,20,
                press,マスメディア,Press,マスメディアへ配信,21,
                """);
        CORE.load("core.publications", """
                code,title,body,year,activity,print,document,went_out_on,approver,text
                guideline,ガイドラインの公開,pr,2024,I-1,evidence,,2025-03-12,会長,公開しました。
                law,改正法,pr,2024,I-2,names,,2024-06-01,会長,改正されました。
                law2,ほかの法,pr,2024,I-2,names,,2024-09-01,会長,改正されました。
                """);
        CORE.load("core.publication-channels", """
                publication,channel,on,address,issue,by
                guideline,website,2025-03-12,,,事務局
                guideline,press,2025-03-14,https://press.example.jp/1,,事務局
                guideline,news,2025-04,,Vol.337(2025年4月号),事務局
                law,website,2024-06-01,,,事務局
                law2,website,2024-09-01,,,事務局
                law2,news,2024-10,,Vol.331,事務局
                """);

        FactSource source =
                requireNonNull(CORE.core().contributed().facts().all().get("core.publishing"));
        Map<String, List<Fact>> facts = CORE.administrator(() -> source.facts(new FiscalYear(2024)));

        assertThat(facts.get("I-1"))
                .extracting(Fact::label, Fact::value)
                .containsExactly(
                        tuple("公開", new FactValue.Dated(CalendarDate.parse("2025-03-12"), "")),
                        tuple(
                                "公開方法",
                                new FactValue.Lines(
                                        List.of("ア)ホームページで公開", "イ)「会報」Vol.337(2025年4月号)に掲載", "ウ)マスメディアへ配信(2025年3月14日)"),
                                        false)));
        assertThat(facts.get("I-2"))
                .extracting(Fact::label, Fact::value)
                .containsExactly(tuple("周知", new FactValue.Text("協会ホームページ、「会報」等")));
    }
}
