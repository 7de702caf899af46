package org.iinkai.gallery.show;

import java.util.Locale;

/** What extension points are for; the list of points shows them in this order. */
enum Group {
    PAGES,
    RECORDS,
    ELSEWHERE,
    DATA,
    OUTSIDE,
    WORK;

    String title() {
        return "gallery.group." + name().toLowerCase(Locale.ROOT);
    }
}
