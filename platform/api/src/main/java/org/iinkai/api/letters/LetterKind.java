package org.iinkai.api.letters;

import java.util.EnumSet;
import java.util.Set;

import org.iinkai.api.applications.ApplicationState;

/** A kind of letter: which fields its template may use, and which it must. */
public enum LetterKind {
    /** 受付のお知らせ. */
    RECEIPT("receipt"),
    /** 入会承認通知書. */
    APPROVAL("approval"),
    /** 入会のお断り. */
    REJECTION("rejection"),
    /** 退会受理通知書. */
    LEAVING("leaving");

    private static final Set<LetterField> ALWAYS = EnumSet.of(
            LetterField.ORGANISATION,
            LetterField.REPRESENTATIVE,
            LetterField.CATEGORY,
            LetterField.MEMBER_NUMBER,
            LetterField.MEMBER_SINCE,
            LetterField.ASSOCIATION,
            LetterField.OFFICE,
            LetterField.DAY);
    private static final Set<LetterField> OF_APPLICATIONS =
            EnumSet.of(LetterField.RECEIPT_NUMBER, LetterField.RECEIVED_ON, LetterField.CONTACT);

    private final String code;

    LetterKind(String code) {
        this.code = code;
    }

    /** Stable word for addresses and files. */
    public String code() {
        return code;
    }

    /** Whether an application in that state gets this letter. */
    public boolean isFor(ApplicationState state) {
        return switch (this) {
            case RECEIPT -> state != ApplicationState.PROSPECT && state != ApplicationState.WITHDRAWN;
            case APPROVAL -> state == ApplicationState.APPROVED || state == ApplicationState.JOINED;
            case REJECTION -> state == ApplicationState.REJECTED;
            case LEAVING -> false;
        };
    }

    /** Fields that the template must use: without them the letter says nothing. */
    public Set<LetterField> needed() {
        return switch (this) {
            case RECEIPT -> Set.of(LetterField.RECEIPT_NUMBER);
            case APPROVAL -> Set.of(LetterField.APPROVED_ON);
            case REJECTION -> Set.of();
            case LEAVING -> Set.of(LetterField.LEFT_ON);
        };
    }

    /** Fields that the template may use, the needed ones among them, in the order of {@link LetterField}. */
    public Set<LetterField> fields() {
        Set<LetterField> fields = EnumSet.copyOf(ALWAYS);
        switch (this) {
            case RECEIPT -> fields.addAll(OF_APPLICATIONS);
            case APPROVAL -> {
                fields.addAll(OF_APPLICATIONS);
                fields.add(LetterField.APPROVED_ON);
            }
            case REJECTION -> {
                fields.addAll(OF_APPLICATIONS);
                fields.add(LetterField.REASON);
            }
            case LEAVING -> {
                fields.add(LetterField.LEFT_ON);
                fields.add(LetterField.REASON);
            }
        }
        return fields;
    }
}
