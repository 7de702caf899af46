package org.iinkai.ui.shell.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.iinkai.api.accounts.FactorSetUp;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** Shows the secret for an authenticator, and asks for the code that it makes of it. */
final class FactorDialog {

    private final RecordForm form = new RecordForm(Words.text("shell.account.factor-set-up"));

    FactorDialog(FactorSetUp secret, Function<String, List<String>> confirm, Consumer<List<String>> then) {
        form.with(new Paragraph(Words.text("shell.account.factor-scan")))
                .with(picture(secret))
                .with(toApp(secret))
                .with(new Paragraph(Words.text("shell.account.factor-key")))
                .with(key(secret));
        TextField code = form.required("code", new TextField(Words.text("shell.account.factor-code")));
        code.getElement().setAttribute("autocomplete", "one-time-code").setAttribute("inputmode", "numeric");
        form.onSubmit(() -> then.accept(confirm.apply(code.getValue())));
    }

    void open() {
        form.openIn(Words.text("shell.account.factor-title"));
    }

    /** Apps register for this scheme; the address is made by the core, nobody typed it. */
    private static Anchor toApp(FactorSetUp secret) {
        Anchor link = new Anchor();
        link.setUnsafeHref(secret.link());
        link.setText(Words.text("shell.account.factor-open-app"));
        return link;
    }

    private static Image picture(FactorSetUp secret) {
        String data = Base64.getEncoder().encodeToString(secret.picture().getBytes(UTF_8));
        Image picture = new Image("data:image/svg+xml;base64," + data, Words.text("shell.account.factor-picture"));
        picture.setWidth("12.5rem");
        picture.setHeight("12.5rem");
        return picture;
    }

    private static Code key(FactorSetUp secret) {
        Code key = new Code(secret.key());
        key.addClassName("iinkai-secret");
        return key;
    }
}
