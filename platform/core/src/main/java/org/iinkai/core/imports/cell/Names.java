package org.iinkai.core.imports.cell;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of organisations with their corporate form in front or behind. */
public final class Names {

    /** Forms as they are shown short, in every spelling; longer spellings first. */
    private static final List<Map.Entry<String, String>> FORMS = List.of(
            Map.entry("株式会社", "(株)"),
            Map.entry("(株)", "(株)"),
            Map.entry("有限会社", "(有)"),
            Map.entry("(有)", "(有)"),
            Map.entry("合同会社", "(同)"),
            Map.entry("(同)", "(同)"),
            Map.entry("合資会社", "(資)"),
            Map.entry("(資)", "(資)"),
            Map.entry("合名会社", "(名)"),
            Map.entry("(名)", "(名)"),
            Map.entry("一般社団法人", "(一社)"),
            Map.entry("(一社)", "(一社)"),
            Map.entry("公益社団法人", "(公社)"),
            Map.entry("(公社)", "(公社)"),
            Map.entry("一般財団法人", "(一財)"),
            Map.entry("(一財)", "(一財)"),
            Map.entry("公益財団法人", "(公財)"),
            Map.entry("(公財)", "(公財)"),
            Map.entry("特定非営利活動法人", "(特非)"),
            Map.entry("NPO法人", "(特非)"),
            Map.entry("(特非)", "(特非)"),
            Map.entry("独立行政法人", "(独)"),
            Map.entry("(独)", "(独)"),
            Map.entry("社会福祉法人", "(福)"),
            Map.entry("(福)", "(福)"),
            Map.entry("学校法人", "(学)"),
            Map.entry("(学)", "(学)"),
            Map.entry("医療法人", "(医)"),
            Map.entry("(医)", "(医)"));

    private static final Map<String, String> SHORT =
            FORMS.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final String ANY = FORMS.stream()
            .map(form -> form.getKey().replace("(", "[(（]").replace(")", "[)）]"))
            .collect(Collectors.joining("|", "(", "|㈱|㈲|㈹|㈳|㈶)"));
    private static final Pattern FIRST = Pattern.compile("^" + ANY + "[\\s　]*(.+)$");
    private static final Pattern LAST = Pattern.compile("^(.+?)[\\s　]*" + ANY + "$");

    private Names() {}

    /**
     * A name and its corporate form apart.
     *
     * @param prefix the form as shown short; empty when there is none
     * @param isFirst whether it stands before the name
     * @param name the rest, as typed
     */
    public record Split(String prefix, boolean isFirst, String name) {}

    /** Takes the corporate form from a full name. */
    public static Split split(String full) {
        String name = full.strip();
        Matcher first = FIRST.matcher(name);
        if (first.matches()) {
            return new Split(shown(first.group(1)), true, first.group(2).strip());
        }
        Matcher last = LAST.matcher(name);
        if (last.matches()) {
            return new Split(shown(last.group(2)), false, last.group(1).strip());
        }
        return new Split("", true, name);
    }

    /** A corporate form in any spelling as it is shown short; one that is not known stays as typed. */
    public static String shown(String form) {
        String plain = Normalizer.normalize(form, Normalizer.Form.NFKC).strip();
        return SHORT.getOrDefault(plain, form.strip());
    }
}
