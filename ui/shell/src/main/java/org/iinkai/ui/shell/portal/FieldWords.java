package org.iinkai.ui.shell.portal;

import java.util.List;
import java.util.Locale;

import org.iinkai.api.members.CompanyName;
import org.iinkai.api.members.PostalAddress;
import org.iinkai.api.portal.OwnField;
import org.iinkai.api.portal.Proposal;
import org.iinkai.api.portal.ProposedField;
import org.iinkai.ui.kit.StatusBadge;
import org.iinkai.ui.kit.StatusBadge.Tone;
import org.iinkai.ui.kit.Words;

/** Proposed things in words. */
final class FieldWords {

    private FieldWords() {}

    /** What a field is called. */
    static String name(OwnField field) {
        return Words.text(
                "shell.proposals.field." + field.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** A value as people write it. */
    static String value(OwnField field, List<String> parts) {
        return switch (field) {
            case NAME ->
                parts.size() < 3 || parts.get(2).isEmpty()
                        ? ""
                        : new CompanyName(parts.get(0), Boolean.parseBoolean(parts.get(1)), parts.get(2), "").display();
            case ADDRESS -> parts.size() < 5 ? "" : address(parts);
            case KANA, CORPORATE_NUMBER, PHONE, URL, PERSON_NAME, PERSON_KANA, PERSON_EMAIL, PERSON_PHONE ->
                parts.getFirst();
        };
    }

    /** The same with a word where there is no value, so that taking one away is seen as such. */
    static String said(OwnField field, List<String> parts) {
        String value = value(field, parts);
        return value.isEmpty() ? Words.text("shell.proposals.none") : value;
    }

    private static String address(List<String> parts) {
        return written(new PostalAddress(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4)));
    }

    /** An address in one line. */
    static String written(PostalAddress address) {
        return address.postalCode().isEmpty() ? address.line() : "〒" + address.writtenCode() + "　" + address.line();
    }

    static StatusBadge badge(ProposedField field) {
        return switch (field.state()) {
            case OPEN ->
                field.isStale()
                        ? new StatusBadge(Tone.WARNING, Words.text("shell.proposals.state.stale"))
                        : new StatusBadge(Tone.BUSY, Words.text("shell.proposals.state.open"));
            case ACCEPTED -> new StatusBadge(Tone.GOOD, Words.text("shell.proposals.state.accepted"));
            case REJECTED -> new StatusBadge(Tone.BAD, Words.text("shell.proposals.state.rejected"));
            case WITHDRAWN -> new StatusBadge(Tone.NEUTRAL, Words.text("shell.proposals.state.withdrawn"));
        };
    }

    static StatusBadge badge(boolean isOpen) {
        return isOpen
                ? new StatusBadge(Tone.BUSY, Words.text("shell.proposals.state.open"))
                : new StatusBadge(Tone.NEUTRAL, Words.text("shell.proposals.state.done"));
    }

    /** Whose data a proposal is about. */
    static String about(Proposal proposal) {
        return proposal.person().isEmpty()
                ? Words.text("shell.proposals.of-company")
                : Words.text("shell.proposals.of-person", proposal.personName());
    }
}
