package org.iinkai.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.iinkai.api.access.Access;
import org.iinkai.api.calendar.EventSession.Form;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Refused;
import org.iinkai.api.views.SavedViews;
import org.iinkai.training.Courses;
import org.iinkai.training.Run;
import org.iinkai.training.RunFilter;
import org.iinkai.training.Track;
import org.iinkai.training.TrainingRights;
import org.iinkai.ui.kit.Figures;
import org.iinkai.ui.kit.ListPage;
import org.iinkai.ui.kit.ListQuery;
import org.iinkai.ui.kit.Words;

/** The runs of a fiscal year, with what they add up to. The address names the year; without one it is the latest. */
public final class CoursesView extends ListPage<Run> {

    private static final String TRACK = "track";
    private static final String FORM = "form";

    private final Courses courses;
    private final YearTotals totals = new YearTotals();

    CoursesView(Courses courses, Access access, SavedViews views) {
        super("training.courses");
        this.courses = courses;
        link("title", Run::title, run -> TrainingPaths.run(run.id()));
        number("number", Run::number).width("3.5rem");
        date("day", run -> Optional.of(run.day())).width("7rem");
        column("track", Run::track).notOnCard().width("9.5rem");
        column("place", RunWords::place).notOnCard().width("7rem");
        column("status", RunWords::status).shownAs(RunWords::badge).notOnCard().width("7rem");
        column("capacity", run -> places(run.capacity())).notOnCard().width("4.5rem");
        number("enrolled", Run::enrolled).notOnCard().width("5rem");
        filters()
                .withoutText()
                .choice(YearInAddress.NAME, Words.text("training.filter.year"), YearInAddress.choices(courses))
                .choice(TRACK, Words.text("training.filter.track"), tracks())
                .choice(FORM, Words.text("training.filter.form"), forms());
        addComponentAtIndex(1, totals);
        savedViews(views, "training.courses");
        bulkDownload();
        if (access.may(TrainingRights.CHANGE)) {
            actions(planButton());
            nextSteps(planButton());
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        super.beforeEnter(event);
        YearInAddress.lead(event, TrainingPaths.COURSES, courses);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        super.afterNavigation(event);
        totals.clear();
        try {
            YearInAddress.of(query()).ifPresent(year -> totals.show(year, courses.figures(year)));
        } catch (Refused refused) {
            // the list says so already, in place of its rows
            totals.clear();
        }
    }

    @Override
    protected Page<Run> find(ListQuery query, PageRequest request) {
        return YearInAddress.of(query)
                .map(year -> courses.runs(new RunFilter(year, query.filter(TRACK), query.filter(FORM)), request))
                .orElseGet(YearInAddress::nothing);
    }

    private Button planButton() {
        Button plan = new Button(Words.text("training.plan.open"), click -> PlanForm.open(courses));
        plan.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return plan;
    }

    private Map<String, String> tracks() {
        Map<String, String> tracks = new LinkedHashMap<>();
        for (Track track : courses.tracks()) {
            tracks.put(track.code(), track.name());
        }
        return tracks;
    }

    private static Map<String, String> forms() {
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put(Form.ONLINE.name(), RunWords.form(Form.ONLINE));
        forms.put(Form.VENUE.name(), RunWords.form(Form.VENUE));
        return forms;
    }

    private static String places(OptionalInt capacity) {
        return capacity.isPresent() ? Figures.people(capacity.getAsInt(), -1) : "";
    }
}
