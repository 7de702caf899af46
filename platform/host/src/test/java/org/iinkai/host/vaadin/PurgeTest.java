package org.iinkai.host.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.internal.CurrentInstance;
import jakarta.servlet.ServletException;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PurgeTest {

    private static final int COLLECTIONS = 20;

    private House house;
    private Browser browser;
    private UI window;

    @BeforeEach
    void opens_the_house() throws ServletException {
        house = new House();
        browser = house.browser(House.CLERK);
        window = browser.open("");
    }

    @AfterEach
    void closes_the_house() {
        house.servlet.destroy();
        CurrentInstance.clearAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SurveyView", "UntidyView"})
    void the_classes_of_a_bundle_that_went_are_collected(String view) {
        WeakReference<ClassLoader> gone = visit(view);
        for (int i = 0; i < COLLECTIONS && gone.get() != null; i++) {
            browser.refresh(window);
            System.gc();
        }
        assertThat(gone.get()).as("loader of the bundle").isNull();
        assertThat(browser.page(window)).isEqualTo("Home");
    }

    /** A method of its own, so that no local variable keeps the bundle. */
    private WeakReference<ClassLoader> visit(String view) {
        TestBundle bundle = new TestBundle("1.0.0").view("survey", view);
        house.screens.show(bundle);
        assertThat(browser.go(window, "survey")).isEqualTo(view);
        house.screens.verify(bundle);
        browser.refresh(window);
        house.screens.withdraw(bundle, false);
        house.screens.purge(bundle.loader());
        return new WeakReference<>(bundle.loader());
    }
}
