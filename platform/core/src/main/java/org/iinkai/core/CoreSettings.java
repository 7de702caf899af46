package org.iinkai.core;

import java.nio.file.Path;

import org.iinkai.api.text.Texts;
import org.iinkai.core.mail.MailSettings;

/**
 * What the core needs to know about its place.
 *
 * @param setupCodeFile where the one-time code for the first administrator is put
 * @param texts the product's texts, for what it writes itself: mail
 * @param mail how mail leaves the house
 */
public record CoreSettings(Path setupCodeFile, Texts texts, MailSettings mail) {

    /** Keeps mail here instead of sending it. */
    public CoreSettings(Path setupCodeFile, Texts texts) {
        this(setupCodeFile, texts, MailSettings.kept());
    }
}
