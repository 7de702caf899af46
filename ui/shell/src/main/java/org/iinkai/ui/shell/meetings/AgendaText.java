package org.iinkai.ui.shell.meetings;

import java.util.ArrayList;
import java.util.List;

/**
 * An agenda as one text, by which a draft keeps it and people compare two of them. Each item begins with a line of its own;
 * what belongs to it stands indented below, led by a sign that says what it is.
 */
final class AgendaText {

    private static final String ITEM = "・";
    private static final List<String> SIGNS = List.of("　＠", "　－", "　→", "　＃");
    private static final String MORE = "　　";

    private AgendaText() {}

    /**
     * An item as it is typed.
     *
     * @param papers as {@link Paper} writes them, a line each
     */
    record Item(String title, String presenter, String text, String decision, String papers) {

        boolean isBlank() {
            return parts().stream().allMatch(String::isBlank) && title.isBlank();
        }

        private List<String> parts() {
            return List.of(presenter, text, decision, papers);
        }
    }

    static String of(List<Item> items) {
        List<String> lines = new ArrayList<>();
        for (Item item : items) {
            lines.add(ITEM + item.title());
            for (int i = 0; i < SIGNS.size(); i++) {
                String part = item.parts().get(i).replace("\r", "");
                if (!part.isEmpty()) {
                    lines.add(SIGNS.get(i) + part.replace("\n", "\n" + MORE));
                }
            }
        }
        return String.join("\n", lines);
    }

    static List<Item> items(String text) {
        List<List<StringBuilder>> items = new ArrayList<>();
        int part = 0;
        for (String line : text.split("\n", -1)) {
            if (line.startsWith(ITEM)) {
                items.add(List.of(
                        new StringBuilder(line.substring(1)),
                        new StringBuilder(),
                        new StringBuilder(),
                        new StringBuilder(),
                        new StringBuilder()));
            } else if (!items.isEmpty() && line.length() >= MORE.length()) {
                boolean isMore = line.startsWith(MORE);
                part = isMore ? part : SIGNS.indexOf(line.substring(0, MORE.length())) + 1;
                items.getLast().get(part).append(isMore ? "\n" : "").append(line.substring(MORE.length()));
            }
        }
        return items.stream()
                .map(parts -> new Item(
                        parts.get(0).toString(),
                        parts.get(1).toString(),
                        parts.get(2).toString(),
                        parts.get(3).toString(),
                        parts.get(4).toString()))
                .toList();
    }
}
