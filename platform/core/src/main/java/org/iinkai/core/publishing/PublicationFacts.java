package org.iinkai.core.publishing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.iinkai.api.activities.Fact;
import org.iinkai.api.activities.FactSource;
import org.iinkai.api.activities.FactValue;
import org.iinkai.api.data.Id;
import org.iinkai.api.publishing.ChannelEntry;
import org.iinkai.api.publishing.Publication;
import org.iinkai.api.publishing.Publication.Print;
import org.iinkai.api.time.CalendarDate;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.core.publishing.FactMapper.Published;
import org.iinkai.core.report.OutlineNumber;
import org.iinkai.core.report.PrintedDate;

/**
 * What publications add to the annual report under the activity they belong to: when, and where with which evidence. Labels
 * are the document's words, which is Japanese in every language of the screens.
 */
record PublicationFacts(FactMapper mapper, ChannelBook channels, ZoneId zone) implements FactSource {

    private static final int KANA = 5;
    private static final String ISSUE = "{issue}";

    @Override
    public Map<String, List<Fact>> facts(FiscalYear year) {
        List<Published> all = mapper.published(year);
        if (all.isEmpty()) {
            return Map.of();
        }
        Map<String, ChannelEntry> known = channels.all();
        Map<String, List<Fact>> facts = new LinkedHashMap<>();
        all.stream()
                .collect(groupingBy(Published::activity, LinkedHashMap::new, toList()))
                .forEach((activity, rows) -> facts.put(activity, facts(inOrder(rows, known), known)));
        return facts;
    }

    private static List<Published> inOrder(List<Published> rows, Map<String, ChannelEntry> known) {
        List<String> order = List.copyOf(known.keySet());
        return rows.stream()
                .sorted(Comparator.comparing(
                        row -> order.contains(row.channel()) ? order.indexOf(row.channel()) : order.size()))
                .toList();
    }

    private List<Fact> facts(List<Published> rows, Map<String, ChannelEntry> known) {
        List<Fact> facts = new ArrayList<>();
        rows.stream()
                .filter(row -> row.print() != Print.NAMES)
                .collect(groupingBy(Published::id, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .sorted(Comparator.comparing(each -> day(each)))
                .forEach(each -> facts.addAll(evidence(each, known)));
        List<Published> named =
                rows.stream().filter(row -> row.print() == Print.NAMES).toList();
        if (!named.isEmpty()) {
            String names = named.stream()
                    .map(row -> entry(row, known).name().ja())
                    .distinct()
                    .collect(Collectors.joining("、"));
            facts.add(new Fact(
                    "周知", new FactValue.Text(names + "等"), live(named.getFirst().id())));
        }
        return facts;
    }

    private List<Fact> evidence(List<Published> rows, Map<String, ChannelEntry> known) {
        Published first = rows.getFirst();
        boolean isNotice = first.print() == Print.NOTICE;
        LocalDate day = day(rows);
        List<String> lines = new ArrayList<>();
        for (Published row : rows) {
            lines.add(OutlineNumber.of(KANA, lines.size() + 1) + line(row, entry(row, known), day));
        }
        Fact.Origin.Live live = live(first.id());
        return List.of(
                new Fact(isNotice ? "公開日" : "公開", new FactValue.Dated(CalendarDate.of(day), ""), live),
                new Fact(isNotice ? "周知" : "公開方法", new FactValue.Lines(lines, false), live));
    }

    private static String line(Published row, ChannelEntry channel, LocalDate day) {
        String words = channel.words().contains(ISSUE)
                ? channel.words().replace(ISSUE, row.issue())
                : channel.words() + (row.issue().isEmpty() ? "" : "(" + row.issue() + ")");
        boolean isOther = row.publishedOn() instanceof CalendarDate.Day other
                && !other.day().equals(day);
        return isOther ? words + "(" + PrintedDate.day(row.publishedOn().first()) + ")" : words;
    }

    /** The day it went out; where nobody said so, the first day it was anywhere. */
    private LocalDate day(List<Published> rows) {
        return rows.getFirst()
                .goesOutAt()
                .map(at -> LocalDate.ofInstant(at, zone))
                .orElseGet(() -> rows.stream()
                        .map(row -> row.publishedOn().first())
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
    }

    private static ChannelEntry entry(Published row, Map<String, ChannelEntry> known) {
        return known.getOrDefault(row.channel(), ChannelBook.gone(row.channel()));
    }

    private static Fact.Origin.Live live(Id<Publication> id) {
        return new Fact.Origin.Live("core", "publishing/" + id);
    }
}
