package org.iinkai.ui.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;

import org.iinkai.api.error.Refused;
import org.iinkai.ui.kit.Words;

/** Opening a page failed. A refusal is explained; a defect gets a reference that the log knows. */
@ParentLayout(MainLayout.class)
public final class ErrorView extends ErrorPage implements HasErrorParameter<Exception> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        if (parameter.getException() instanceof Refused refused) {
            show(Words.text("shell.error.refused.title"), Words.text(refused));
            return 400;
        }
        String reference = Defects.note("opening " + event.getLocation().getPath(), parameter.getException());
        show(Words.text("shell.error.defect.title"), Words.text("shell.error.defect.text", reference));
        return 500;
    }
}
