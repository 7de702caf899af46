package org.iinkai.ui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.accounts.Accounts;
import org.iinkai.api.host.Menu;
import org.iinkai.api.portal.Portal;
import org.iinkai.api.search.Search;
import org.iinkai.ui.kit.WhileShown;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.portal.PortalViews;
import org.iinkai.ui.shell.search.SearchBox;

/** The frame of every screen: product name, what concerns the person, the menu, and the screen itself. */
public class MainLayout extends AppLayout implements AfterNavigationObserver {
    private final Menu menu;
    private final Main main = new Main();
    private final SideMenu entries;
    private String shown = "";

    /** Made by the host for every window. */
    public MainLayout(Menu menu, Access access, Accounts accounts, Search search, Portal portal) {
        this.menu = menu;
        entries = new SideMenu(menu, access, portal);
        main.setId("main");
        main.addClassName("iinkai-main");
        main.getElement().setAttribute("tabindex", "-1");
        setContent(main);
        setPrimarySection(Section.NAVBAR);
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(Words.text("shell.menu.toggle"));
        Anchor product = new Anchor("", Words.text("shell.product"));
        product.addClassName("iinkai-product");
        Header bar = new Header(skipLink(), toggle, product);
        if (!PortalViews.isAllFor(access.caller())) {
            bar.add(new SearchBox(search, access));
        }
        bar.add(new PersonBar(access.caller(), accounts));
        bar.getStyle().set("display", "contents");
        addToNavbar(bar);
        addToDrawer(entries);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.removeAll();
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement oldContent) {
        if (oldContent != null
                && main.getElement().equals(oldContent.getElement().getParent())) {
            main.getElement().removeChild(oldContent.getElement());
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        UI ui = UI.getCurrent();
        String asked = event.getLocation().getPathWithQueryParameters();
        if (!asked.equals(shown)) {
            shown = asked;
            getElement().executeJs("this.shadowRoot.querySelector('[part~=content]').scrollTo(0, 0)");
        }
        // the screen may still be building its heading
        ui.beforeClientResponse(this, context -> ui.getPage().setTitle(browserTitle()));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        WhileShown.hear(event, menu::onChange, entries::fill);
        entries.fill();
    }

    final String browserTitle() {
        String product = Words.text("shell.product");
        return heading(main)
                .map(heading -> Words.text("shell.browser-title", heading.getText(), product))
                .orElse(product);
    }

    private static Optional<H1> heading(Component component) {
        return component instanceof H1 heading
                ? Optional.of(heading)
                : component
                        .getChildren()
                        .flatMap(child -> heading(child).stream())
                        .findFirst();
    }

    private Component skipLink() {
        NativeButton skip = new NativeButton(Words.text("shell.skip"));
        skip.addClassName("iinkai-skip");
        skip.addClickListener(click -> main.getElement().callJsFunction("focus"));
        return skip;
    }
}
