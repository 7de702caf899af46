package org.iinkai.core.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.iinkai.core.applications.Sample.TODAY;
import static org.iinkai.core.applications.Sample.application;
import static org.iinkai.core.applications.Sample.refused;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.applications.Application;
import org.iinkai.api.applications.ApplicationState;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.letters.IssueLetter;
import org.iinkai.api.letters.IssuedLetter;
import org.iinkai.api.letters.LetterFormat;
import org.iinkai.api.letters.LetterKind;
import org.iinkai.api.letters.LetterLine;
import org.iinkai.api.letters.LetterLine.Place;
import org.iinkai.api.letters.LetterSubject.OfApplication;
import org.iinkai.api.letters.LetterTemplate;
import org.iinkai.api.letters.Letters;
import org.iinkai.core.TestCore;
import org.iinkai.core.applications.Sample;

class LettersTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final ApplicationState[] TO_APPROVAL = {
        ApplicationState.SCREENING, ApplicationState.AWAITING_APPROVAL, ApplicationState.APPROVED
    };

    private final Letters letters = CORE.service(Letters.class);

    @BeforeAll
    static void register() {
        Sample.register(CORE);
        CORE.load("core.association-names", """
                from,name_ja,name_en,short_name,office_ja,office_en
                2000-04-01,一般社団法人青空協会,,,青空協会 事務局,
                2025-04-01,一般社団法人大空協会,,,,
                """);
    }

    @BeforeEach
    void empty() {
        CORE.database().executeAsOwner("TRUNCATE core.application, core.letter_template CASCADE");
        CORE.database().executeAsOwner("DELETE FROM core.number_series");
    }

    @Test
    void an_approval_is_laid_out_as_offices_do_and_its_text_can_be_read_in_both_files() {
        Id<IssuedLetter> letter = issue(application(CORE, "株式会社若草", TO_APPROVAL), LetterKind.APPROVAL);

        String pdf = pdf(letter);
        assertThat(pdf.lines().map(String::strip).toList())
                .containsSubsequence(
                        "2025年1月15日",
                        "〒100-0001",
                        "東京都千代田区千代田1-1　青葉ビル",
                        "株式会社若草",
                        "代表取締役　青葉 太郎　様",
                        "一般社団法人青空協会",
                        "青空協会 事務局",
                        "入会承認通知書",
                        "敬具",
                        "記",
                        "1. 会員名　　　株式会社若草",
                        "2. 会員種別　　正会員",
                        "3. 承認日　　　2025年1月15日",
                        "4. 受付番号　　2024-0001",
                        "以上");
        List<XWPFParagraph> paragraphs = docx(letter);
        assertThat(paragraphs).extracting(XWPFParagraph::getText).contains("株式会社若草", "入会承認通知書", "敬具");
        assertThat(paragraphs)
                .filteredOn(line -> line.getAlignment() == ParagraphAlignment.RIGHT)
                .extracting(XWPFParagraph::getText)
                .containsExactly("2025年1月15日", "一般社団法人青空協会", "青空協会 事務局", "敬具", "以上");
        assertThat(paragraphs)
                .filteredOn(line -> line.getAlignment() == ParagraphAlignment.CENTER)
                .extracting(XWPFParagraph::getText)
                .containsExactly("入会承認通知書", "記");
    }

    @Test
    void the_file_carries_its_font_and_only_what_it_uses_of_it() throws IOException {
        byte[] file = bytes(issue(application(CORE, "株式会社髙﨑"), LetterKind.RECEIPT), LetterFormat.PDF);

        assertThat(file.length).isLessThan(60_000);
        try (PDDocument document = Loader.loadPDF(file)) {
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                PDFont font = resources.getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).contains("+NotoSansJP");
            }
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("入会申し込み受付のお知らせ");
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
        assertThat(text(file)).contains("株式会社髙﨑");
    }

    @Test
    void a_sign_the_font_lacks_does_not_stop_the_letter() {
        Id<IssuedLetter> letter = issue(application(CORE, "株式会社若草\uD83C\uDF38"), LetterKind.RECEIPT);
        assertThat(pdf(letter)).contains("株式会社若草〓");
        assertThat(docx(letter)).extracting(XWPFParagraph::getText).contains("株式会社若草\uD83C\uDF38");
    }

    @Test
    void a_letter_stays_what_it_was_when_template_and_answers_change() {
        Id<Application> application = application(CORE, "株式会社若草");
        Id<IssuedLetter> letter = issue(application, LetterKind.RECEIPT);
        byte[] before = bytes(letter, LetterFormat.PDF);
        save("受付のしらせ", "受付番号{受付番号}");

        assertThat(bytes(letter, LetterFormat.PDF)).isEqualTo(before);
        assertThat(about(application)).extracting(IssuedLetter::title).containsExactly("入会申し込み受付のお知らせ");
        assertThat(about(application)).first().satisfies(issued -> {
            assertThat(issued.addressee()).isEqualTo("株式会社若草");
            assertThat(issued.by()).isEqualTo("test");
            assertThat(issued.on()).isEqualTo(TODAY);
        });
        issue(application, LetterKind.RECEIPT);
        assertThat(about(application)).extracting(IssuedLetter::title).containsExactly("受付のしらせ", "入会申し込み受付のお知らせ");
    }

    @Test
    void the_same_request_issues_one_letter() {
        Id<Application> application = application(CORE, "株式会社若草");
        IssueLetter request = request(application, LetterKind.RECEIPT);
        CORE.asAdministrator(() -> letters.issue(request));
        CORE.asAdministrator(() -> letters.issue(request));
        assertThat(about(application)).hasSize(1);
    }

    @Test
    void a_letter_that_is_not_due_is_refused() {
        Id<Application> received = application(CORE, "株式会社若草");
        refused("letter-not-due", () -> issue(received, LetterKind.APPROVAL));
        refused("letter-not-due", () -> issue(received, LetterKind.REJECTION));
        refused("letter-not-due", () -> issue(received, LetterKind.LEAVING));
        Id<Application> rejected = application(CORE, "株式会社桜", ApplicationState.REJECTED);
        assertThat(pdf(issue(rejected, LetterKind.REJECTION)))
                .contains("2024-0002")
                .doesNotContain("定款");
    }

    @Test
    void a_field_without_a_value_is_named() {
        CORE.asAdministrator(
                () -> letters.save(new LetterTemplate(LetterKind.APPROVAL, 0, "入会承認通知書", "{承認日}に承認\n{会員番号}")));
        Id<Application> approved = application(CORE, "株式会社若草", TO_APPROVAL);
        assertThatThrownBy(() -> issue(approved, LetterKind.APPROVAL))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.key()).isEqualTo("core.refused.letter-empty");
                    assertThat(refused.arguments()).containsExactly("会員番号");
                });
        assertThat(about(approved)).isEmpty();
    }

    @Test
    void a_template_with_an_unknown_or_missing_field_is_refused_by_its_name() {
        refusedWith("letter-field-unknown", "{受付番後}", () -> save("件名", "{受付番号}{受付番後}"));
        refusedWith("letter-field-unknown", "{退会日}", () -> save("件名", "{受付番号}{退会日}"));
        refusedWith("letter-field-missing", "{受付番号}", () -> save("件名", "本文"));
        refusedWith("letter-bracket", "{団体名 様", () -> save("件名", "{受付番号}\n{団体名 様"));
        refused("letter-text", () -> save(" ", "{受付番号}"));
        refused("too-long", () -> save("件名", "{受付番号}" + "長".repeat(4000)));
        assertThat(template().version()).isZero();
    }

    @Test
    void brackets_of_either_width_are_fields() {
        save("件名", "番号は｛ 受付番号 ｝です。");
        assertThat(CORE.administrator(() -> letters.preview(template())))
                .contains(new LetterLine(Place.LEFT, "番号は2024-0001です。"));
    }

    @Test
    void of_two_who_edit_a_template_the_second_is_told() {
        save("一", "{受付番号}");
        refused(
                "changed-meanwhile",
                () -> CORE.asAdministrator(
                        () -> letters.save(new LetterTemplate(LetterKind.RECEIPT, 0, "二", "{受付番号}"))));
        assertThat(template()).isEqualTo(new LetterTemplate(LetterKind.RECEIPT, 1, "一", "{受付番号}"));
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void what_the_product_brings_can_be_filled_and_printed(LetterKind kind) {
        LetterTemplate original = CORE.administrator(() -> letters.original(kind));
        assertThat(original).isEqualTo(CORE.administrator(() -> letters.template(kind)));
        String text = CORE.administrator(() -> letters.preview(original)).stream()
                .map(LetterLine::text)
                .collect(Collectors.joining("\n"));
        assertThat(text).contains("株式会社青葉サンプル", "一般社団法人青空協会", "拝啓").doesNotContain("{");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CORE.asAdministrator(() -> letters.write(original, LetterFormat.PDF, out));
        assertThat(text(out.toByteArray())).contains(original.title());
    }

    @Test
    void a_long_letter_goes_on_to_the_next_page() {
        LetterTemplate longer = new LetterTemplate(
                LetterKind.RECEIPT, 0, "長い文書", "{受付番号}\n" + "　この行は長いため、何行にもわたって印刷されます。\n".repeat(80));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CORE.asAdministrator(() -> letters.write(longer, LetterFormat.PDF, out));
        assertThat(text(out.toByteArray()).lines().filter(line -> line.contains("この行は")))
                .hasSize(80);
    }

    @Test
    void the_sender_has_the_name_of_the_letters_day() {
        Id<Application> application = application(CORE, "株式会社若草");
        Id<IssuedLetter> letter = Id.next();
        CORE.asAdministrator(() -> letters.issue(new IssueLetter(
                letter,
                LetterKind.RECEIPT,
                new OfApplication(application),
                TODAY.withYear(2025).withMonth(5))));
        assertThat(pdf(letter)).contains("一般社団法人大空協会").doesNotContain("青空協会");
    }

    @Test
    void letters_are_for_those_who_may_see_members() {
        Id<IssuedLetter> letter = issue(application(CORE, "株式会社若草"), LetterKind.RECEIPT);
        CORE.with(() -> {
            assertThatThrownBy(() -> letters.write(letter, LetterFormat.PDF, new ByteArrayOutputStream()))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> letters.template(LetterKind.RECEIPT)).isInstanceOf(Forbidden.class);
        });
        CORE.with(
                () -> assertThatThrownBy(() -> letters.save(template0())).isInstanceOf(Forbidden.class),
                CoreRight.MEMBERS_READ);
        assertThatThrownBy(() -> bytes(Id.next(), LetterFormat.DOCX)).isInstanceOf(NotFound.class);
    }

    private Id<IssuedLetter> issue(Id<Application> application, LetterKind kind) {
        IssueLetter request = request(application, kind);
        CORE.asAdministrator(() -> letters.issue(request));
        return request.letter();
    }

    private static IssueLetter request(Id<Application> application, LetterKind kind) {
        return new IssueLetter(Id.next(), kind, new OfApplication(application), TODAY);
    }

    private List<IssuedLetter> about(Id<Application> application) {
        return CORE.administrator(() -> letters.about(new OfApplication(application)));
    }

    private void save(String title, String body) {
        CORE.asAdministrator(() ->
                letters.save(new LetterTemplate(LetterKind.RECEIPT, template().version(), title, body)));
    }

    private LetterTemplate template() {
        return CORE.administrator(() -> letters.template(LetterKind.RECEIPT));
    }

    private static LetterTemplate template0() {
        return new LetterTemplate(LetterKind.RECEIPT, 0, "件名", "{受付番号}");
    }

    private String pdf(Id<IssuedLetter> letter) {
        return text(bytes(letter, LetterFormat.PDF));
    }

    private static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<XWPFParagraph> docx(Id<IssuedLetter> letter) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes(letter, LetterFormat.DOCX)))) {
            return document.getParagraphs();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes(Id<IssuedLetter> letter, LetterFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CORE.asAdministrator(() -> letters.write(letter, format, out));
        return out.toByteArray();
    }

    private static void refusedWith(
            String key, String word, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo("core.refused." + key);
            assertThat(refused.arguments()).containsExactly(word);
        });
    }
}
