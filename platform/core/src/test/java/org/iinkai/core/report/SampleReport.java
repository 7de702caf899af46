package org.iinkai.core.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.iinkai.api.activities.Activity;
import org.iinkai.api.activities.Activity.Outline;
import org.iinkai.api.activities.Fact;
import org.iinkai.api.activities.FactValue;
import org.iinkai.api.bodies.Body;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Movement;
import org.iinkai.api.report.AnnualReport;
import org.iinkai.api.text.Localized;
import org.iinkai.api.time.CalendarDate;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.core.activities.Heading;
import org.iinkai.core.activities.YearRecords;

/** A small year that has every kind of fact and every form of heading. */
final class SampleReport {

    static final FiscalYear YEAR = new FiscalYear(2024);
    static final Fact.Origin LIVE = new Fact.Origin.Live("school", "school?year=2024&open=<all>");
    private static final Fact.Origin HAND = new Fact.Origin.ByHand("事務局", Instant.parse("2025-04-01T00:00:00Z"));

    private static final Activity TALKS = activity("I-1-1", "懇談会 <A&B>", Outline.NUMBERED, Optional.empty(), "");
    private static final Activity FIRST = activity("I-1-1-1", "第1回", Outline.BRACKETED, parent(TALKS), "");
    private static final Activity MORNING = activity("I-1-1-1-1", "午前", Outline.NUMBERED, parent(FIRST), "");
    private static final Activity SECOND = activity("I-1-1-2", "臨時", Outline.PLAIN, parent(TALKS), "");
    private static final Activity THIRD = activity("I-1-1-3", "報告会", Outline.NUMBERED, parent(TALKS), "");
    private static final Activity DEEP = activity("I-1-1-3-a", "分科会", Outline.NUMBERED, parent(THIRD), "");
    private static final Activity SCHOOL = activity("I-2-1", "「講座」の開催", Outline.NUMBERED, Optional.empty(), "school");

    private SampleReport() {}

    static AnnualReport whole() {
        return Composition.of(records(), live(), movement());
    }

    static AnnualReport without(String plugin) {
        return Composition.of(records(), new LiveFacts(Map.of(), Set.of(), Set.of(plugin)), movement());
    }

    static YearRecords records() {
        return new YearRecords(
                YEAR,
                "【第1号議案】",
                "2024年度事業活動報告",
                List.of("はじめの段落", "1. 次の段落\n- 二行目"),
                List.of(
                        new Heading("I", "", "事業の実施概要"),
                        new Heading("I-1", "I", "交流"),
                        new Heading("I-2", "I", "人材の育成"),
                        new Heading("II", "", "会員の異動")),
                List.of(TALKS, SCHOOL, FIRST, MORNING, SECOND, THIRD, DEEP),
                Map.of(
                        FIRST.id(),
                        placed(
                                hand("開催日", new FactValue.Dated(CalendarDate.parse("2024-10-03"), "")),
                                hand("参加者", new FactValue.People(222, 85)),
                                hand("議題", new FactValue.Lines(List.of("甲 * 乙", "1. 丙"), true)),
                                hand("", new FactValue.Text("見出しのない行"))),
                        SCHOOL.id(),
                        new TreeMap<>(Map.of(
                                2, hand("受講者", new FactValue.People(1, 1)), 4, hand("教材", new FactValue.Text("一式"))))));
    }

    static LiveFacts live() {
        return new LiveFacts(
                Map.of(
                        "I-2-1",
                        List.of(
                                new Fact("回数", new FactValue.Count(1044, "回", ""), LIVE),
                                new Fact("受講者", new FactValue.People(603, -1), LIVE),
                                new Fact(
                                        "内容",
                                        new FactValue.Groups(
                                                List.of(new FactValue.Group("ベーシックコース", List.of("仕事術", "品質管理")))),
                                        LIVE))),
                Set.of("school"),
                Set.of());
    }

    static Movement movement() {
        return new Movement(
                YEAR.period(),
                List.of(
                        new Movement.Line("regular", new Localized("正会員", ""), 1254, 28, 30, 0, 0),
                        new Movement.Line("associate", new Localized("賛助会員(個人)", ""), 11, 0, 0, 0, 0)));
    }

    private static Optional<Id<Activity>> parent(Activity activity) {
        return Optional.of(activity.id());
    }

    private static SortedMap<Integer, Fact> placed(Fact... facts) {
        SortedMap<Integer, Fact> placed = new TreeMap<>();
        for (Fact fact : facts) {
            placed.put(placed.size() + 1, fact);
        }
        return placed;
    }

    private static Fact hand(String label, FactValue value) {
        return new Fact(label, value, HAND);
    }

    private static Activity activity(
            String code, String title, Outline outline, Optional<Id<Activity>> parent, String source) {
        return new Activity(
                Id.next(),
                YEAR,
                code,
                parent,
                code.substring(0, 3),
                1,
                title,
                code.equals("I-1-1") ? "【2023年度から開始】" : "",
                outline,
                "・",
                source.isEmpty() ? List.of() : List.of(body("理事会", 1), body("事務局", 2)),
                source);
    }

    private static Body body(String name, int position) {
        return new Body(
                "body-" + position, new Localized(name, ""), Body.Kind.COMMITTEE, position, java.util.Optional.empty());
    }
}
