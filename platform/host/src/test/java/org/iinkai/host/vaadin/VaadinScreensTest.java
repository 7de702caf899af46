package org.iinkai.host.vaadin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.internal.CurrentInstance;
import jakarta.servlet.ServletException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.iinkai.api.access.CallerScope;
import org.iinkai.api.error.Refused;
import org.iinkai.api.host.Menu;
import org.iinkai.host.screens.Arrival;
import org.iinkai.host.screens.Screens;

class VaadinScreensTest {

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

    private static TestBundle survey(String version) {
        return new TestBundle(version).view("survey", "SurveyView", "survey.read");
    }

    private List<String> menu() {
        return CallerScope.get(
                House.CLERK,
                () -> house.screens.entries().stream().map(Menu.Entry::path).toList());
    }

    @Test
    void makes_views_of_the_platform_with_the_services_they_ask_for() {
        UI ui = browser.open("");
        assertThat(browser.page(ui)).isEqualTo("Home");
        assertThat(browser.read(ui, window -> ((House.Home) window.getCurrentView()).getText()))
                .isEqualTo("1");
    }

    @Test
    void routes_and_menu_entries_come_and_go_in_an_open_window() {
        UI ui = browser.open("");
        AtomicInteger changes = new AtomicInteger();
        house.screens.onChange(changes::incrementAndGet);
        TestBundle survey = survey("1.0.0");

        assertThat(browser.go(ui, "members")).isEqualTo("Denied");
        assertThat(menu()).containsExactly("");
        house.screens.show(survey);
        assertThat(menu()).containsExactly("", "survey");
        assertThat(browser.go(ui, "survey")).isEqualTo("SurveyView");
        assertThat(browser.read(ui, window -> window.getInternals().getTitle())).isEqualTo("アンケート");

        house.screens.withdraw(survey, false);
        assertThat(menu()).containsExactly("");
        assertThat(changes).hasValue(2);
        assertThat(house.texts.has("survey.title")).isFalse();
    }

    @Test
    void lets_in_only_who_holds_the_right() {
        house.screens.show(survey("1.0.0"));
        Browser stranger = house.browser(House.caller("stranger", Locale.JAPANESE));
        assertThat(stranger.page(stranger.open("survey"))).isEqualTo("Denied");
        assertThat(browser.page(browser.open("survey"))).isEqualTo("SurveyView");
        assertThat(CallerScope.get(House.caller("stranger", Locale.JAPANESE), house.screens::entries))
                .extracting(Menu.Entry::path)
                .containsExactly("");
    }

    @Test
    void lets_nobody_in_who_is_not_signed_in() {
        UI ui = browser.open("");
        ui.getSession().lock();
        try {
            ui.navigate("members");
            assertThat(ui.getInternals().getActiveRouterTargetsChain()).noneMatch(House.Members.class::isInstance);
        } finally {
            ui.getSession().unlock();
        }
        assertThat(house.screens.entries()).isEmpty();
    }

