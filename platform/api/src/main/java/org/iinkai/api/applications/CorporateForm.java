package org.iinkai.api.applications;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;

import org.iinkai.api.members.CompanyName;

/** The corporate forms people choose from, as the register shows them and in full, as letters print them. */
public enum CorporateForm {
    KABUSHIKI("(株)", "株式会社"),
    YUGEN("(有)", "有限会社"),
    GODO("(同)", "合同会社"),
    GOSHI("(資)", "合資会社"),
    GOMEI("(名)", "合名会社"),
    IPPAN_SHADAN("(一社)", "一般社団法人"),
    KOEKI_SHADAN("(公社)", "公益社団法人"),
    IPPAN_ZAIDAN("(一財)", "一般財団法人"),
    KOEKI_ZAIDAN("(公財)", "公益財団法人"),
    GAKKO("(学)", "学校法人"),
    IRYO("(医)", "医療法人"),
    NPO("(特非)", "特定非営利活動法人"),
    DOKURITSU("(独)", "独立行政法人");

    private final String shortForm;
    private final String fullForm;

    CorporateForm(String shortForm, String fullForm) {
        this.shortForm = shortForm;
        this.fullForm = fullForm;
    }

    /** As the register shows it: (株). */
    public String shortForm() {
        return shortForm;
    }

    /** In full: 株式会社. */
    public String fullForm() {
        return fullForm;
    }

    /**
     * The name with its form taken out of it where somebody typed both into one: 株式会社青葉コール, (株)青葉, 青葉㈱.
     *
     * @param chosen form that was chosen beside the name; wins over none, loses against one that was typed
     */
    public static CompanyName split(String chosen, boolean isFirst, String typed, String kana) {
        String name = typed.strip();
        for (CorporateForm form : values()) {
            Optional<String> behind = form.without(name, true);
            Optional<String> before = form.without(name, false);
            if (behind.isPresent()) {
                return new CompanyName(form.shortForm, true, behind.get(), kana);
            }
            if (before.isPresent()) {
                return new CompanyName(form.shortForm, false, before.get(), kana);
            }
        }
        return new CompanyName(chosen, isFirst, name, kana);
    }

    /** The name with its form in full, in its place: 株式会社青葉コール. A form that is not known stays as it is. */
    public static String full(CompanyName name) {
        String form = Arrays.stream(values())
                .filter(known -> known.shortForm.equals(name.prefix()))
                .map(CorporateForm::fullForm)
                .findFirst()
                .orElse(name.prefix());
        return name.isPrefixFirst() ? form + name.name() : name.name() + form;
    }

    /** What remains of a name that begins or ends with this form; empty when it does not, or nothing remains. */
    private Optional<String> without(String name, boolean atStart) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC);
        for (String form : new String[] {fullForm, shortForm}) {
            boolean has = atStart ? folded.startsWith(form) : folded.endsWith(form);
            if (has && folded.length() > form.length()) {
                // ㈱ is one character as typed and three once made comparable
                int typed = name.length() - (folded.length() - form.length());
                String rest = atStart ? name.substring(typed) : name.substring(0, name.length() - typed);
                return Optional.of(rest.strip()).filter(text -> !text.isEmpty());
            }
        }
        return Optional.empty();
    }
}
