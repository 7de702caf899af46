package org.iinkai.gallery.show;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.access.Right;
import org.iinkai.gallery.Desk;
import org.iinkai.gallery.GalleryRights;
import org.iinkai.testkit.ScreenTest;

class GalleryViewTest extends ScreenTest {

    private static final Set<Right> ADMINISTRATOR = Set.of(CoreRight.PLUGINS_MANAGE, GalleryRights.READ);

    @RegisterExtension
    static final Desk desk = new Desk();

    GalleryViewTest() {
        super(Desk.PLATFORM);
    }

    @Test
    void every_point_shows_its_words_and_its_code_in_both_languages() {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            UI.getCurrent().setLocale(locale);
            for (Point point : Point.values()) {
                as(ADMINISTRATOR, () -> open(GalleryView.address(point)));

                assertThat(words()).as("%s in %s", point, locale).doesNotContain("!gallery.");
                assertThat(codes()).as("code of %s", point).isNotEmpty().noneMatch(String::isBlank);
                assertThat(current()).as("in the list").isEqualTo(pointTitle());
                assertThat(choice().getValue()).isEqualTo(point);
                UI.getCurrent().navigate("gallery/guide");
            }
        }
    }

    @Test
    void the_code_is_what_was_compiled() {
        as(ADMINISTRATOR, () -> open("gallery?point=health"));

        assertThat(codes()).first().isEqualTo("to.health(\"database\", DatabaseCheck.class);");
        assertThat(codes().getLast())
                .contains("final class DatabaseCheck implements HealthCheck {")
                .endsWith("}");
    }

    @Test
    void an_address_that_names_nothing_shows_the_first_point() {
        as(ADMINISTRATOR, () -> open("gallery?point=nothing"));

        assertThat(pointTitle()).isEqualTo("権限のある人の画面");
    }

    @Test
    void choosing_a_point_changes_the_address() {
        as(ADMINISTRATOR, () -> {
            open("gallery");
            test(choice()).selectItem("REST");
        });

        assertThat(address()).isEqualTo("gallery?point=rest");
        assertThat(pointTitle()).isEqualTo("REST");
    }

    @Test
    void where_it_runs_is_the_record_that_was_lent_last() {
        Desk.Borrower borrower = desk.borrower("P1", "青木 花", "青葉コール");
        as(ADMINISTRATOR, () -> open("gallery?point=company-part"));
        assertThat(links()).contains("gallery/loans");

        desk.lend("プロジェクター", borrower, java.time.LocalDate.of(2025, 5, 8));
        as(ADMINISTRATOR, () -> {
            open("gallery/guide");
            open("gallery?point=company-part");
        });
        assertThat(links()).contains("companies/" + borrower.company());
    }

    @SuppressWarnings("unchecked") // its items have a type that no class says
    private Select<Point> choice() {
        return find(Select.class).single();
    }

    private String pointTitle() {
        return find(H2.class).all().stream()
                .filter(title -> title.getParent().orElseThrow() instanceof PointSheet)
                .map(H2::getText)
                .findFirst()
                .orElseThrow();
    }

    private String current() {
        return find(Nav.class)
                .single()
                .getElement()
                .getChildren()
                .flatMap(list -> list.getChildren().flatMap(item -> item.getChildren()))
                .filter(link -> link.hasAttribute("aria-current"))
                .map(link -> link.getText())
                .findFirst()
                .orElseThrow();
    }

    private List<String> codes() {
        return find(CodeBlock.class).all().stream()
                .map(block -> block.getElement().getTextRecursively())
                .toList();
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }
}
