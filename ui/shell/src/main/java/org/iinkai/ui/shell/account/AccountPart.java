package org.iinkai.ui.shell.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.function.Consumer;

import org.iinkai.api.accounts.OwnAccount;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** A part of the page: its heading, what can be done beside it, and what it is about. */
abstract class AccountPart extends Section {

    private final String title;
    private final Div content = new Div();

    AccountPart(String titleKey) {
        this.title = Words.text(titleKey);
        addClassName("iinkai-panel");
    }

    /** Shows the part anew. */
    final void show() {
        removeAll();
        content.removeAll();
        Div head = new Div(new H2(title));
        head.addClassName("iinkai-section-head");
        fill(head);
        add(head, content);
    }

    /** Puts in what the part shows now: actions and states into its head, the rest by {@link #put}. */
    abstract void fill(Div head);

    final void put(Component... components) {
        content.add(components);
    }

    final void say(String key, Object... arguments) {
        put(new Paragraph(Words.text(key, arguments)));
    }

    final void sayQuietly(String key) {
        Paragraph sentence = new Paragraph(Words.text(key));
        sentence.addClassName("iinkai-quiet");
        put(sentence);
    }

    /** Asks for the password before a change; who has none only says that they mean it. */
    static RecordForm withPassword(RecordForm form, OwnAccount own, Consumer<char[]> change) {
        if (!own.hasPassword()) {
            return form.onSubmit(() -> change.accept(new char[0]));
        }
        PasswordField password =
                form.required("password", PasswordPart.field("shell.account.password-old", "current-password"));
        return form.onSubmit(() -> change.accept(password.getValue().toCharArray()));
    }

    static Button button(String key, Runnable action) {
        Button button = new Button(Words.text(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    /** A button in a row, named with what it is about for people who do not see the row. */
    static Button inRow(String key, String label, Runnable action) {
        Button button = new Button(Words.text(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        button.setAriaLabel(label);
        return button;
    }
}
