package org.iinkai.host.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.mocks.MockRequest;
import com.vaadin.browserless.mocks.MockResponse;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;

class PlatformServletTest {

    private static final Caller OTHER = House.caller("other", Locale.ENGLISH);

    private House house;
    private Browser browser;

    @BeforeEach
    void opens_the_house() throws ServletException {
        house = new House();
        browser = house.browser(House.CLERK);
    }

    @AfterEach
    void closes_the_house() {
        house.servlet.destroy();
        CurrentInstance.clearAll();
    }

    /** An answer that keeps where it sends the browser. */
    private static final class Redirected extends MockResponse {

        private String location = "nowhere";

        @Override
        public void sendRedirect(String to) {
            location = to;
        }
    }

    private String redirected(Optional<Caller> caller) throws ServletException, IOException {
        MockRequest request = new MockRequest(browser.http);
        Redirected response = new Redirected();
        if (caller.isPresent()) {
            CallerScope.run(caller.get(), () -> serve(request, response));
        } else {
            serve(request, response);
        }
        return response.location;
    }

    private void serve(MockRequest request, MockResponse response) {
        try {
            house.servlet.service((jakarta.servlet.ServletRequest) request, response);
        } catch (ServletException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_browser_that_is_signed_out_loses_its_windows() throws Exception {
        browser.open("");
        assertThat(redirected(Optional.empty())).isEqualTo("/sign-in");
        assertThat(browser.http.isValid()).isFalse();
    }

    @Test
    void a_browser_that_somebody_else_signed_in_with_gets_new_windows() throws Exception {
        browser.open("");
        assertThat(redirected(Optional.of(OTHER))).isNotEqualTo("/sign-in").isNotEqualTo("nowhere");
        assertThat(browser.http.isValid()).isFalse();
    }

    @Test
    void windows_follow_the_end_of_a_sign_in() throws InterruptedException {
        UI ended = browser.open("");
        Browser stays = house.browser(OTHER);
        UI open = stays.open("");
        browser.refresh(ended);
        CountDownLatch pending = new CountDownLatch(1);

        house.servlet.endSession(House.CLERK.session());
        while (browser.http.isValid() && !pending.await(10, TimeUnit.MILLISECONDS)) {
            assertThat(stays.http.isValid()).isTrue();
        }

        List<Object> said = browser.in(
                ended,
                window -> window.getInternals().dumpPendingJavaScriptInvocations().stream()
                        .flatMap(invocation -> parameters(invocation).stream())
                        .toList());
        assertThat(said).contains("/sign-in?ended");
        assertThat(stays.page(open)).isEqualTo("Home");
    }

    private static List<Object> parameters(PendingJavaScriptInvocation invocation) {
        return List.copyOf(invocation.getInvocation().getParameters());
    }

    @Test
    void work_left_for_a_window_is_done_in_the_name_of_its_owner() {
        UI ui = browser.open("");
        List<String> names = new CopyOnWriteArrayList<>();
        CallerScope.run(
                OTHER,
                () -> ui.access(
                        () -> names.add(CallerScope.current().map(Caller::name).orElse("nobody"))));
        ui.access(() -> names.add(CallerScope.current().map(Caller::name).orElse("nobody")));
        assertThat(names).containsExactly("clerk", "clerk");
    }

    @Test
    void windows_speak_the_language_of_their_owner() {
        Browser english = house.browser(OTHER);
        assertThat(english.in(english.open(""), UI::getLocale).getLanguage()).isEqualTo("en");
        assertThat(browser.in(browser.open(""), UI::getLocale).getLanguage()).isEqualTo("ja");
    }

    @Test
    void a_refusal_is_explained_and_a_defect_gets_an_id() {
        UI ui = browser.open("");
        List.of(
                        new IllegalStateException(new Refused("sample.full", 12)),
                        new NotFound("member 12"),
                        new Forbidden("survey.read"),
                        new IllegalStateException("secret"))
                .forEach(error -> browser.in(ui, window -> {
                    window.getSession().getErrorHandler().error(new ErrorEvent(error));
                    return true;
                }));
        assertThat(house.told.subList(0, 3))
                .containsExactly(
                        "sample.full[12]", "host.notice.not-found[]", "host.notice.forbidden[!right.survey.read!]");
        assertThat(house.told.get(3)).matches("host\\.error\\.unexpected\\[[a-z]{8}]");
    }

    @Test
    void a_page_runs_only_the_scripts_the_server_wrote() {
        VaadinServletService service = house.servlet.getService();
        MockResponse response = new MockResponse();
        Document page =
                Jsoup.parse("<html><head><script>1</script></head><body><script src='a.js'></script></body></html>");
        service.modifyIndexHtmlResponse(new IndexHtmlResponse(
                new VaadinServletRequest(new MockRequest(browser.http), service),
                new VaadinServletResponse(response, service),
                page));
        String nonce = page.getElementsByTag("script").attr("nonce");
        assertThat(nonce).hasSizeGreaterThan(20);
        assertThat(page.getElementsByTag("script"))
                .allMatch(script -> script.attr("nonce").equals(nonce));
        assertThat(response.getHeader("Content-Security-Policy"))
                .startsWith("script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'; style-src")
                .endsWith("frame-ancestors 'none'");
    }

    @Test
    void static_files_come_from_the_class_path_and_from_nowhere_else() {
        VaadinServletService service = house.servlet.getService();
        assertThat(service.getStaticResource("/VAADIN/static/push/vaadinPush.js"))
                .isNotNull();
        assertThat(service.getResourceAsStream("lumo/lumo.css")).isNotNull();
        assertThat(service.getStaticResource("/../MANIFEST.MF")).isNull();
        assertThat(service.getStaticResource("/")).isNull();
        assertThat(service.getStaticResource("/lumo/")).isNull();
    }
}
