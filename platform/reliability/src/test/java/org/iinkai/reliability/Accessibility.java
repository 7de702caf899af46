package org.iinkai.reliability;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe-core finds on a page against WCAG 2.2, levels A and AA. */
final class Accessibility {

    private static final List<String> LEVELS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Accessibility() {}

    static List<String> problems(Page page) {
        AxeResults results = new AxeBuilder(page).withTags(LEVELS).analyze();
        if (results.getPasses().isEmpty()) {
            throw new AssertionError("axe-core looked at nothing on " + page.url());
        }
        return results.getViolations().stream()
                .map(found -> found.getId() + ": " + found.getHelp() + " "
                        + found.getNodes().stream()
                                .limit(3)
                                .map(node -> node.getHtml())
                                .toList())
                .toList();
    }
}
