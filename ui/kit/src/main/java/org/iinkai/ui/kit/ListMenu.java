package org.iinkai.ui.kit;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.iinkai.api.views.SavedView;

/** What can be done with the way a list is shown: saved views, columns, download. Changes no record. */
final class ListMenu extends MenuBar {

    ListMenu() {
        addClassName("iinkai-list-menu");
        addThemeVariants(
                MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_SMALL, MenuBarVariant.LUMO_DROPDOWN_INDICATORS);
    }

    /**
     * Offers the views.
     *
     * @param chosen the view that the list is showing
     * @param show shows a view, or the list as it comes
     */
    void views(
            List<SavedView> views,
            Optional<SavedView> chosen,
            Consumer<Optional<SavedView>> show,
            Runnable save,
            Runnable manage) {
        MenuItem root = addItem(chosen.map(SavedView::name).orElseGet(() -> Words.text("kit.view.menu")));
        SubMenu choices = root.getSubMenu();
        for (SavedView view : views) {
            String name = view.isShared() ? Words.text("kit.view.shared-name", view.name()) : view.name();
            MenuItem item = choices.addItem(name, click -> show.accept(Optional.of(view)));
            item.setCheckable(true);
            item.setChecked(chosen.equals(Optional.of(view)));
        }
        choices.addItem(Words.text("kit.view.plain"), click -> show.accept(Optional.empty()));
        choices.addSeparator();
        choices.addItem(Words.text("kit.view.save"), click -> save.run());
        if (!views.isEmpty()) {
            choices.addItem(Words.text("kit.view.manage"), click -> manage.run());
        }
    }

    void columns(Runnable choose) {
        // without a menu of its own it has no arrow
        addItem(Words.text("kit.columns.open"), click -> choose.run());
    }

    void downloads(Consumer<FileFormat> download) {
        SubMenu formats = addItem(Words.text("kit.list.download")).getSubMenu();
        for (FileFormat format : FileFormat.values()) {
            formats.addItem(format.word(), click -> download.accept(format));
        }
    }
}
