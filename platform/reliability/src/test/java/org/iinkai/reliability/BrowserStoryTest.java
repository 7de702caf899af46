package org.iinkai.reliability;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import org.iinkai.testkit.browser.Chromium;
import org.iinkai.testkit.browser.Look;
import org.iinkai.testkit.browser.SignedIn;
import org.iinkai.testkit.process.ServerProcess;

/** What two people see in their browsers while a bundle goes, comes back and changes, and the report that follows. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrowserStoryTest {

    private static final String MENU_ENTRY = "vaadin-side-nav-item[path=\"training\"]";

    @TempDir
    private static Path folder;

    private static Path data;
    private static ServerProcess server;
    private static Chromium chromium;
    private static final List<String> console = new ArrayList<>();

    @BeforeAll
    static void start() {
        data = folder.resolve("data");
        server = ServerProcess.demo(data);
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        server.close();
    }

    @Test
    @Order(1)
    void a_bundle_goes_comes_back_and_changes_while_two_people_work() throws IOException {
        Page admin = window("admin", Look.office(), "/");
        Page committee = window("kenshu", Look.office(), "/training?year=2024");
        assertThat(admin.locator(MENU_ENTRY)).isVisible();
        assertThat(heading(committee)).hasText("講座");

        Path jar = jar();
        Path aside = folder.resolve(jar.getFileName());
        Files.move(jar, aside, StandardCopyOption.ATOMIC_MOVE);
        assertThat(admin.locator(MENU_ENTRY)).hasCount(0);
        assertThat(committee.locator(MENU_ENTRY)).hasCount(0);
        assertThat(heading(committee)).hasText("ホーム");
        assertThat(committee.getByText("「事業委員会」の機能が停止したため、ホームへ移動しました。").first()).isVisible();
        shot(committee, "led-away");

        Files.move(aside, jar, StandardCopyOption.ATOMIC_MOVE);
        assertThat(admin.locator(MENU_ENTRY)).isVisible();
        assertThat(committee.locator(MENU_ENTRY)).isVisible();

        open(committee, "/training?year=2024");
        Path fresh = folder.resolve("changed.jar");
        ChangedBundle.write(jar, fresh, "1.1.0", "training.courses.title=講座", "training.courses.title=講座（新しい版）");
        Files.move(fresh, jar, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        assertThat(heading(committee)).hasText("講座（新しい版）");
        assertThat(committee).hasURL(Pattern.compile(".*/training\\?year=2024$"));
        shot(committee, "updated");
    }

    @Test
    @Order(2)
    void figures_of_the_report_come_from_rows_and_lead_to_them() {
        Page page = window("jimukyoku", Look.office(), "/report/2024");

        assertThat(page.getByText("44回").first()).isVisible();
        assertThat(page.getByText("オンライン(38回)、東京(6回)")).isVisible();
        assertThat(page.getByText("603名").first()).isVisible();
        assertThat(page.getByText("【ベーシックコース】")).isVisible();
        Locator movement = page.locator("table").last();
        assertThat(movement).containsText(Pattern.compile("正会員\\s*254\\s*28\\s*30\\s*252"));
        assertThat(movement).containsText(Pattern.compile("賛助会員\\(個人\\)\\s*11\\s*0\\s*0\\s*11"));
        assertThat(movement).containsText(Pattern.compile("計\\s*265\\s*28\\s*30\\s*263"));

        page.locator("a[href*='joined=2024&category=regular']").click();
        assertThat(page.getByText("1-28 / 28件").first()).isVisible();
        open(page, "/report/2024");
        page.locator("a[href*='left=2024&category=regular']").click();
        assertThat(page.getByText("1-30 / 30件").first()).isVisible();

        open(page, "/report/2024");
        page.locator("a[href*='training/enrolments']").first().click();
        assertThat(page.getByText("1-50 / 603件").first()).isVisible();
    }

    @Test
    @Order(3)
    void one_more_enrolment_is_one_more_in_the_report() {
        Page page = window("kenshu", Look.office(), "/training?year=2024");
        page.locator("vaadin-grid a").first().click();
        page.getByText("受講者を追加").first().click();
        Locator person = page.locator("vaadin-dialog vaadin-combo-box, vaadin-dialog-overlay vaadin-combo-box")
                .first();
        person.locator("input").fill("アカバネ");
        page.locator("vaadin-combo-box-item:visible").first().click();
        shot(page, "enrol");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("追加").setExact(true))
                .click();
        assertThat(page.getByText("さんを追加しました。").first()).isVisible();

        open(page, "/report/2024");
        assertThat(page.getByText("604名").first()).isVisible();
        assertThat(page.getByText("603名")).hasCount(0);
    }

    @Test
    @Order(4)
    void the_report_is_downloaded_as_word_and_html() throws IOException {
        Page page = window("jimukyoku", Look.office(), "/report/2024");
        Download word = page.waitForDownload(
                () -> page.locator("a[href*='format=docx']").click());
        Path docx = folder.resolve("report.docx");
        word.saveAs(docx);

        Assertions.assertThat(document(docx)).contains("Ⅰ", "604名", "オンライン(38回)、東京(6回)", "【ベーシックコース】", "①");
        Download html = page.waitForDownload(
                () -> page.locator("a[href*='format=html']").click());
        Path file = folder.resolve("report.html");
        html.saveAs(file);
        Assertions.assertThat(Files.readString(file)).contains("604名", "会員の異動");
    }

    @Test
    @Order(5)
    void every_page_shows_in_both_languages_and_schemes_and_on_a_phone() {
        for (Look look : List.of(
                Look.office(), Look.office().dark(), Look.phone(), Look.phone().dark())) {
            Page page = window("admin", look, "/");
            for (String language : List.of("日本語", "English")) {
                choose(page, language);
                page.waitForFunction(
                        "lang => document.documentElement.lang === lang", language.equals("English") ? "en" : "ja");
                page.keyboard().press("Escape");
                for (String path : List.of("/", "/members", "/report/2024", "/training?year=2024", "/plugins")) {
                    open(page, path);
                    assertThat(page.locator("h1")).hasCount(1);
                    Assertions.assertThat(page.title()).containsPattern("[｜|]");
                    int overflow = (int) page.evaluate(
                            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
                    Assertions.assertThat(overflow)
                            .as("sideways scrolling of %s, %s", path, look)
                            .isZero();
                    if (look.equals(Look.office()) || look.equals(Look.phone().dark())) {
                        Assertions.assertThat(Accessibility.problems(page))
                                .as("barriers on %s, %s, %s", path, look, language)
                                .isEmpty();
                    }
                    shot(
                            page,
                            look.word() + "-" + (language.equals("English") ? "en" : "ja")
                                    + path.replaceAll("\\W+", "-"));
                }
            }
        }
        Assertions.assertThat(console).isEmpty();
    }

    /** Chooses a language in the menu of the person. */
    private static void choose(Page page, String language) {
        page.locator(".iinkai-user vaadin-menu-bar").click();
        page.getByText(language, new Page.GetByTextOptions().setExact(true))
                .last()
                .click();
    }

    private static Page window(String login, Look look, String path) {
        Page page = chromium.window(look);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                console.add(page.url() + " " + message.text());
            }
        });
        return SignedIn.as(login, page, server.address(), data, path);
    }

    private static void open(Page page, String path) {
        page.navigate(server.address().resolve(path).toString());
        page.locator("h1").first().waitFor();
    }

    private static Locator heading(Page page) {
        return page.locator("h1").first();
    }

    private static void shot(Page page, String name) {
        Path file = Path.of(System.getProperty("iinkai.screenshots"), name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    private static Path jar() throws IOException {
        try (var jars = Files.list(data.resolve("inbox"))) {
            return jars.filter(file -> String.valueOf(file.getFileName()).matches("iinkai-training.*\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String document(Path docx) {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                            .replaceAll("<[^>]+>", "");
                }
            }
            throw new AssertionError("no document in " + docx);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
