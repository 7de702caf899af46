package org.iinkai.host.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQL as a row of tokens: words in lower case, quoted names as they are, single signs. No literals, no comments. */
final class SqlTokens {

    private static final Pattern DROPPED = Pattern.compile(
            "'(?:[^']|'')*'|--[^\\n]*|/\\*.*?\\*/|\\$([a-zA-Z_]*)\\$.*?\\$\\1\\$|#\\{[^}]*\\}", Pattern.DOTALL);
    private static final Pattern TOKEN =
            Pattern.compile("\"(?:[^\"]|\"\")*\"|[\\p{L}_][\\p{L}\\p{N}_$]*|\\$\\{|[0-9][0-9.]*|\\S");

    private final List<String> tokens = new ArrayList<>();

    SqlTokens(String sql) {
        Matcher matcher = TOKEN.matcher(DROPPED.matcher(sql).replaceAll(" ? "));
        while (matcher.find()) {
            String token = matcher.group();
            tokens.add(token.startsWith("\"") ? token : token.toLowerCase(Locale.ROOT));
        }
    }

    int size() {
        return tokens.size();
    }

    /** The token at a place; empty text outside. */
    String at(int place) {
        return place >= 0 && place < tokens.size() ? tokens.get(place) : "";
    }

    boolean contains(String token) {
        return tokens.contains(token);
    }

    boolean isName(int place) {
        String token = at(place);
        return !token.isEmpty()
                && (token.startsWith("\"") || Character.isLetter(token.charAt(0)) || token.startsWith("_"));
    }

    /** The place of the bracket that the closing one at a place belongs to. */
    int opening(int closing) {
        int depth = 0;
        for (int place = closing; place >= 0; place--) {
            depth += at(place).equals(")") ? 1 : 0;
            depth -= at(place).equals("(") ? 1 : 0;
            if (depth == 0) {
                return place;
            }
        }
        return 0;
    }
}
