package org.iinkai.core.imports.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.ImportRow;
import org.iinkai.api.members.CompanyName;
import org.iinkai.api.members.CorporateNumber;
import org.iinkai.api.members.PostalAddress;
import org.iinkai.core.imports.cell.Addresses;
import org.iinkai.core.imports.cell.Names;
import org.iinkai.core.text.Reading;

/** A row of a file of members as it is copied beside the stored ones: null where the file has no such column. */
final class StagedMember {

    static final String TABLE = "pg_temp.staged_member";

    static final List<String> COLUMNS = List.of(
            "line",
            "company_id",
            "membership_id",
            "number",
            "prefix",
            "is_prefix_first",
            "name",
            "kana",
            "sort_key",
            "search_key",
            "corporate_number",
            "postal_code",
            "prefecture",
            "municipality",
            "street",
            "building",
            "phone",
            "url",
            "note",
            "category",
            "segment",
            "joined_on",
            "left_on",
            "reason",
            "responsible_name",
            "responsible_kana",
            "responsible_email",
            "responsible_sort",
            "responsible_search",
            "contact_name",
            "contact_kana",
            "contact_email",
            "contact_sort",
            "contact_search",
            "whole_name");

    private static final Pattern EMAIL = Pattern.compile("([^\\s@,;<>]+@[^\\s@,;<>]+)?");
    private static final Pattern HOST = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9.-]*[.][a-zA-Z]{2,}(/[^\\s<>\"]*)?");
    private static final Pattern URL = Pattern.compile("(https?://[^\\s<>\"]{3,300})?");
    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_PHONE = 40;
    private static final int LONGEST_NOTE = 4_000;
    private static final int LONGEST_PERSON = 100;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_REASON = 1_000;

    private final ImportRow row;
    private final Set<String> columns;

    /** @param columns those the file has */
    StagedMember(ImportRow row, Set<String> columns) {
        this.row = row;
        this.columns = columns;
    }

    /**
     * The cells in the order of {@link #COLUMNS}.
     *
     * @throws Refused when one of them can't be stored
     */
    List<@Nullable String> cells() {
        String number = row.required("number");
        bounded("number", number, LONGEST_NUMBER);
        List<@Nullable String> cells = new ArrayList<>(COLUMNS.size());
        cells.add(Integer.toString(row.line()));
        cells.add(Id.next().toString());
        cells.add(Id.next().toString());
        cells.add(number);
        addName(cells, number);
        addAddress(cells);
        addReach(cells);
        addMembership(cells);
        addPerson(cells, "responsible");
        addPerson(cells, "contact");
        cells.add(isWhole() ? row.text("name") : null);
        return cells;
    }

    private void addName(List<@Nullable String> cells, String number) {
        String corporate = has("corporate_number") ? corporateNumber() : null;
        String kana = has("kana") ? Reading.stored(row.text("kana")) : null;
        String prefix = has("prefix") ? Names.shown(row.text("prefix")) : null;
        String first = has("prefix_first") && !row.text("prefix_first").isEmpty() ? row.text("prefix_first") : null;
        String name = has("name") ? row.required("name") : null;
        if (row.text("name").indexOf('\n') >= 0) {
            throw new Refused("core.refused.import-line-break", "name").at("name");
        }
        if (name != null && isWhole()) {
            Names.Split split = Names.split(name);
            name = split.name();
            prefix = split.prefix();
            first = Boolean.toString(split.isFirst());
        }
        new CompanyName(or(prefix), true, name == null ? "-" : name, or(kana));
        cells.add(prefix);
        cells.add(first);
        cells.add(name);
        cells.add(kana);
        cells.add(kana == null ? null : Reading.sortKey(kana));
        cells.add(searchKey(or(name), or(kana), number, or(corporate)));
        cells.add(corporate);
    }

    /** Whether the name is one with its corporate form in it. */
    private boolean isWhole() {
        return has("name") && row.text("prefix").isEmpty() && !has("prefix_first");
    }

    /** As {@code CompanyKey} makes it of what a company is found by. */
    static String searchKey(String... words) {
        return Reading.searchKey(java.util.Arrays.stream(words)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toArray(String[]::new));
    }

    private void addAddress(List<@Nullable String> cells) {
        PostalAddress whole = has("address") ? Addresses.split(row.text("address")) : PostalAddress.none();
        PostalAddress parts = new PostalAddress(
                first(postalCode(), whole.postalCode()),
                first(row.text("prefecture"), whole.prefecture()),
                first(row.text("municipality"), whole.municipality()),
                first(row.text("street"), whole.street()),
                first(row.text("building"), whole.building()));
        cells.add(has("postal_code") || !whole.postalCode().isEmpty() ? parts.postalCode() : null);
        cells.add(has("prefecture") || has("address") ? parts.prefecture() : null);
        cells.add(has("municipality") || has("address") ? parts.municipality() : null);
        cells.add(has("street") || has("address") ? parts.street() : null);
        cells.add(has("building") || has("address") ? parts.building() : null);
    }

    private void addReach(List<@Nullable String> cells) {
        bounded("phone", row.text("phone"), LONGEST_PHONE);
        bounded("note", row.text("note"), LONGEST_NOTE);
        String url = HOST.matcher(row.text("url")).matches() ? "https://" + row.text("url") : row.text("url");
        if (!URL.matcher(url).matches()) {
            throw new Refused("core.refused.url").at("url");
        }
        cells.add(said("phone"));
        cells.add(has("url") ? url : null);
        cells.add(said("note"));
    }

    private void addMembership(List<@Nullable String> cells) {
        bounded("reason", row.text("reason"), LONGEST_REASON);
        if (has("joined_on")) {
            row.day("joined_on");
        }
        if (!row.text("left_on").isEmpty()) {
            row.day("left_on");
        }
        cells.add(has("category") ? row.required("category") : null);
        cells.add(said("segment"));
        cells.add(has("joined_on") ? row.required("joined_on") : null);
        cells.add(row.text("left_on").isEmpty() ? null : row.text("left_on"));
        cells.add(said("reason"));
    }

    private void addPerson(List<@Nullable String> cells, String role) {
        String name = row.text(role + "_name").strip();
        String kana = Reading.stored(row.text(role + "_kana"));
        String email = row.text(role + "_email");
        bounded(role + "_name", name, LONGEST_PERSON);
        bounded(role + "_kana", kana, LONGEST_PERSON);
        if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) {
            throw new Refused("core.refused.import-email", email).at(role + "_email");
        }
        if (name.isEmpty() && !email.isEmpty()) {
            throw new Refused("core.refused.import-person-name").at(role + "_name");
        }
        cells.add(name.isEmpty() ? null : name);
        cells.add(has(role + "_kana") ? kana : null);
        cells.add(has(role + "_email") ? email : null);
        cells.add(Reading.sortKey(kana));
        cells.add(Reading.searchKey(name, kana));
    }

    /** A spreadsheet takes the zero away that postal codes of the north begin with. */
    private String postalCode() {
        String code = row.text("postal_code");
        return code.matches("[0-9]{6}") ? "0" + code : code;
    }

    private String corporateNumber() {
        return CorporateNumber.parse(row.text("corporate_number")).digits();
    }

    private @Nullable String said(String column) {
        return has(column) ? row.text(column) : null;
    }

    private boolean has(String column) {
        return columns.contains(column);
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static void bounded(String column, String text, int most) {
        if (text.length() > most && text.codePointCount(0, text.length()) > most) {
            throw new Refused("core.refused.too-long", most).at(column);
        }
    }
}
