package org.iinkai.training.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;

import org.iinkai.api.calendar.Event;
import org.iinkai.api.data.Id;
import org.iinkai.api.time.FiscalYear;

/** Addresses of the screens: the only place that knows how they are written. */
final class TrainingPaths {

    static final String COURSES = "training";
    static final String ENROLMENTS = "training/enrolments";
    private static final String RUN = "training/run";
    private static final String ID = "id";

    private TrainingPaths() {}

    /** Runs of a year. */
    static String courses(FiscalYear year) {
        return COURSES + "?" + YearInAddress.NAME + "=" + year.year();
    }

    /** One run. */
    static String run(Id<Event> id) {
        return RUN + "?" + ID + "=" + id;
    }

    /** The enrolments behind a year's figure. */
    static String enrolments(FiscalYear year) {
        return ENROLMENTS + "?" + YearInAddress.NAME + "=" + year.year();
    }

    static void goToRun(Id<Event> id) {
        UI.getCurrent().navigate(RUN, QueryParameters.of(ID, id.toString()));
    }

    /** The run that an address names. */
    static Id<Event> runIn(QueryParameters parameters) {
        return Id.of(parameters.getSingleParameter(ID).orElse(""));
    }
}
