package org.iinkai.host.vaadin.bundle;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A page that leaves everything behind that a page can leave behind. */
public class UntidyView extends Div {

    private static final long serialVersionUID = 1L;

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        ui.addAfterNavigationListener(e -> getElement());
        ui.getPage().addBrowserWindowResizeListener(e -> getElement());
        ComponentUtil.setData(ui, "untidy", new Own());
        ui.getSession().setAttribute("untidy", new Own());
        ui.getSession().getSession().setAttribute("untidy", new Own());
        ui.getSession().addSessionDestroyListener(e -> getElement());
        Dialog dialog = new Dialog(new Part());
        ui.add(dialog);
    }

    /** A thing of the bundle's own. */
    private static final class Own {}

    /** A component of the bundle's own. */
    private static final class Part extends Span {
        private static final long serialVersionUID = 1L;
    }
}
