package org.iinkai.web.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

import org.iinkai.api.calendar.Attendance;
import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.calendar.Fee;
import org.iinkai.api.calendar.OpenEvent;
import org.iinkai.api.calendar.ProgrammePart;
import org.iinkai.api.calendar.SignedUp;
import org.iinkai.api.calendar.Speaker;
import org.iinkai.api.calendar.Talk;
import org.iinkai.web.pages.Pages;

/** What the pages say of events. Public pages write days out: 2025年3月31日. */
record EventWords(Pages pages, Locale locale, ZoneId zone) {

    private static final DateTimeFormatter DAY_JA = DateTimeFormatter.ofPattern("uuuu年M月d日(E)", Locale.JAPANESE);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("EEE, MMM d, uuuu", Locale.ENGLISH);

    String text(String key, Object... arguments) {
        return pages.text(locale, key, arguments);
    }

    String association(EventDesk desk) {
        return desk.association().nameOn(LocalDate.now(desk.clock())).name().in(locale);
    }

    boolean isJapanese() {
        return locale.getLanguage().equals("ja");
    }

    String day(LocalDate day) {
        return day.format(isJapanese() ? DAY_JA : DAY_EN);
    }

    String moment(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        return day(local.toLocalDate()) + " "
                + local.toLocalTime().withSecond(0).withNano(0);
    }

    /** Each session on a line: day, time, form, place. */
    List<String> sessions(OpenEvent event) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < event.sessions().size(); i++) {
            EventSession session = event.sessions().get(i);
            ProgrammePart part = event.programme().get(i);
            StringBuilder line = new StringBuilder(day(session.day()));
            session.starts()
                    .ifPresent(starts -> line.append(' ')
                            .append(starts)
                            .append(isJapanese() ? "〜" : "–")
                            .append(session.ends().map(LocalTime::toString).orElse("")));
            line.append("  ")
                    .append(text("web.event.form." + session.form().name().toLowerCase(Locale.ROOT)));
            if (!session.place().isEmpty()) {
                line.append("  ").append(session.place());
            }
            if (part.isVenueOnly()) {
                line.append("  ").append(text("web.event.venue-only"));
            }
            lines.add(part.title().isEmpty() ? line.toString() : part.title() + "  " + line);
        }
        return lines;
    }

    /** Talks and who gives them, one on each line. */
    List<String> programme(OpenEvent event) {
        List<String> lines = new ArrayList<>();
        for (ProgrammePart part : event.programme()) {
            for (Talk talk : part.talks()) {
                lines.add(talk.title());
                for (Speaker speaker : talk.speakers()) {
                    lines.add("　" + speaker.name()
                            + (speaker.affiliation().isEmpty() ? "" : "　" + speaker.affiliation()));
                }
            }
        }
        return lines;
    }

    /** 第13回 会員交流会, with the event's own title where it does not begin with that name. */
    String title(OpenEvent event) {
        String name = event.seriesName().ja();
        String title = event.title().equals(name) ? event.seriesName().in(locale) : event.title();
        if (event.number().isEmpty()) {
            return title;
        }
        String number = Integer.toString(event.number().getAsInt());
        return event.title().contains(name)
                ? text("web.event.numbered", number, title)
                : text(
                        "web.event.titled",
                        text("web.event.numbered", number, event.seriesName().in(locale)),
                        title);
    }

    String fee(Fee fee) {
        return fee.yen() == 0
                ? text("web.event.fee-free", fee.name())
                : text("web.event.fee-yen", fee.name(), fee.yen());
    }

    String form(Attendance form) {
        return text("web.event.attendance." + form.name().toLowerCase(Locale.ROOT));
    }

    /** Places left: 会場参加 あと3名. */
    List<String> free(OpenEvent event) {
        List<String> lines = new ArrayList<>();
        for (Attendance form : Attendance.values()) {
            OptionalInt free = event.free().getOrDefault(form, OptionalInt.empty());
            if (free.isPresent()) {
                lines.add(text("web.event.free", form(form), free.getAsInt()));
            }
        }
        return lines;
    }

    String state(OpenEvent event) {
        return switch (event.state()) {
            case NONE -> text("web.event.state.none");
            case LATER -> text("web.event.state.later");
            case OPEN -> text("web.event.state.open");
            case FULL -> text("web.event.state.full");
            case CLOSED -> text("web.event.state.closed");
            case CANCELLED -> text("web.event.state.cancelled");
            case OVER -> text("web.event.state.over");
        };
    }

    String status(SignedUp.Place place) {
        return switch (place.status()) {
            case ENROLLED -> text("web.sign-up.status.enrolled", form(place.attendance()));
            case WAITING -> text("web.sign-up.status.waiting", place.waiting().orElse(1));
            case ATTENDED -> text("web.sign-up.status.attended");
            case ABSENT -> text("web.sign-up.status.absent");
            case CANCELLED -> text("web.sign-up.status.cancelled");
        };
    }
}
