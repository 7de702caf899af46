package org.iinkai.core.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.iinkai.api.data.Id;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.api.mail.OutgoingMail;
import org.iinkai.core.calendar.MeetingMapper.DueRow;
import org.iinkai.core.calendar.SignUpMapper.Coming;
import org.iinkai.core.part.Foundation;

/** Reminds people of events they have a place in, and of what a meeting gave them to do. */
final class Reminders {

    private static final int DAYS_BEFORE = 3;
    private static final int DAYS_BETWEEN = 7;
    private static final int AT_ONCE = 200;

    private final Foundation foundation;
    private final CalendarParts parts;
    private final Telling.Post post;

    Reminders(Foundation foundation, CalendarParts parts, Telling.Post post) {
        this.foundation = foundation;
        this.parts = parts;
        this.post = post;
    }

    void send() {
        LocalDate today = LocalDate.now(foundation.clock());
        while (remindOfEvents(today) == AT_ONCE) {
            // the next ones
        }
        remindOfActions(today);
    }

    private int remindOfEvents(LocalDate today) {
        return foundation.transactions().write(() -> {
            List<Coming> coming = parts.signUps().coming(today, today.plusDays(DAYS_BEFORE), AT_ONCE);
            for (Coming person : coming) {
                parts.telling().reminded(person.event(), person.reached());
                parts.signUps().reminded(person.id(), foundation.clock().instant());
            }
            return coming.size();
        });
    }

    private void remindOfActions(LocalDate today) {
        foundation.transactions().write(() -> {
            for (DueRow item :
                    parts.meetings().due(today.plusDays(DAYS_BEFORE), today.minusDays(DAYS_BETWEEN), AT_ONCE)) {
                post.mail()
                        .send(new OutgoingMail(
                                Id.next(),
                                new MailAddress(item.name(), item.email()),
                                "core.mail.action-due",
                                List.of(
                                        item.name(),
                                        item.eventTitle(),
                                        item.text(),
                                        item.due().toString(),
                                        post.product().toString()),
                                Locale.JAPANESE,
                                "event:" + item.event()));
                parts.meetings().reminded(item.id(), today);
            }
        });
    }
}
