package org.iinkai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.host.Menu;

class MainLayoutTest extends ShellTest {

    /** A screen that fails to open. */
    public static final class Broken extends Div {
        public Broken() {
            throw new IllegalStateException("secret");
        }
    }

    @Test
    void lists_what_the_person_may_open_and_follows_bundles_that_come_and_go() {
        text("training.title", "研修");
        desk.rights.remove(CoreRight.PLUGINS_MANAGE.id());
        desk.rights.remove(CoreRight.MAIL_READ.id());
        open("");
        assertThat(menu()).containsSubsequence("ホーム", "会員", "事業活動報告").doesNotContain("追加機能", "研修");

        desk.entries.add(new Menu.Entry("training", "training", "training.title", "academy-cap", 10));
        desk.changeMenu();
        MockVaadin.clientRoundtrip();

        assertThat(menu()).containsSubsequence("ホーム", "会員", "事業活動報告", "研修");
        assertThat(words()).contains("研修");
        desk.entries.clear();
        desk.changeMenu();
        MockVaadin.clientRoundtrip();
        assertThat(menu()).doesNotContain("研修");
        assertThat(words()).contains("動作中の委員会の機能はありません。");
    }

    @Test
    void leaves_no_listener_behind_when_the_window_closes() {
        open("");
        assertThat(desk.menuListeners).hasSize(2);
        frame().getElement().removeFromTree();
        assertThat(desk.menuListeners).isEmpty();
    }

    @Test
    void names_the_page_in_the_browser_title() {
        open("plugins");
        assertThat(frame().browserTitle()).isEqualTo("追加機能｜委員会");
        assertThat(find(H1.class).all()).hasSize(1);
    }

    @Test
    void changes_the_language_and_stays_on_the_page() {
        open("members");
        MenuItem english = find(MenuBar.class)
                .single()
                .getItems()
                .getFirst()
                .getSubMenu()
                .getItems()
                .get(1);

        com.vaadin.flow.component.ComponentUtil.fireEvent(english, new com.vaadin.flow.component.ClickEvent<>(english));
        MockVaadin.clientRoundtrip();

        assertThat(desk.languagesChosen).containsExactly(Locale.ENGLISH);
        assertThat(heading()).isEqualTo("Members");
        assertThat(menu()).contains("Home");
    }

    @Test
    void leaves_by_a_plain_form() {
        open("");
        Element form = descendant(frame().getElement(), "form").orElseThrow();
        assertThat(form.getAttribute("method")).isEqualTo("post");
        assertThat(form.getAttribute("action")).isEqualTo("/sign-out");
        assertThat(form.getTextRecursively()).isEqualTo("ログアウト");
    }

    @Test
    void shows_an_unknown_address_inside_the_frame_with_a_way_home() {
        open("nowhere");
        assertThat(heading()).isEqualTo("ページが見つかりません");
        assertThat(menu()).contains("ホーム");
        assertThat(words()).contains("ホームに戻る");
    }

    @Test
    void tells_a_reference_and_nothing_of_the_defect_when_a_screen_fails() {
        route("broken", Broken.class);
        open("broken");
        assertThat(heading()).isEqualTo("ページを表示できません");
        assertThat(words()).containsPattern("お問い合わせ番号：[0-9a-f]{8}").doesNotContain("secret");
    }

    @Test
    void tells_in_a_window_what_happened_by_itself() {
        open("");
        Shell.tell(UI.getCurrent(), "shell.start.no-committees");
        assertThat(find(com.vaadin.flow.component.notification.Notification.class)
                        .single()
                        .getDuration())
                .isZero();
    }

    private List<String> menu() {
        return find(SideNavItem.class).all().stream().map(SideNavItem::getLabel).toList();
    }

    private static Optional<Element> descendant(Element element, String tag) {
        return element.getChildren()
                .filter(child -> !child.isTextNode())
                .flatMap(child -> child.getTag().equals(tag) ? Stream.of(child) : descendant(child, tag).stream())
                .findFirst();
    }
}
