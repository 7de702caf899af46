package org.iinkai.host.vaadin;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;

import org.iinkai.api.text.Texts;

/** Gives components their texts. */
final class Words implements I18NProvider {

    private static final long serialVersionUID = 1L;
    private static final List<Locale> LANGUAGES = List.of(Locale.JAPANESE, Locale.ENGLISH);

    private final transient Texts texts;

    Words(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return LANGUAGES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        return texts.text(locale, key, parameters);
    }
}
