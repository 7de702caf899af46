package org.iinkai.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.time.LocalTime;

import org.iinkai.api.access.Access;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.People;
import org.iinkai.training.Courses;
import org.iinkai.training.Enrolments;
import org.iinkai.training.Run;
import org.iinkai.training.TrainingRights;
import org.iinkai.ui.kit.BackLink;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.Figures;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** One run: what is known about it and who takes part. The address names it. */
public final class RunView extends Div implements BeforeEnterObserver {

    private final Courses courses;
    private final Enrolments enrolments;
    private final People people;
    private final Access access;

    RunView(Courses courses, Enrolments enrolments, People people, Access access) {
        this.courses = courses;
        this.enrolments = enrolments;
        this.people = people;
        this.access = access;
        addClassName("iinkai-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(TrainingPaths.runIn(event.getLocation().getQueryParameters()));
    }

    private void show(Id<Event> id) {
        Run run = courses.run(id);
        removeAll();
        add(new BackLink(TrainingPaths.courses(run.year()), Words.text("training.run.back")));
        add(header(run));
        add(facts(run, courses.session(id)));
        add(new H2(Words.text("training.run.participants")));
        add(new Participants(run, enrolments, people, access, () -> show(id)));
    }

    private PageHeader header(Run run) {
        PageHeader header = new PageHeader(Words.text("training.run.heading", run.number(), run.title()))
                .beside(RunWords.badge(run));
        if (run.isPlanned() && access.may(TrainingRights.CHANGE)) {
            header.actions(
                    new Button(Words.text("training.hold.do"), click -> hold(run)),
                    new Button(Words.text("training.cancel.open"), click -> cancel(run)));
        }
        return header;
    }

    private static Facts facts(Run run, EventSession session) {
        Facts facts = new Facts()
                .add(Words.text("training.field.track"), run.track())
                .add(Words.text("training.field.year"), Dates.year(run.year()))
                .add(Words.text("training.field.day"), Dates.day(run.day()))
                .add(Words.text("training.field.hours"), hours(session))
                .add(Words.text("training.field.form"), RunWords.form(run.form()));
        if (!session.place().isEmpty()) {
            facts.add(Words.text("training.field.place"), session.place());
        }
        String capacity = run.capacity().isPresent()
                ? Figures.people(run.capacity().getAsInt(), -1)
                : Words.text("training.field.unlimited");
        return facts.add(Words.text("training.field.capacity"), capacity)
                .add(Words.text("training.run.participants"), Figures.people(run.enrolled(), -1));
    }

    private static String hours(EventSession session) {
        String starts = session.starts().map(RunView::time).orElse("");
        String ends = session.ends().map(RunView::time).orElse("");
        return starts.isEmpty() && ends.isEmpty() ? "" : Words.text("training.run.hours", starts, ends);
    }

    private static String time(LocalTime time) {
        return Dates.time(time);
    }

    private void hold(Run run) {
        Confirm.ask(
                Words.text("training.hold.title"),
                Words.text("training.hold.question", run.title(), Dates.day(run.day())),
                Words.text("training.hold.do"),
                () -> {
                    courses.hold(run.id());
                    Notices.done("training.done.held");
                    show(run.id());
                });
    }

    private void cancel(Run run) {
        RecordForm form = new RecordForm(Words.text("training.cancel.do"));
        TextField reason = new TextField(Words.text("training.field.reason"));
        form.with(new Div(Words.text(
                "training.cancel.question", run.title(), Dates.day(run.day()), Figures.people(run.enrolled(), -1))));
        form.required("reason", reason);
        form.onSubmit(() -> {
            courses.cancel(run.id(), reason.getValue());
            Notices.done("training.done.cancelled");
            show(run.id());
        });
        form.openIn(Words.text("training.cancel.title"));
    }
}
