package org.iinkai.ui.shell.tokens;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;

import org.iinkai.api.accounts.ApiToken;
import org.iinkai.api.accounts.ApiTokens;
import org.iinkai.api.accounts.MakeToken;
import org.iinkai.api.data.Id;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** Makes a token and shows its secret, this once. */
final class TokenForm {

    private static final int USUAL_DAYS = 90;

    private final ApiTokens tokens;
    private final Clock clock;
    private final Runnable afterwards;
    private final Id<ApiToken> id = Id.next();

    TokenForm(ApiTokens tokens, Clock clock, Runnable afterwards) {
        this.tokens = tokens;
        this.clock = clock;
        this.afterwards = afterwards;
    }

    void open() {
        RecordForm form = new RecordForm(Words.text("shell.tokens.add"));
        TextField name = form.required("name", new TextField(Words.text("shell.tokens.column.name")));
        name.setHelperText(Words.text("shell.tokens.name-help"));
        name.setMaxLength(100);
        CheckboxGroup<String> rights =
                form.required("rights", new CheckboxGroup<>(Words.text("shell.tokens.column.rights")));
        rights.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        rights.setItems(tokens.rights());
        rights.setItemLabelGenerator(TokenWords::right);
        rights.setHelperText(Words.text("shell.tokens.rights-help"));
        DayField lastDay = form.required("lastDay", new DayField(Words.text("shell.tokens.column.until")));
        lastDay.setValue(LocalDate.now(clock).plusDays(USUAL_DAYS));
        TextArea networks = form.optional("networks", new TextArea(Words.text("shell.tokens.column.networks")));
        networks.setHelperText(Words.text("shell.tokens.networks-help"));
        form.onSubmit(() -> {
            String secret = tokens.make(new MakeToken(
                    id,
                    name.getValue(),
                    rights.getValue(),
                    lastDay.getValue(),
                    MakeToken.networks(networks.getValue())));
            afterwards.run();
            show(secret);
        });
        form.openIn(Words.text("shell.tokens.add-title"));
    }

    private static void show(String secret) {
        TextField field = new TextField(Words.text("shell.tokens.secret"));
        field.setValue(secret);
        field.setReadOnly(true);
        field.setWidthFull();
        field.addClassName("iinkai-secret");
        Dialog dialog = new Dialog(new Paragraph(Words.text("shell.tokens.secret-lead")), field);
        dialog.setHeaderTitle(Words.text("shell.tokens.secret-title"));
        dialog.setCloseOnOutsideClick(false);
        dialog.setCloseOnEsc(false);
        dialog.setWidth("min(36rem, 100%)");
        Button copy = new Button(Words.text("shell.tokens.copy"), click -> {
            click.getSource()
                    .getElement()
                    .executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", secret);
            Notices.done("shell.tokens.copied");
        });
        Button close = new Button(Words.text("shell.tokens.secret-done"), click -> dialog.close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(copy, close);
        dialog.open();
    }
}
