package org.iinkai.core.mail;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;

import org.iinkai.api.text.Texts;

/** An invitation in two languages. */
final class MailTexts implements Texts {

    private static final Map<String, String> JAPANESE = Map.of(
            "invite.subject", "ログインの準備をしてください｜協会",
            "invite.text", "{0}様\n\n次のページを開いて、パスワードを決めてください。\nhttps://example.jp/{1}\n");
    private static final Map<String, String> ENGLISH = Map.of(
            "invite.subject", "Prepare your sign-in",
            "invite.text", "Dear {0},\n\nopen this page and choose a password.\nhttps://example.jp/{1}\n");

    @Override
    public String text(Locale locale, String key, Object... arguments) {
        Map<String, String> texts = locale.getLanguage().equals("ja") ? JAPANESE : ENGLISH;
        return new MessageFormat(texts.getOrDefault(key, ""), locale).format(arguments);
    }

    @Override
    public boolean has(String key) {
        return JAPANESE.containsKey(key);
    }
}
