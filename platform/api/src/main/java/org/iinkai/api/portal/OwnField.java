package org.iinkai.api.portal;

/** What a company can propose to change: of itself, and of its people. */
public enum OwnField {
    /** 会社名: corporate form, whether it stands first, the name. */
    NAME(false),
    /** フリガナ of the company. */
    KANA(false),
    /** 法人番号. */
    CORPORATE_NUMBER(false),
    /** 住所: postal code, prefecture, municipality, street, building. */
    ADDRESS(false),
    /** 電話番号 of the company. */
    PHONE(false),
    /** ウェブサイト. */
    URL(false),
    /** 氏名. */
    PERSON_NAME(true),
    /** フリガナ of a person. */
    PERSON_KANA(true),
    /** メールアドレス of a person. */
    PERSON_EMAIL(true),
    /** 電話番号 of a person. */
    PERSON_PHONE(true);

    private final boolean isOfPerson;

    OwnField(boolean isOfPerson) {
        this.isOfPerson = isOfPerson;
    }

    /** Whether it is something of a person rather than of the company. */
    public boolean isOfPerson() {
        return isOfPerson;
    }
}
