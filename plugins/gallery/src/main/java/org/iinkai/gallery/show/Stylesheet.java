package org.iinkai.gallery.show;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

import org.iinkai.api.plugin.PluginContext;

/** A stylesheet of the bundle's own. Part of the page that needs it, so that it goes with it. */
@Tag("link")
final class Stylesheet extends Component {

    /** @param file below {@code static} */
    Stylesheet(PluginContext context, String file) {
        getElement().setAttribute("rel", "stylesheet").setAttribute("href", context.resourceUrl(file));
    }
}
