package org.iinkai.core.portal;

import java.util.Locale;
import java.util.stream.Collectors;

import org.iinkai.api.portal.OwnField;
import org.iinkai.api.portal.Proposal;
import org.iinkai.api.portal.ProposedField;
import org.iinkai.api.text.Texts;

/** What became of a proposal, in words for a mail. */
record DecisionWords(Texts texts) {

    /** A line for each field. */
    String lines(Proposal proposal, Locale locale) {
        return proposal.fields().stream().map(field -> line(field, locale)).collect(Collectors.joining("\n"));
    }

    private String line(ProposedField field, Locale locale) {
        String name = texts.text(locale, key(field.field()));
        return switch (field.state()) {
            case OPEN -> texts.text(locale, "core.records.proposal-open", name);
            case ACCEPTED -> texts.text(locale, "core.records.proposal-accepted", name);
            case REJECTED -> texts.text(locale, "core.records.proposal-rejected", name, field.reason());
            case WITHDRAWN -> texts.text(locale, "core.records.proposal-withdrawn", name);
        };
    }

    private static String key(OwnField field) {
        return switch (field) {
            case NAME -> "core.records.field-name";
            case KANA, PERSON_KANA -> "core.records.field-kana";
            case CORPORATE_NUMBER -> "core.records.field-corporate-number";
            case ADDRESS -> "core.records.field-address";
            case PHONE, PERSON_PHONE -> "core.records.field-phone";
            case URL -> "core.records.field-url";
            case PERSON_NAME -> "core.records.field-person-name";
            case PERSON_EMAIL -> "core.records.field-email";
        };
    }
}