    @Test
    void a_route_that_is_taken_is_refused_and_nothing_of_the_bundle_is_visible() {
        TestBundle greedy = survey("1.0.0").view("members", "SurveyView");
        assertThatThrownBy(() -> house.screens.show(greedy)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo("host.refused.route-taken");
            assertThat(refused.arguments()).containsExactly("/members", "survey", "Iinkai");
        });
        assertThat(menu()).containsExactly("");
        assertThat(house.texts.has("survey.title")).isFalse();
        house.screens.show(survey("1.0.0"));
    }

    @Test
    void people_on_a_page_that_goes_are_led_to_the_safe_page_and_told() {
        TestBundle survey = survey("1.0.0");
        house.screens.show(survey);
        UI there = browser.open("survey");
        UI elsewhere = browser.open("");
        assertThat(house.screens.openViews(survey)).isEqualTo(1);

        Screens.Evacuation gone = house.screens.withdraw(survey, false);

        assertThat(gone.moved()).isEqualTo(1);
        assertThat(browser.page(there)).isEqualTo("Home");
        assertThat(browser.page(elsewhere)).isEqualTo("Home");
        assertThat(house.told).containsExactly("host.notice.taken-out[アンケート]");
        assertThat(house.screens.openViews(survey)).isZero();
    }

    @Test
    void windows_with_input_that_is_not_saved_are_told_apart() {
        TestBundle survey = survey("1.0.0");
        house.screens.show(survey);
        UI there = browser.open("survey");
        browser.open("survey");
        UI elsewhere = browser.open("");
        house.unsaved.add(there);
        house.unsaved.add(elsewhere);

        assertThat(house.screens.openViews(survey)).isEqualTo(2);
        assertThat(house.screens.unsavedViews(survey)).isEqualTo(1);
    }

    @Test
    void a_request_is_counted_for_the_bundle_whose_page_the_window_shows() {
        TestBundle survey = survey("1.0.0");
        house.screens.show(survey);
        UI there = browser.open("survey");
        UI elsewhere = browser.open("");

        browser.request(there);
        browser.request(elsewhere);

        assertThat(survey.served).hasSize(1);
    }

    @Test
    void people_come_back_to_where_they_were_after_an_update() {
        TestBundle old = survey("1.0.0");
        house.screens.show(old);
        Browser english = house.browser(House.caller("visitor", Locale.ENGLISH, "survey.read"));
        UI ui = english.open("survey?page=3");

        Screens.Evacuation gone = house.screens.withdraw(old, true);
        assertThat(english.page(ui)).isEqualTo("Home");
        TestBundle updated = survey("2.0.0");
        house.screens.show(updated);
        gone.bringBack(new Arrival("2.0.0", Optional.empty()));

        assertThat(english.page(ui)).isEqualTo("SurveyView");
        assertThat(english.read(ui, window -> window.getActiveViewLocation().getPathWithQueryParameters()))
                .isEqualTo("survey?page=3");
        assertThat(house.screens.openViews(updated)).isEqualTo(1);
        assertThat(house.told).containsExactly("host.notice.updated[Surveys, 2.0.0]");
    }

    @Test
    void who_works_on_a_bundle_sees_on_the_page_how_long_each_step_took() {
        TestBundle old = survey("1.0.0");
        house.screens.show(old);
        browser.open("survey");
        Screens.Evacuation gone = house.screens.withdraw(old, true);
        house.screens.show(survey("1.0.0.dev1"));

        gone.bringBack(new Arrival(
                "1.0.0.dev1", Optional.of(new Arrival.Steps(Duration.ofMillis(300), Duration.ofMillis(800)))));

        assertThat(house.told).containsExactly("host.notice.developed[アンケート, 300, 500, 800]");
    }

    @Test
    void a_window_that_will_not_leave_is_loaded_anew_and_told_afterwards() {
        TestBundle stubborn = new TestBundle("1.0.0").view("survey", "StubbornView");
        house.screens.show(stubborn);
        browser.open("survey");

        assertThat(house.screens.withdraw(stubborn, false).moved()).isEqualTo(1);

        assertThat(house.told).isEmpty();
        browser.open("");
        assertThat(house.told).containsExactly("host.notice.taken-out[アンケート]");
    }

    @Test
    void a_window_that_hangs_holds_up_nobody_for_long() throws InterruptedException {
        TestBundle survey = survey("1.0.0");
        house.screens.show(survey);
        UI hanging = browser.open("survey");
        Browser other = house.browser(House.caller("other", Locale.JAPANESE, "survey.read"));
        UI well = other.open("survey");
        java.util.concurrent.CountDownLatch held = new java.util.concurrent.CountDownLatch(1);
        java.util.concurrent.CountDownLatch release = new java.util.concurrent.CountDownLatch(1);
        Thread hang = Thread.ofVirtual().start(() -> {
            hanging.getSession().lock();
            held.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                hanging.getSession().unlock();
            }
        });
        held.await();

        assertThat(house.screens.withdraw(survey, false).moved()).isEqualTo(1);
        assertThat(other.page(well)).isEqualTo("Home");

        release.countDown();
        hang.join();
        assertThat(browser.page(hanging)).isEqualTo("Home");
    }

    @Test
    void views_that_fail_are_found_before_anybody_opens_them() {
        TestBundle bundle = survey("1.0.0").view("survey/broken", "BrokenView");
        house.screens.show(bundle);
        house.screens.verify(bundle);
        assertThat(bundle.problems).containsExactly("host.problem.view-fails[/survey/broken]");
    }

    @Test
    void static_files_are_found_for_the_version_that_runs() {
        house.screens.show(survey("1.0.0"));
        assertThat(house.screens.staticFile("survey", "1.0.0", "survey.css")).isPresent();
        assertThat(house.screens.staticFile("survey", "0.9.0", "survey.css")).isEmpty();
        assertThat(house.screens.staticFile("survey", "1.0.0", "../i18n/messages.properties"))
                .isEmpty();
        assertThat(house.screens.staticFile("other", "1.0.0", "survey.css")).isEmpty();
    }
}
