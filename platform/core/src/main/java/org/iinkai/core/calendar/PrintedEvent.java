package org.iinkai.core.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.iinkai.api.activities.FactValue;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventSeries.Kind;
import org.iinkai.api.calendar.EventSession.Form;
import org.iinkai.api.time.CalendarDate;
import org.iinkai.api.time.Period;
import org.iinkai.core.calendar.CalendarMapper.SessionLine;
import org.iinkai.core.calendar.FactMapper.EventRow;
import org.iinkai.core.calendar.FactMapper.TalkRow;

/** An event in the words of the report. */
record PrintedEvent(EventRow event, List<SessionLine> sessions, List<TalkRow> talks) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.JAPANESE);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("M月d日", Locale.JAPANESE);
    private static final String COMMA = "、";
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
    private static final String KANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";

    CalendarDate date() {
        if (event.period() != null) {
            return event.period();
        }
        List<LocalDate> days = each();
        return days.size() == 1
                ? CalendarDate.of(days.getFirst())
                : new CalendarDate.Days(new Period(days.getFirst(), days.getLast()));
    }

    private List<LocalDate> each() {
        return sessions.stream().map(SessionLine::day).distinct().sorted().toList();
    }

    /** The sessions of a course lie apart, so their days are named one by one. */
    FactValue days() {
        List<LocalDate> days = each();
        if (event.kind() != Kind.COHORT || event.period() != null || days.size() < 2) {
            return new FactValue.Dated(date(), "");
        }
        List<String> names = new ArrayList<>();
        int year = 0;
        for (LocalDate day : days) {
            names.add(day.format(day.getYear() == year ? DAY_OF_YEAR : DAY));
            year = day.getYear();
        }
        return new FactValue.Text(String.join(COMMA, names));
    }

    boolean isAtVenue() {
        return sessions.stream().allMatch(session -> session.form() == Form.VENUE);
    }

    String form() {
        List<Form> forms = sessions.stream().map(SessionLine::form).distinct().toList();
        if (event.kind() == Kind.COHORT && forms.size() > 1) {
            return formOfEach();
        }
        return forms.size() == 1 ? word(forms.getFirst()) : word(Form.HYBRID);
    }

    /** (第1回)会場、(第2～4回)オンライン. */
    private String formOfEach() {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= sessions.size(); i++) {
            if (i == sessions.size()
                    || sessions.get(i).form() != sessions.get(from).form()) {
                String numbers = i - from == 1 ? "" + i : (from + 1) + "～" + i;
                parts.add("(第" + numbers + "回)" + word(sessions.get(from).form()));
                from = i;
            }
        }
        return String.join(COMMA, parts);
    }

    private String word(Form form) {
        return switch (form) {
            case VENUE -> "会場";
            case ONLINE -> "オンライン";
            case HYBRID -> event.kind() == Kind.EVENT ? "ハイブリッド(会場・オンライン配信)" : "ハイブリッド(会場・オンライン)";
        };
    }

    String formWithPlace() {
        String places = distinct(sessions.stream().map(SessionLine::place));
        if (places.isEmpty()) {
            return form();
        }
        boolean isOnline = sessions.stream().allMatch(session -> session.form() == Form.ONLINE);
        return (isOnline ? "オンライン(" : "ハイブリッド(") + places + ")";
    }

    String places() {
        return distinct(sessions.stream()
                .filter(session -> session.form() != Form.ONLINE)
                .map(SessionLine::place));
    }

    private static String distinct(Stream<String> words) {
        return words.filter(word -> !word.isEmpty()).distinct().collect(joining(COMMA));
    }

    /** Parts with their talks below them; parts of one name that follow each other are one. */
    List<String> programme() {
        List<String> lines = new ArrayList<>();
        boolean hasVenueOnly = sessions.stream().anyMatch(SessionLine::isVenueOnly);
        int number = 0;
        for (int i = 0; i < sessions.size(); i++) {
            SessionLine part = sessions.get(i);
            boolean goesOn = i > 0 && part.title().equals(sessions.get(i - 1).title());
            if (!part.title().isEmpty() && !goesOn) {
                lines.add(part.title() + whoTakesPart(part, hasVenueOnly));
            }
            number = goesOn ? number : 0;
            List<List<TalkRow>> given = talksOf(i + 1);
            boolean isNumbered = !part.title().isEmpty() && (given.size() > 1 || number > 0);
            for (List<TalkRow> talk : given) {
                number++;
                lines.add((isNumbered ? mark(part, number) : "")
                        + quoted(talk.getFirst().title()));
                lines.addAll(speakers(talk));
            }
        }
        return lines;
    }

    private String whoTakesPart(SessionLine part, boolean hasVenueOnly) {
        if (part.title().startsWith("【") || !hasVenueOnly) {
            return "";
        }
        return part.isVenueOnly() ? "(会場のみ)" : "(会場・オンライン配信)";
    }

    private static String mark(SessionLine part, int number) {
        return part.title().startsWith("【") ? KANA.charAt((number - 1) % KANA.length()) + ")" : circled(number);
    }

    private static String circled(int number) {
        return number <= CIRCLED.length() ? CIRCLED.substring(number - 1, number) : "(" + number + ")";
    }

    /** Who gives a talk, by affiliation: モビルス(株) 芳賀 慎太郎氏. */
    private static List<String> speakers(List<TalkRow> talk) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        talk.stream()
                .filter(row -> !row.name().isEmpty())
                .forEach(row -> names.computeIfAbsent(row.affiliation(), key -> new ArrayList<>())
                        .add(row.name() + "氏"));
        return names.entrySet().stream()
                .map(of -> (of.getKey() + " " + String.join(COMMA, of.getValue())).strip())
                .toList();
    }

    private List<List<TalkRow>> talksOf(int session) {
        return List.copyOf(talks.stream()
                .filter(talk -> talk.session() == session)
                .collect(groupingBy(TalkRow::talk, LinkedHashMap::new, toList()))
                .values());
    }

    private static String quoted(String title) {
        return title.startsWith("『") || title.startsWith("「") ? title : "『" + title + "』";
    }

    /** The talks alone; those of a course with the number of their session. */
    List<String> theme() {
        if (event.kind() != Kind.COHORT) {
            return talks.stream().map(TalkRow::title).distinct().toList();
        }
        return IntStream.rangeClosed(1, sessions.size())
                .filter(session -> !themeOf(session).isEmpty())
                .mapToObj(session -> "第" + session + "回" + themeOf(session))
                .toList();
    }

    private String themeOf(int session) {
        List<List<TalkRow>> given = talksOf(session);
        String part = sessions.get(session - 1).title();
        return given.isEmpty()
                ? part.isEmpty() ? "" : " " + part
                : given.stream().map(talk -> quoted(talk.getFirst().title())).collect(joining(COMMA));
    }

    /** (第4回)2024年5月27日／オンライン; meetings of a council say their day only. */
    String meeting() {
        String number = event.number() > 0 ? "(第" + event.number() + "回)" : "";
        List<LocalDate> days = each();
        String when = days.stream().map(day -> day.format(DAY)).collect(joining(COMMA));
        if (event.status() == Event.Status.CANCELLED) {
            return number + when + "／中止";
        }
        return number + when + (event.kind() == Kind.MEETING ? "" : "／" + form());
    }

    /** A line for each part: 【発表】 with those who gave one, or what was talked about. */
    List<String> summary() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < sessions.size(); i++) {
            LinkedHashSet<String> words = new LinkedHashSet<>();
            for (TalkRow talk : talks) {
                if (talk.session() == i + 1) {
                    words.add(talk.affiliation().isEmpty() ? talk.title() : talk.affiliation());
                }
            }
            String line = sessions.get(i).title() + String.join(COMMA, words);
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }

    static List<String> numbered(List<String> items) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> circled(i + 1) + items.get(i))
                .toList();
    }
}
