package org.iinkai.core.letters;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

import org.iinkai.api.applications.ApplicantPerson;
import org.iinkai.api.letters.LetterField;
import org.iinkai.api.members.PostalAddress;
import org.iinkai.api.time.FiscalYear;

/** An invented company, to see what a template makes of it. */
final class SampleOccasion {

    /** Who writes it while the association has no name yet. */
    static final Map<LetterField, String> SENDER = Map.of(LetterField.ASSOCIATION, "〇〇協会", LetterField.OFFICE, "事務局");

    private static final String NAME = "株式会社青葉サンプル";

    private SampleOccasion() {}

    static Occasion on(LocalDate today) {
        Map<LetterField, String> values = new EnumMap<>(LetterField.class);
        values.put(LetterField.ORGANISATION, NAME);
        values.put(LetterField.REPRESENTATIVE, "青葉 太郎");
        values.put(LetterField.CONTACT, "若草 花子");
        values.put(LetterField.RECEIPT_NUMBER, FiscalYear.of(today).year() + "-0001");
        values.put(LetterField.RECEIVED_ON, Content.day(today.minusDays(30)));
        values.put(LetterField.CATEGORY, "正会員");
        values.put(LetterField.APPROVED_ON, Content.day(today.minusDays(1)));
        values.put(LetterField.REASON, "事業の内容が入会の基準に合わないため");
        values.put(LetterField.MEMBER_NUMBER, "9999");
        values.put(LetterField.MEMBER_SINCE, Content.day(today));
        values.put(LetterField.LEFT_ON, Content.day(today));
        PostalAddress address = new PostalAddress("1000001", "東京都", "千代田区", "千代田1-1", "サンプルビル5階");
        return new Occasion(
                values, NAME, Occasions.lines(address, NAME, ApplicantPerson.representative("青葉 太郎", "", "代表取締役")));
    }
}
