package org.iinkai.ui.kit;

import org.iinkai.api.data.Total;

/** Numbers of rows in words: 252件, 10,000件以上. */
final class Counts {
    private Counts() {}

    static String of(Total total) {
        return Words.text(total.isExact() ? "kit.list.count" : "kit.list.count-bounded", total.count());
    }
}
