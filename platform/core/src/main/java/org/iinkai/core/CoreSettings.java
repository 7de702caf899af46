package org.iinkai.core;

import java.net.URI;
import java.nio.file.Path;

import org.iinkai.api.text.Texts;
import org.iinkai.core.accounts.AccountSettings;
import org.iinkai.core.documents.DocumentSettings;
import org.iinkai.core.mail.MailSettings;
import org.iinkai.core.privacy.PrivacySettings;

/**
 * What the core needs to know about its place.
 *
 * @param setupCodeFile where the one-time code for the first administrator is put
 * @param texts the product's texts, for what it writes itself: mail
 * @param mail how mail leaves the house
 * @param accounts how people get in
 * @param product address of the product that people use, for links in mail
 * @param privacy the association's own rules on personal data
 * @param documents where files are kept
 */
public record CoreSettings(
        Path setupCodeFile,
        Texts texts,
        MailSettings mail,
        AccountSettings accounts,
        URI product,
        PrivacySettings privacy,
        DocumentSettings documents) {

    /** Keeps to the usual rules on personal data. */
    public CoreSettings(Path setupCodeFile, Texts texts, MailSettings mail, AccountSettings accounts, URI product) {
        this(
                setupCodeFile,
                texts,
                mail,
                accounts,
                product,
                PrivacySettings.usual(),
                DocumentSettings.in(setupCodeFile.resolveSibling("documents")));
    }

    /** Lets people in by password, with a second factor where they want one. */
    public CoreSettings(Path setupCodeFile, Texts texts, MailSettings mail, URI product) {
        this(setupCodeFile, texts, mail, AccountSettings.open(), product);
    }

    /** Keeps mail here instead of sending it. */
    public CoreSettings(Path setupCodeFile, Texts texts) {
        this(setupCodeFile, texts, MailSettings.kept(), URI.create("http://localhost/"));
    }
}
