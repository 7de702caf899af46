package org.iinkai.api.applications;

import java.text.Normalizer;

import org.iinkai.api.error.Refused;

/**
 * A person an applicant names: who represents it, or whom to write to. Immutable; every part may be empty.
 *
 * @param name full name as written by the person
 * @param kana reading
 * @param department 部署
 * @param post 役職
 * @param email address for mail; typed in any width
 * @param phone telephone number; typed in any width
 */
public record ApplicantPerson(String name, String kana, String department, String post, String email, String phone) {

    private static final int LONGEST = 100;

    public ApplicantPerson {
        name = bounded("name", name);
        kana = bounded("kana", kana);
        department = bounded("department", department);
        post = bounded("post", post);
        email = Normalizer.normalize(email, Normalizer.Form.NFKC).strip();
        phone = phone(phone);
        if (!email.isEmpty()
                && (email.length() > 254 || !email.matches("[^@\\s<>\"(),;:\\\\]+@[^@\\s<>\"]+\\.[^@\\s.<>\"]+"))) {
            throw new Refused("core.refused.applicant-email").at("email");
        }
    }

    /** Nobody named. */
    public static ApplicantPerson none() {
        return new ApplicantPerson("", "", "", "", "", "");
    }

    /** Somebody who stands for an organisation. */
    public static ApplicantPerson representative(String name, String kana, String post) {
        return new ApplicantPerson(name, kana, "", post, "", "");
    }

    /** Whether nobody is named. */
    public boolean isEmpty() {
        return name.isEmpty();
    }

    /**
     * A telephone number as stored: half-width, with any hyphen as a plain one.
     *
     * @throws Refused when it holds anything but digits, brackets, spaces, hyphens and a leading plus
     */
    static String phone(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[‐‑–—―−ー]", "-")
                .strip();
        if (!plain.matches("(\\+?[0-9()\\- ]{6,30})?")) {
            throw new Refused("core.refused.applicant-phone").at("phone");
        }
        return plain;
    }

    private static String bounded(String field, String text) {
        String stripped = text.strip();
        if (stripped.codePointCount(0, stripped.length()) > LONGEST) {
            throw new Refused("core.refused.too-long", LONGEST).at(field);
        }
        return stripped;
    }
}
