package org.iinkai.ui.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;

import org.iinkai.ui.kit.Words;

/** There is no page at the address. */
@ParentLayout(MainLayout.class)
public final class NotFoundView extends ErrorPage implements HasErrorParameter<NotFoundException> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        show(Words.text("shell.error.not-found.title"), Words.text("shell.error.not-found.text"));
        return 404;
    }
}
