package org.iinkai.core.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import org.iinkai.api.report.AnnualReport;
import org.iinkai.api.report.AnnualReport.Section;

class WritersTest {

    private final AnnualReport report = SampleReport.whole();

    private static byte[] bytes(ReportWriter writer, AnnualReport report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(report, out);
        return out.toByteArray();
    }

    private static String text(ReportWriter writer, AnnualReport report) {
        return new String(bytes(writer, report), UTF_8);
    }

    /** The page is written so that an XML parser can read it too, but for two kinds of tags without an end. */
    private static Document parsed(String page) throws ParserConfigurationException, IOException, SAXException {
        String xml = page.replace("<!DOCTYPE html>\n", "")
                .replaceAll("<(meta [^>]*|br)>", "<$1/>")
                .replaceAll("(?s)<style>.*?</style>", "");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static List<String> texts(Document page, String tag) {
        NodeList found = page.getElementsByTagName(tag);
        return java.util.stream.IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(node -> node.getTextContent().strip())
                .toList();
    }

    @Test
    void the_page_is_well_formed_and_has_real_headings_with_anchors() throws Exception {
        Document page = parsed(text(new HtmlWriter(), report));
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("ja");
        assertThat(texts(page, "h1")).containsExactly("2024年度事業活動報告");
        assertThat(texts(page, "h2")).containsExactly("Ⅰ 事業の実施概要", "Ⅱ 会員の異動");
        assertThat(texts(page, "h3")).containsExactly("1. 交流", "2. 人材の育成");
        assertThat(texts(page, "h4")).containsExactly("(1)懇談会 <A&B>【2023年度から開始】", "(1)「講座」の開催");
        assertThat(texts(page, "h5")).containsExactly("【第1回】", "①午前", "(臨時)", "①報告会");
        assertThat(texts(page, "h6")).containsExactly("ア)分科会");
        assertThat(((Element) page.getElementsByTagName("h4").item(0)).getAttribute("id"))
                .isEqualTo("I-1-1");
        assertThat(texts(page, "dt")).contains("開催日", "参加者", "担当");
        assertThat(texts(page, "p")).contains("【第1号議案】", "(2024年4月1日～2025年3月31日)", "以上");
    }

    @Test
    void computed_figures_of_the_page_lead_to_their_rows_and_all_text_is_escaped() {
        String page = text(new HtmlWriter(), report);
        assertThat(page)
                .contains("<a href=\"/school?year=2024&amp;open=&lt;all&gt;\">1,044回</a>")
                .contains("<a href=\"/members?asOf=2025-03-31&amp;category=regular\">1,252</a>")
                .contains("懇談会 &lt;A&amp;B&gt;")
                .doesNotContain("<A&B>")
                .contains("@media print")
                .contains("prefers-color-scheme: dark");
    }

    @Test
    void what_was_entered_by_hand_bears_a_sign_everywhere_and_computed_facts_do_not() throws Exception {
        String sign = "<small class=\"hand\">手入力</small>";
        assertThat(text(new HtmlWriter(), report))
                .contains("222名(85社)" + sign)
                .contains(sign + Wording.LEGEND)
                .doesNotContain("603名" + sign)
                .doesNotContain("603名</a>" + sign);
        assertThat(text(new MarkdownWriter(), report))
                .contains("222名(85社)〔手入力〕")
                .contains("〔手入力〕" + Wording.LEGEND);
        assertThat(paragraphs(bytes(new DocxWriter(), report)))
                .contains("参加者\t：222名(85社)〔手入力〕", "受講者\t：603名", "〔手入力〕" + Wording.LEGEND);
    }

    @Test
    void addresses_never_leave_this_server() {
        var outside = new org.iinkai.api.activities.Fact(
                "回数",
                new org.iinkai.api.activities.FactValue.Count(1, "回", ""),
                new org.iinkai.api.activities.Fact.Origin.Live("school", "//elsewhere.example/"));
        assertThat(HtmlFacts.link(outside)).isEqualTo("/elsewhere.example/");
    }

    @Test
    void markdown_has_headings_facts_and_the_table() {
        assertThat(text(new MarkdownWriter(), report))
                .startsWith("【第1号議案】\n\n# 2024年度事業活動報告\n\n(2024年4月1日～2025年3月31日)\n")
                .contains("\n## Ⅰ 事業の実施概要\n")
                .contains("\n### 1. 交流\n")
                .contains("\n1\\. 次の段落  \n\\- 二行目\n")
                .contains("\n#### (1)懇談会 \\<A\\&B\\>【2023年度から開始】\n")
                .contains("\n- **議題**：・甲 \\* 乙  \n  ・1. 丙〔手入力〕\n")
                .contains("| 計 | 1,265 | 28 | 30 | 1,263 |\n")
                .contains("[603名](</school?year=2024&open=all>)")
                .endsWith("\n以上\n");
    }

    @Test
    void the_text_document_has_real_headings_facts_and_the_table() throws IOException {
        byte[] file = bytes(new DocxWriter(), report);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(document.getParagraphs().stream()
                            .filter(line -> String.valueOf(line.getStyle()).startsWith("Heading"))
                            .map(line -> line.getStyle() + " " + line.getText()))
                    .startsWith("Heading1 Ⅰ 事業の実施概要", "Heading2 1. 交流", "Heading3 (1)懇談会 <A&B>【2023年度から開始】")
                    .contains("Heading4 ①報告会", "Heading5 ア)分科会")
                    .endsWith("Heading1 Ⅱ 会員の異動");
            assertThat(document.getStyles().getStyle("Heading3").getName()).isEqualTo("heading 3");
            XWPFTable table = document.getTables().getFirst();
            assertThat(table.getRows())
                    .extracting(row -> row.getTableCells().stream()
                            .map(XWPFTableCell::getText)
                            .toList())
                    .containsExactly(
                            List.of("", "2024年3月31日現在", "入会", "退会", "2025年3月31日現在"),
                            List.of("正会員", "1,254", "28", "30", "1,252"),
                            List.of("賛助会員(個人)", "11", "0", "0", "11"),
                            List.of("計", "1,265", "28", "30", "1,263"));
            assertThat(document.getFooterList().getFirst().getText()).contains("-");
            var section = document.getDocument().getBody().getSectPr();
            assertThat(section.getPgSz().getW()).hasToString("11906");
            assertThat(document.getParagraphs().getLast().getText()).isEqualTo("以上");
        }
        assertThat(paragraphs(file)).contains("議題\t：・甲 * 乙\n・1. 丙〔手入力〕", "見出しのない行〔手入力〕", "担当\t：理事会・事務局");
    }

