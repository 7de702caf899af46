package org.iinkai.api.report;

import java.util.List;

import org.iinkai.api.activities.Fact;
import org.iinkai.api.time.FiscalYear;

/**
 * The annual report (事業活動報告) of a year, ready to be written in any format.
 *
 * @param agendaItem 【第1号議案】; may be empty
 * @param preface paragraphs before the first heading
 * @param sections the top level, Ⅰ and Ⅱ
 * @param liveFacts facts computed from records
 * @param handFacts facts entered by hand
 * @param missing ids of bundles whose facts are missing because they are not running
 */
public record AnnualReport(
        FiscalYear year,
        String agendaItem,
        String title,
        List<Paragraph> preface,
        List<Section> sections,
        long liveFacts,
        long handFacts,
        List<String> missing) {

    public AnnualReport {
        preface = List.copyOf(preface);
        sections = List.copyOf(sections);
        missing = List.copyOf(missing);
    }

    /** A paragraph of prose, entered by hand. */
    public record Paragraph(String text) {}

    /**
     * A heading with what stands below it.
     *
     * @param level 1 for Ⅰ, 2 for 1., 3 for (1), 4 for ①, 5 for ア)
     * @param number the number as printed: Ⅰ, 1., (1), ①, ア); empty for an unnumbered heading
     * @param anchor stable word for links to it
     * @param missing id of the bundle whose facts are missing here; empty when none
     */
    public record Section(
            int level,
            String number,
            String title,
            String anchor,
            List<Fact> facts,
            List<Section> children,
            String missing) {

        public Section {
            facts = List.copyOf(facts);
            children = List.copyOf(children);
        }
    }

    /** The share of facts that come from records, 0 to 1; 0 when there is none at all. */
    public double liveShare() {
        long all = liveFacts + handFacts;
        return all == 0 ? 0 : (double) liveFacts / all;
    }
}
