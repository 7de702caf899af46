package org.iinkai.core.activities;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import org.iinkai.api.activities.Activity;
import org.iinkai.api.activities.Fact;
import org.iinkai.api.data.Id;
import org.iinkai.api.time.FiscalYear;

/**
 * Everything that is recorded for a year's report.
 *
 * @param agendaItem 【第1号議案】; may be empty
 * @param title as printed; empty when nobody entered one
 * @param preface paragraphs before the first heading
 * @param headings siblings in order
 * @param activities siblings in order
 * @param facts facts entered by hand by their activity, each at its place from 1
 */
public record YearRecords(
        FiscalYear year,
        String agendaItem,
        String title,
        List<String> preface,
        List<Heading> headings,
        List<Activity> activities,
        Map<Id<Activity>, SortedMap<Integer, Fact>> facts) {

    public YearRecords {
        preface = List.copyOf(preface);
        headings = List.copyOf(headings);
        activities = List.copyOf(activities);
        facts = Map.copyOf(facts);
    }
}
