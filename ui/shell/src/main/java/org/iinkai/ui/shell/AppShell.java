package org.iinkai.ui.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/** The page that holds everything: style sheets, colours before the first drawing, changes pushed to open windows. */
@Push
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("context://iinkai/iinkai.css")
@ColorScheme(ColorScheme.Value.LIGHT_DARK)
@Viewport("width=device-width, initial-scale=1")
public class AppShell implements AppShellConfigurator {
    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "iinkai/icon.svg");
        settings.addInlineFromFile(
                Inline.Position.PREPEND, "META-INF/resources/iinkai/scheme.js", Inline.Wrapping.JAVASCRIPT);
        settings.addInlineFromFile(
                Inline.Position.PREPEND, "META-INF/resources/iinkai/search.js", Inline.Wrapping.JAVASCRIPT);
    }
}