    @Test
    void the_same_report_gives_the_same_bytes() {
        for (ReportWriter writer : List.of(new HtmlWriter(), new DocxWriter(), new MarkdownWriter())) {
            assertThat(bytes(writer, report)).isEqualTo(bytes(writer, report));
        }
    }

    @Test
    void what_is_missing_is_said_in_front_and_in_its_place() throws Exception {
        AnnualReport poorer = SampleReport.without("school");
        assertThat(text(new HtmlWriter(), poorer))
                .contains(Wording.missing("school"))
                .contains("次の機能が動作していないため");
        assertThat(text(new MarkdownWriter(), poorer)).contains("> " + Wording.missing("school"));
        assertThat(paragraphs(bytes(new DocxWriter(), poorer))).contains(Wording.missing("school"));
    }

    @Test
    void a_period_in_the_title_is_not_printed_twice() {
        AnnualReport named = new AnnualReport(
                report.year(),
                "",
                "報告(2024年4月1日～2025年3月31日)",
                List.of(),
                List.of(new Section(1, "Ⅰ", "概要", "I", List.of(), List.of(), "")),
                0,
                0,
                List.of());
        assertThat(text(new MarkdownWriter(), named)).isEqualTo("# 報告(2024年4月1日～2025年3月31日)\n\n## Ⅰ 概要\n\n以上\n");
    }

    private static List<String> paragraphs(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        }
    }
}
