package org.iinkai.training.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.Optional;

import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.training.Courses;
import org.iinkai.training.Enrolment;
import org.iinkai.training.Enrolments;
import org.iinkai.ui.kit.ListPage;
import org.iinkai.ui.kit.ListQuery;
import org.iinkai.ui.kit.Words;

/** Everybody behind a year's figure of participants, by run and reading. */
public final class EnrolmentsView extends ListPage<Enrolment> implements BeforeEnterObserver {

    private final Courses courses;
    private final Enrolments enrolments;

    EnrolmentsView(Courses courses, Enrolments enrolments) {
        super("training.enrolments");
        this.courses = courses;
        this.enrolments = enrolments;
        column("person", Enrolment::person).width("8rem");
        column("kana", Enrolment::kana).notOnCard().width("9rem");
        column("company", Enrolment::company);
        number("number", Enrolment::number).width("3.5rem");
        link("title", Enrolment::title, row -> TrainingPaths.run(row.run()));
        date("day", row -> Optional.of(row.day())).width("7rem");
        column("status", row -> RunWords.status(row.status()))
                .shownAs(row -> RunWords.badge(row.status()))
                .width("8rem");
        filters()
                .withoutText()
                .choice(YearInAddress.NAME, Words.text("training.filter.year"), YearInAddress.choices(courses));
        personal();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        YearInAddress.lead(event, TrainingPaths.ENROLMENTS, courses);
    }

    @Override
    protected Page<Enrolment> find(ListQuery query, PageRequest request) {
        return YearInAddress.of(query).map(year -> enrolments.of(year, request)).orElseGet(YearInAddress::nothing);
    }
}
