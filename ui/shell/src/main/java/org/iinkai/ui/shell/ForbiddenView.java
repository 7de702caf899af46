package org.iinkai.ui.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;

import org.iinkai.api.error.Forbidden;
import org.iinkai.ui.kit.Words;

/** The person lacks the right for the page; says which, and whom to ask. */
@ParentLayout(MainLayout.class)
public final class ForbiddenView extends ErrorPage implements HasErrorParameter<Forbidden> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Forbidden> parameter) {
        String right = parameter.getException().right();
        String name = right.isEmpty() ? "" : Words.text("right." + right);
        show(
                Words.text("shell.error.forbidden.title"),
                name.isEmpty() || name.startsWith("!")
                        ? Words.text("shell.error.forbidden.text")
                        : Words.text("shell.error.forbidden.text-right", name));
        return 403;
    }
}
