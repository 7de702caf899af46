package org.iinkai.core.report;

import java.util.List;
import java.util.Optional;

import org.iinkai.api.activities.Fact;
import org.iinkai.api.report.AnnualReport;

/** Words that every format of the report has. */
final class Wording {

    /** What the document closes with. */
    static final String END = "以上";

    /** The sign at facts entered by hand. */
    static final String BY_HAND = "手入力";

    /** What the sign means. */
    static final String LEGEND = "の印は担当者が入力した事項を示し、印のない事項は記録から自動で作成しています。";

    private Wording() {}

    /** The line with the year's first and last day; empty when the title says it already. */
    static Optional<String> period(AnnualReport report) {
        String period = PrintedDate.of(report.year());
        return report.title().contains(period) ? Optional.empty() : Optional.of("(" + period + ")");
    }

    /** A heading with its number; figures in brackets stand close, others apart. */
    static String heading(AnnualReport.Section section) {
        if (section.number().isEmpty()) {
            return section.title();
        }
        boolean isApart = section.level() <= 2;
        return section.number() + (isApart ? " " : "") + section.title();
    }

    /** Says at a section whose figures are missing why they are. */
    static String missing(String plugin) {
        return "集計元の機能(" + plugin + ")が動作していないため、この項目の集計値を表示できません。";
    }

    /** Says in front which figures are missing; empty when none are. */
    static Optional<String> missing(List<String> plugins) {
        return plugins.isEmpty()
                ? Optional.empty()
                : Optional.of("次の機能が動作していないため、一部の集計値が含まれていません：" + String.join("、", plugins));
    }

    /** Whether a fact bears the sign. */
    static boolean isByHand(Fact fact) {
        return !fact.isLive();
    }
}
