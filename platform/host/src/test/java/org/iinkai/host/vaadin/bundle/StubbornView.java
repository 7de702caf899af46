package org.iinkai.host.vaadin.bundle;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;

/** A page that asks before it is left, as one with unsaved input does. */
public class StubbornView extends Div implements BeforeLeaveObserver {

    private static final long serialVersionUID = 1L;

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        event.postpone();
    }
}
