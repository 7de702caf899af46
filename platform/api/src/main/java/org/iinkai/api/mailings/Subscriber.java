package org.iinkai.api.mailings;

import java.util.List;

import org.iinkai.api.data.Id;
import org.iinkai.api.text.Localized;

/**
 * Whom a link in a mail belongs to.
 *
 * @param address mostly hidden, so that a mail passed on tells nobody: {@code r…@example.jp}
 * @param lists those that the link is about
 */
public record Subscriber(String address, List<Line> lists) {

    public Subscriber {
        lists = List.copyOf(lists);
    }

    /**
     * A list of theirs.
     *
     * @param isActive whether mail comes through it now
     */
    public record Line(Id<MailingList> list, Localized name, Localized purpose, boolean isActive) {}

    /** Whether mail comes through any of the lists. */
    public boolean isActive() {
        return lists.stream().anyMatch(Line::isActive);
    }
}
