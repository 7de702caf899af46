package org.iinkai.host.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.internal.CurrentInstance;
import jakarta.servlet.ServletException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.Grants;
import org.iinkai.api.host.Menu;

/** Rights that change while windows are open. */
class RenewedRightsTest {

    private static final Caller READER = House.caller("reader", Locale.JAPANESE, "core.members-read");
    private static final Caller NONE = House.caller("reader", Locale.JAPANESE);

    private House house;
    private Browser browser;

    @BeforeEach
    void opens_the_house() throws ServletException {
        house = new House();
        browser = house.browser(READER);
    }

    @AfterEach
    void closes_the_house() {
        house.servlet.destroy();
        CurrentInstance.clearAll();
    }

    @Test
    void an_open_window_leaves_the_page_that_is_shut_and_its_menu_follows() throws InterruptedException {
        UI ui = browser.open("members");
        assertThat(browser.page(ui)).isEqualTo("Members");
        CountDownLatch told = new CountDownLatch(1);
        house.screens.onChange(told::countDown);

        house.servlet.renewRights(
                session -> Optional.of(NONE).filter(caller -> caller.session().equals(session)));

        assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(awaitPage(ui, "Denied")).isEqualTo("Denied");
        assertThat(((PersonSession) ui.getSession()).owner()).contains(NONE);
    }

    @Test
    void a_window_whose_rights_stay_is_left_alone() {
        UI ui = browser.open("members");
        house.screens.onChange(() -> {
            throw new AssertionError("nothing changed");
        });
        house.servlet.renewRights(session -> Optional.of(READER));
        house.servlet.renewRights(session -> Optional.empty());
        assertThat(browser.page(ui)).isEqualTo("Members");
    }

    @Test
    void who_holds_the_right_for_one_body_may_enter() {
        Caller chair = new Caller(
                "chair",
                "chair",
                "session-of-chair",
                Locale.JAPANESE,
                new Grants(false, Set.of(), Map.of("core.members-read", Set.of("pr"))));
        Browser theirs = house.browser(chair);
        assertThat(theirs.page(theirs.open("members"))).isEqualTo("Members");
        List<String> menu = CallerScope.get(
                chair,
                () -> house.screens.entries().stream().map(Menu.Entry::path).toList());
        assertThat(menu).containsExactly("", "members");
    }

    private String awaitPage(UI ui, String page) throws InterruptedException {
        CountDownLatch pending = new CountDownLatch(1);
        for (int i = 0; i < 500 && !browser.page(ui).equals(page); i++) {
            assertThat(pending.await(10, TimeUnit.MILLISECONDS)).isFalse();
        }
        return browser.page(ui);
    }
}
