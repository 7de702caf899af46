package org.iinkai.api.members;

import java.text.Normalizer;
import java.util.stream.Stream;

import org.iinkai.api.error.Refused;

/**
 * A postal address in Japan, or one elsewhere written into {@code street}. Immutable; every part may be empty.
 *
 * @param postalCode 7 digits without a hyphen; typed in any width, with or without 〒 and hyphen
 * @param prefecture 都道府県
 * @param municipality 市区町村
 * @param street 町名・番地
 * @param building 建物名
 */
public record PostalAddress(String postalCode, String prefecture, String municipality, String street, String building) {

    private static final int LONGEST = 200;

    public PostalAddress {
        postalCode = Normalizer.normalize(postalCode, Normalizer.Form.NFKC).replaceAll("[\\s〒\\-‐‑–—―−ー]", "");
        prefecture = prefecture.strip();
        municipality = municipality.strip();
        street = street.strip();
        building = building.strip();
        if (!postalCode.matches("([0-9]{7})?")) {
            throw new Refused("core.refused.postal-code").at("postalCode");
        }
        bounded("prefecture", prefecture);
        bounded("municipality", municipality);
        bounded("street", street);
        bounded("building", building);
    }

    /** No address. */
    public static PostalAddress none() {
        return new PostalAddress("", "", "", "", "");
    }

    /** Whether nothing of it is known. */
    public boolean isEmpty() {
        return equals(none());
    }

    /** The postal code as written, {@code 100-0001}; empty when there is none. */
    public String writtenCode() {
        return postalCode.isEmpty() ? "" : postalCode.substring(0, 3) + "-" + postalCode.substring(3);
    }

    /** The address in one line without the postal code: 東京都千代田区丸の内1-1-1　青葉ビル. */
    public String line() {
        String place = Stream.of(prefecture, municipality, street).reduce("", String::concat);
        return building.isEmpty() ? place : (place + "　" + building).strip();
    }

    private static void bounded(String field, String text) {
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw new Refused("core.refused.too-long", LONGEST).at(field);
        }
    }
}
