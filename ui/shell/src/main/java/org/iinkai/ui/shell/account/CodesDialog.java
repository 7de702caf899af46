package org.iinkai.ui.shell.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vaadin.flow.component.Unit;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;

import org.iinkai.ui.kit.Words;

/** Shows recovery codes, which is possible once. */
final class CodesDialog {

    private CodesDialog() {}

    static void open(List<String> codes) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Words.text("shell.account.codes-title"));
        dialog.setMaxWidth(36, Unit.REM);
        dialog.setCloseOnOutsideClick(false);
        dialog.setCloseOnEsc(false);
        UnorderedList list = new UnorderedList(
                codes.stream().map(code -> new ListItem(new Code(code))).toArray(ListItem[]::new));
        list.addClassName("iinkai-codes");
        Button close = new Button(Words.text("shell.account.codes-kept"), click -> dialog.close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(
                new Paragraph(Words.text("shell.account.codes-text")),
                list,
                download(codes),
                new Paragraph(Words.text("shell.account.codes-keep")));
        dialog.getFooter().add(close);
        dialog.open();
    }

    private static Anchor download(List<String> codes) {
        String text = Words.text("shell.account.codes-file") + "\n\n" + String.join("\n", codes) + "\n";
        DownloadHandler file = event -> {
            event.setFileName("iinkai-recovery-codes.txt");
            event.setContentType("text/plain; charset=utf-8");
            event.getOutputStream().write(text.getBytes(UTF_8));
        };
        return new Anchor(file, Words.text("shell.account.codes-download"));
    }
}
