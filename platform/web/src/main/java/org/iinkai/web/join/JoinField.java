package org.iinkai.web.join;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A question of the form: how it is asked, and how long its answer may be. */
enum JoinField {
    FORM(Section.ORGANISATION, Kind.SELECT, false, 20, ""),
    PLACE(Section.ORGANISATION, Kind.RADIO, false, 10, ""),
    NAME(Section.ORGANISATION, Kind.TEXT, true, 200, "organization"),
    KANA(Section.ORGANISATION, Kind.TEXT, true, 200, ""),
    CORPORATE_NUMBER(Section.ORGANISATION, Kind.NUMBER, false, 40, ""),
    POSTAL_CODE(Section.ORGANISATION, Kind.NUMBER, false, 20, "postal-code"),
    PREFECTURE(Section.ORGANISATION, Kind.SELECT, true, 10, "address-level1"),
    MUNICIPALITY(Section.ORGANISATION, Kind.TEXT, true, 200, "address-level2"),
    STREET(Section.ORGANISATION, Kind.TEXT, true, 200, "address-line1"),
    BUILDING(Section.ORGANISATION, Kind.TEXT, false, 200, "address-line2"),
    PHONE(Section.ORGANISATION, Kind.TEL, true, 40, "tel"),
    URL(Section.ORGANISATION, Kind.TEXT, false, 300, "url"),
    CATEGORY(Section.ORGANISATION, Kind.SELECT, true, 60, ""),
    REPRESENTATIVE_NAME(Section.REPRESENTATIVE, Kind.TEXT, true, 100, ""),
    REPRESENTATIVE_KANA(Section.REPRESENTATIVE, Kind.TEXT, false, 100, ""),
    REPRESENTATIVE_POST(Section.REPRESENTATIVE, Kind.TEXT, false, 100, ""),
    CONTACT_NAME(Section.CONTACT, Kind.TEXT, true, 100, "name"),
    CONTACT_KANA(Section.CONTACT, Kind.TEXT, true, 100, ""),
    CONTACT_DEPARTMENT(Section.CONTACT, Kind.TEXT, false, 100, ""),
    CONTACT_POST(Section.CONTACT, Kind.TEXT, false, 100, "organization-title"),
    CONTACT_EMAIL(Section.CONTACT, Kind.EMAIL, true, 254, "email"),
    CONTACT_PHONE(Section.CONTACT, Kind.TEL, true, 40, "tel"),
    REMARKS(Section.REMARKS, Kind.AREA, false, 2000, ""),
    CONSENT(Section.CONSENT, Kind.CHECK, true, 10, "");

    /** A part of the form with a heading of its own. */
    enum Section {
        ORGANISATION,
        REPRESENTATIVE,
        CONTACT,
        REMARKS,
        CONSENT;

        String key() {
            return "web.join.section." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the answer is typed into. */
    enum Kind {
        TEXT,
        NUMBER,
        TEL,
        EMAIL,
        AREA,
        SELECT,
        RADIO,
        CHECK
    }

    private final Section section;
    private final Kind kind;
    private final boolean isNeeded;
    private final int longest;
    private final String autocomplete;

    JoinField(Section section, Kind kind, boolean isNeeded, int longest, String autocomplete) {
        this.section = section;
        this.kind = kind;
        this.isNeeded = isNeeded;
        this.longest = longest;
        this.autocomplete = autocomplete;
    }

    static List<JoinField> of(Section section) {
        return Arrays.stream(values()).filter(field -> field.section == section).toList();
    }

    /** Name in the form, and id on the page. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String labelKey() {
        return "web.join.field." + id();
    }

    Kind kind() {
        return kind;
    }

    boolean isNeeded() {
        return isNeeded;
    }

    int longest() {
        return longest;
    }

    /** Token for browsers that know the answer; empty when none fits. */
    String autocomplete() {
        return autocomplete;
    }

    /** Whether it asks about a person, so that its label alone doesn't say whose. */
    boolean isOfPerson() {
        return section == Section.REPRESENTATIVE || section == Section.CONTACT;
    }

    boolean isChoice() {
        return kind == Kind.SELECT || kind == Kind.RADIO;
    }
}
