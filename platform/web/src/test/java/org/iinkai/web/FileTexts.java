package org.iinkai.web;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

import org.iinkai.api.text.Texts;

/** Texts of this module from its own message files. */
final class FileTexts implements Texts {

    @Override
    public String text(Locale locale, String key, Object... arguments) {
        ResourceBundle bundle = bundle(locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT);
        return bundle.containsKey(key)
                ? new MessageFormat(bundle.getString(key), locale).format(arguments)
                : "!" + key + "!";
    }

    @Override
    public boolean has(String key) {
        return bundle(Locale.ROOT).containsKey(key);
    }

    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "i18n.web.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
