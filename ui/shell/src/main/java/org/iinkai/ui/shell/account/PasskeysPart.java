package org.iinkai.ui.shell.account;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.iinkai.api.accounts.OwnAccount;
import org.iinkai.api.accounts.Passkey;
import org.iinkai.api.accounts.Passkeys;
import org.iinkai.api.accounts.Passkeys.Challenge;
import org.iinkai.api.error.Refused;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.Words;

/** The passkeys. */
final class PasskeysPart extends AccountPart {

    private static final String SCRIPT = script();
    private static final String GIVEN_UP = "-";

    private final Passkeys passkeys;
    private final OwnAccount own;

    PasskeysPart(Passkeys passkeys, OwnAccount own) {
        super("shell.account.passkeys");
        this.passkeys = passkeys;
        this.own = own;
    }

    @Override
    void fill(Div head) {
        List<Passkey> known = passkeys.own();
        if (passkeys.host().isPresent()) {
            head.add(button("shell.account.passkey-add", this::add));
            say("shell.account.passkeys-text");
        } else {
            say("shell.account.passkeys-text");
            sayQuietly("shell.account.passkeys-none-here");
        }
        if (known.isEmpty()) {
            sayQuietly("shell.account.passkeys-none");
            return;
        }
        SmallTable table = new SmallTable(
                Words.text("shell.account.passkeys"),
                Words.text("shell.account.passkey-name"),
                Words.text("shell.account.passkey-added"),
                Words.text("shell.account.passkey-used"),
                Words.text("shell.settings.actions"));
        known.forEach(each -> table.row(
                SmallTable.text(each.name()),
                SmallTable.text(Dates.moment(each.addedAt())),
                SmallTable.text(each.usedAt().map(Dates::moment).orElse("")),
                actions(each)));
        put(table);
    }

    private Div actions(Passkey passkey) {
        String name = passkey.name();
        return new Div(
                inRow(
                        "shell.account.passkey-rename",
                        Words.text("shell.account.passkey-rename-of", name),
                        () -> rename(passkey)),
                new com.vaadin.flow.component.Text(" "),
                inRow(
                        "shell.account.passkey-remove",
                        Words.text("shell.account.passkey-remove-of", name),
                        () -> remove(passkey)));
    }

    private void add() {
        RecordForm form = new RecordForm(Words.text("shell.account.factor-next"));
        TextField name = form.required("name", new TextField(Words.text("shell.account.passkey-name")));
        name.setHelperText(Words.text("shell.account.passkey-name-help"));
        name.setMaxLength(60);
        withPassword(form, own, password -> ask(name.getValue(), password))
                .openIn(Words.text("shell.account.passkey-add"));
    }

    private void ask(String name, char[] password) {
        Challenge challenge = passkeys.registration(password);
        getElement()
                .executeJs(SCRIPT, challenge.options())
                .then(String.class, response -> keep(challenge, response, name), problem -> refuse());
    }

    private void keep(Challenge challenge, String response, String name) {
        if (response.equals(GIVEN_UP)) {
            return;
        }
        try {
            passkeys.add(challenge.token(), response, name);
            Notices.done("shell.account.passkey-done", name);
            show();
        } catch (Refused refused) {
            Notices.refused(refused);
        }
    }

    private static void refuse() {
        Notices.refused(new Refused("shell.account.passkey-failed"));
    }

    private void rename(Passkey passkey) {
        RecordForm form = new RecordForm(Words.text("shell.company.update"));
        TextField name = form.required("name", new TextField(Words.text("shell.account.passkey-name")));
        name.setMaxLength(60);
        name.setValue(passkey.name());
        form.unchanged();
        form.onSubmit(() -> {
            passkeys.rename(passkey.id(), name.getValue());
            show();
        });
        form.openIn(Words.text("shell.account.passkey-rename-title"));
    }

    private void remove(Passkey passkey) {
        RecordForm form = new RecordForm(Words.text("shell.account.passkey-remove"))
                .with(new Paragraph(Words.text("shell.account.passkey-remove-question", passkey.name())));
        withPassword(form, own, password -> {
                    passkeys.remove(passkey.id(), password);
                    show();
                })
                .openIn(Words.text("shell.account.passkey-remove-title"));
    }

    private static String script() {
        try (InputStream in =
                Objects.requireNonNull(PasskeysPart.class.getResourceAsStream("passkey.js"), "passkey.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
