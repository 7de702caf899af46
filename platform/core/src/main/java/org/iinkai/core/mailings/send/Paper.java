package org.iinkai.core.mailings.send;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.iinkai.api.text.Localized;
import org.iinkai.api.text.Texts;
import org.iinkai.core.mail.MailText;

/**
 * What all letters of a mailing have in common. At the end of each stands what 特定電子メール法 4条 asks for: who sends
 * it, address, contact, and how to stop it. Nobody can leave that out, because nobody writes it.
 */
public final class Paper {

    private static final Pattern BLANK = Pattern.compile("\\{\\{(氏名|会社名|name|company)}}");
    private static final String RULE = "――――――――――――――――――――";

    private final Texts texts;
    private final URI product;
    private final Words words;

    /** The paper for a mailing's words. */
    public Paper(Texts texts, URI product, Words words) {
        this.texts = texts;
        this.product = product;
        this.words = words;
    }

    /**
     * What a mailing says, and who says it.
     *
     * @param japanese may be empty
     * @param english may be empty
     * @param list name of the list that it comes through
     * @param association name of the association on the day
     */
    public record Words(
            String subject,
            String japanese,
            String english,
            String listCode,
            Localized list,
            boolean isPopulation,
            String sender,
            Localized association,
            String postal,
            String contact) {}

    /** Whom a letter goes to. */
    public record To(UUID recipient, String name, String address, String company) {}

    /** The letter to somebody, with the secret of their link. */
    public Letter to(To to, String token) {
        URI stop = product.resolve("/unsubscribe/" + token);
        String japanese = words.japanese().isEmpty() ? "" : whole(words.japanese(), to, stop, Locale.JAPANESE);
        String english = words.english().isEmpty() ? "" : whole(words.english(), to, stop, Locale.ENGLISH);
        Locale first = japanese.isEmpty() ? Locale.ENGLISH : Locale.JAPANESE;
        String between = japanese.isEmpty() || english.isEmpty() ? "" : "\n\n" + RULE + "\nEnglish\n\n";
        return new Letter(
                to.recipient(),
                words.sender(),
                words.listCode(),
                to.name(),
                to.address(),
                MailText.line(words.subject()),
                MailText.plain(japanese + between + english),
                MailText.page(words.subject(), part("ja", japanese) + part("en", english), first),
                stop);
    }

    private static String part(String language, String text) {
        return text.isEmpty()
                ? ""
                : "<div lang=\"" + language + "\">\n" + MailText.paragraphs(MailText.plain(text)) + "</div>\n";
    }

    private String whole(String text, To to, URI stop, Locale locale) {
        return filled(text, to, locale) + "\n\n" + block(stop, locale);
    }

    private String filled(String text, To to, Locale locale) {
        String name = to.name().isEmpty() ? texts.text(locale, "core.mailing.somebody") : to.name();
        Map<String, String> blanks = Map.of("氏名", name, "name", name, "会社名", to.company(), "company", to.company());
        return BLANK.matcher(text)
                .replaceAll(blank -> Matcher.quoteReplacement(blanks.getOrDefault(blank.group(1), "")));
    }

    private String block(URI stop, Locale locale) {
        String because = texts.text(
                locale,
                words.isPopulation() ? "core.mailing.because-member" : "core.mailing.because-subscribed",
                words.list().in(locale));
        return texts.text(
                locale,
                "core.mailing.block",
                because,
                stop.toString(),
                words.association().in(locale),
                words.postal(),
                words.contact());
    }
}
