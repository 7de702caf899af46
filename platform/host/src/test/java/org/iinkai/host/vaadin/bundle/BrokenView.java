package org.iinkai.host.vaadin.bundle;

import com.vaadin.flow.component.html.Div;

/** A page that can't be made. */
public class BrokenView extends Div {

    private static final long serialVersionUID = 1L;

    public BrokenView() {
        throw new IllegalStateException("no good");
    }
}
