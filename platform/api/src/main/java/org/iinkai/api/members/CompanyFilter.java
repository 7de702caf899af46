package org.iinkai.api.members;

/**
 * Which organisations a list shows. All conditions hold together.
 *
 * @param text part of a name, former name, reading or number in any spelling; empty for all
 * @param list code of a list of organisations (省庁, 諸団体 ...); empty for all
 * @param prefecture 都道府県; empty for all
 */
public record CompanyFilter(String text, String list, String prefecture) {

    /** Every organisation. */
    public static CompanyFilter all() {
        return new CompanyFilter("", "", "");
    }

    /** Those of one list. */
    public static CompanyFilter ofList(String code) {
        return new CompanyFilter("", code, "");
    }

    /** The same, only with names, readings or numbers that contain the text. */
    public CompanyFilter withText(String part) {
        return new CompanyFilter(part.strip(), list, prefecture);
    }
}
