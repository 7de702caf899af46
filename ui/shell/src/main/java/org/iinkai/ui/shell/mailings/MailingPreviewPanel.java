package org.iinkai.ui.shell.mailings;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.tabs.TabSheet;

import org.iinkai.api.mailings.MailingPreview;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.Words;

/** A mail as its recipient will see it, in both forms. */
final class MailingPreviewPanel extends Div {

    MailingPreviewPanel(MailingPreview preview) {
        Facts head = new Facts()
                .add(Words.text("shell.mailings.from"), preview.from())
                .add(Words.text("shell.mailings.column.subject"), preview.subject());
        TabSheet forms = new TabSheet();
        forms.setWidthFull();
        forms.add(Words.text("shell.mailings.as-page"), page(preview.html()));
        forms.add(Words.text("shell.mailings.as-text"), text(preview.text()));
        add(head, forms);
    }

    /** The page stands in a frame of its own in which nothing runs. */
    private static IFrame page(String html) {
        IFrame frame = new IFrame();
        frame.getElement().setAttribute("sandbox", "");
        frame.setSrcdoc(html);
        frame.setTitle(Words.text("shell.mailings.preview"));
        frame.addClassName("iinkai-mail-page");
        frame.setWidthFull();
        frame.setHeight("32rem");
        return frame;
    }

    private static Div text(String text) {
        Div content = new Div();
        content.addClassName("iinkai-mail");
        text.lines().forEach(line -> {
            Div shown = new Div();
            shown.setText(line.isEmpty() ? "\u00a0" : line);
            content.add(shown);
        });
        return content;
    }
}
