package org.iinkai.training.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.data.Page;
import org.iinkai.api.data.Total;
import org.iinkai.api.error.Refused;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.training.Courses;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.ListQuery;

/** The fiscal year that a list shows, as the filter {@code year} of its address. */
final class YearInAddress {

    static final String NAME = "year";

    private YearInAddress() {}

    /** Leads a request without a year to the latest year that has runs; stays where there is none. A request led elsewhere is left alone. */
    static void lead(BeforeEnterEvent event, String path, Courses courses) {
        boolean isNamed = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(NAME)
                .isPresent();
        if (!isNamed && !event.hasForwardTarget()) {
            courses.years().stream()
                    .findFirst()
                    .map(year -> QueryParameters.of(NAME, Integer.toString(year.year())))
                    .ifPresent(latest -> event.forwardTo(path, latest));
        }
    }

    /**
     * The year that a list is asked for; empty when the address names none.
     *
     * @throws Refused when it names something else
     */
    static Optional<FiscalYear> of(ListQuery query) {
        String text = query.filter(NAME);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(new FiscalYear(Integer.parseInt(text)));
        } catch (NumberFormatException e) {
            throw new Refused("core.refused.fiscal-year", text);
        }
    }

    /** The years to choose from, by how the address writes them. */
    static Map<String, String> choices(Courses courses) {
        Map<String, String> years = new LinkedHashMap<>();
        courses.years().forEach(year -> years.put(Integer.toString(year.year()), Dates.year(year)));
        return years;
    }

    /** What a list shows when there is no year to show. */
    static <T> Page<T> nothing() {
        return new Page<>(List.of(), List.of(), Total.bounded(0));
    }
}
