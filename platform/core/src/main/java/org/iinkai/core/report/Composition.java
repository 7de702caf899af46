package org.iinkai.core.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.iinkai.api.activities.Activity;
import org.iinkai.api.activities.Activity.Outline;
import org.iinkai.api.activities.Fact;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Movement;
import org.iinkai.api.report.AnnualReport;
import org.iinkai.api.report.AnnualReport.Paragraph;
import org.iinkai.api.report.AnnualReport.Section;
import org.iinkai.core.activities.Heading;
import org.iinkai.core.activities.YearRecords;

/** Puts a year's records, the facts of bundles and the movement table together; touches nothing outside. */
final class Composition {

    /** The heading below which the movement table stands. */
    static final String MOVEMENT = "II";

    private static final int TOP_ACTIVITY_LEVEL = 3;

    private final YearRecords records;
    private final LiveFacts live;
    private final Movement movement;
    private final Map<String, List<Heading>> headings;
    private final Map<String, List<Activity>> roots;
    private final Map<Id<Activity>, List<Activity>> children;

    private Composition(YearRecords records, LiveFacts live, Movement movement) {
        this.records = records;
        this.live = live;
        this.movement = movement;
        this.headings = records.headings().stream().collect(groupingBy(Heading::parent));
        this.roots = records.activities().stream()
                .filter(activity -> activity.parent().isEmpty())
                .collect(groupingBy(Activity::category));
        this.children = records.activities().stream()
                .filter(activity -> activity.parent().isPresent())
                .collect(groupingBy(activity -> activity.parent().orElseThrow()));
    }

    static AnnualReport of(YearRecords records, LiveFacts live, Movement movement) {
        return new Composition(records, live, movement).report();
    }

    private AnnualReport report() {
        List<Section> sections = headings("", 1);
        List<Fact> facts = sections.stream().flatMap(Composition::facts).toList();
        long liveFacts = facts.stream().filter(Composition::isComputed).count();
        long handFacts = facts.stream().filter(fact -> !fact.isLive()).count();
        String title = records.title().isEmpty() ? records.year().year() + "年度事業活動報告" : records.title();
        return new AnnualReport(
                records.year(),
                records.agendaItem(),
                title,
                records.preface().stream().map(Paragraph::new).toList(),
                sections,
                liveFacts,
                handFacts,
                missing());
    }

    private List<Section> headings(String parent, int level) {
        List<Section> sections = new ArrayList<>();
        for (Heading heading : headings.getOrDefault(parent, List.of())) {
            List<Section> below = new ArrayList<>(headings(heading.code(), level + 1));
            below.addAll(activities(roots.getOrDefault(heading.code(), List.of()), TOP_ACTIVITY_LEVEL));
            sections.add(new Section(
                    level,
                    OutlineNumber.of(level, sections.size() + 1),
                    heading.title(),
                    anchor(heading.code()),
                    heading.code().equals(MOVEMENT) ? List.of(MovementTable.of(movement)) : List.of(),
                    below,
                    ""));
        }
        return sections;
    }

    /** A heading without a number takes none of the levels: below it numbering goes on where it stands. */
    private List<Section> activities(List<Activity> siblings, int level) {
        List<Section> sections = new ArrayList<>();
        int ordinal = 0;
        for (Activity activity : siblings) {
            boolean isNumbered = activity.outline() == Outline.NUMBERED;
            ordinal += isNumbered ? 1 : 0;
            sections.add(new Section(
                    level,
                    isNumbered ? OutlineNumber.of(level, ordinal) : "",
                    title(activity),
                    anchor(activity.code()),
                    factsOf(activity),
                    activities(children.getOrDefault(activity.id(), List.of()), isNumbered ? level + 1 : level),
                    live.isMissing(activity.source()) ? activity.source() : ""));
        }
        return sections;
    }

    private static String title(Activity activity) {
        String title = switch (activity.outline()) {
            case NUMBERED -> activity.title();
            case BRACKETED -> "【" + activity.title() + "】";
            case PLAIN -> "(" + activity.title() + ")";
        };
        return title + activity.note();
    }

    /** Who was in charge comes last. */
    private List<Fact> factsOf(Activity activity) {
        List<Fact> inCharge = InCharge.of(activity).stream().toList();
        Set<String> replaced = inCharge.stream().map(Fact::label).collect(toSet());
        SortedMap<Integer, Fact> byHand = records.facts().getOrDefault(activity.id(), new TreeMap<>());
        return Stream.concat(
                        FactOrder.of(live.of(activity.code()), byHand).stream()
                                .filter(fact -> !replaced.contains(fact.label())),
                        inCharge.stream())
                .toList();
    }

    private List<String> missing() {
        return Stream.concat(
                        live.failed().stream(),
                        records.activities().stream().map(Activity::source).filter(live::isMissing))
                .distinct()
                .sorted()
                .toList();
    }

    /** Who was in charge is part of the item itself: neither computed from records nor entered as a fact. */
    private static boolean isComputed(Fact fact) {
        return fact.origin() instanceof Fact.Origin.Live live && !live.path().isEmpty();
    }

    private static Stream<Fact> facts(Section section) {
        return Stream.concat(
                section.facts().stream(), section.children().stream().flatMap(Composition::facts));
    }

    /** Codes are free words; links want letters, digits and dashes. */
    private static String anchor(String code) {
        return code.replaceAll("[^\\p{L}\\p{N}._-]+", "-");
    }
}
