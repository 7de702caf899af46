package org.iinkai.api.letters;

import java.util.Arrays;
import java.util.Optional;

/** What a template may leave open, written {@code {団体名}}. The word is the same in every language of the product. */
public enum LetterField {
    ORGANISATION("団体名"),
    REPRESENTATIVE("代表者名"),
    CONTACT("担当者名"),
    RECEIPT_NUMBER("受付番号"),
    RECEIVED_ON("受付日"),
    CATEGORY("会員種別"),
    APPROVED_ON("承認日"),
    REASON("理由"),
    MEMBER_NUMBER("会員番号"),
    MEMBER_SINCE("入会日"),
    LEFT_ON("退会日"),
    ASSOCIATION("協会名"),
    OFFICE("事務局"),
    DAY("発行日");

    private final String word;

    LetterField(String word) {
        this.word = word;
    }

    /** The word in the template, without brackets. */
    public String word() {
        return word;
    }

    /** The field with that word; empty when there is none. */
    public static Optional<LetterField> of(String word) {
        return Arrays.stream(values()).filter(field -> field.word.equals(word)).findFirst();
    }
}
