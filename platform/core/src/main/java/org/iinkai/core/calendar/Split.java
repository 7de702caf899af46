package org.iinkai.core.calendar;

import java.util.Arrays;
import java.util.List;

/** Codes that a statement gives with spaces between. */
final class Split {

    private Split() {}

    static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
