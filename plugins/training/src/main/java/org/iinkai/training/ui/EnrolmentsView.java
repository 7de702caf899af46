package org.iinkai.training.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.iinkai.api.access.Access;
import org.iinkai.api.calendar.Participation;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Transactions;
import org.iinkai.api.views.SavedViews;
import org.iinkai.training.Courses;
import org.iinkai.training.Enrolment;
import org.iinkai.training.Enrolments;
import org.iinkai.training.TrainingRights;
import org.iinkai.ui.kit.ListPage;
import org.iinkai.ui.kit.ListQuery;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.Selection;
import org.iinkai.ui.kit.Words;

/** Everybody behind a year's figure of participants, by run and reading. */
public final class EnrolmentsView extends ListPage<Enrolment> {

    private final Courses courses;
    private final Enrolments enrolments;
    private final Transactions transactions;

    EnrolmentsView(Courses courses, Enrolments enrolments, Transactions transactions, Access access, SavedViews views) {
        super("training.enrolments");
        this.courses = courses;
        this.enrolments = enrolments;
        this.transactions = transactions;
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
        if (access.may(TrainingRights.ENROL)) {
            bulk("attended", picked -> each(picked, place -> enrolments.attendance(place, true)));
            bulk("withdraw", picked -> each(picked, enrolments::withdraw));
        }
        personal(true);
        savedViews(views, "training.enrolments");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        super.beforeEnter(event);
        YearInAddress.lead(event, TrainingPaths.ENROLMENTS, courses);
    }

    @Override
    protected Page<Enrolment> find(ListQuery query, PageRequest request) {
        return YearInAddress.of(query).map(year -> enrolments.of(year, request)).orElseGet(YearInAddress::nothing);
    }

    /** All of them or none. */
    private void each(Selection<Enrolment> picked, Consumer<Id<Participation>> change) {
        List<Enrolment> places = picked.rows(this::find);
        transactions.write(() -> places.forEach(place -> change.accept(place.id())));
        Notices.done("training.done.bulk", places.size());
    }
}
