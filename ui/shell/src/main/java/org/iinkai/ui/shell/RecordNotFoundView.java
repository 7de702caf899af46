package org.iinkai.ui.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;

import org.iinkai.api.error.NotFound;
import org.iinkai.ui.kit.Words;

/** The page is there, but what it should show is not. */
@ParentLayout(MainLayout.class)
public final class RecordNotFoundView extends ErrorPage implements HasErrorParameter<NotFound> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
        show(Words.text("shell.error.not-found.title"), Words.text("shell.error.gone.text"));
        return 404;
    }
}
