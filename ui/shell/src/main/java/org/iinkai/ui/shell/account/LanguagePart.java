package org.iinkai.ui.shell.account;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Locale;
import java.util.Map;

import org.iinkai.api.accounts.Accounts;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.Languages;

/** The language one works in. */
final class LanguagePart extends AccountPart {

    private static final Map<String, String> NAMES = Map.of("ja", "日本語", "en", "English");

    private final Accounts accounts;

    LanguagePart(Accounts accounts) {
        super("shell.account.language");
        this.accounts = accounts;
    }

    @Override
    void fill(Div head) {
        RadioButtonGroup<String> choice = new RadioButtonGroup<>(Words.text("shell.account.language-text"));
        choice.setItems("ja", "en");
        choice.setItemLabelGenerator(NAMES::get);
        choice.setValue(Words.locale().getLanguage());
        choice.addValueChangeListener(change -> Languages.choose(Locale.of(change.getValue()), accounts));
        put(choice);
    }
}
