package org.iinkai.training.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.util.OptionalInt;

import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.calendar.EventSession.Form;
import org.iinkai.api.data.Id;
import org.iinkai.training.Course;
import org.iinkai.training.Courses;
import org.iinkai.training.PlanRun;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** Asks when, how and where a course is to be held; opens as a dialog and leads to the new run. */
final class PlanForm {

    private final Courses courses;
    // made when the form opens: pressing twice plans once
    private final Id<Event> id = Id.next();
    private final RecordForm form = new RecordForm(Words.text("training.plan.do"));
    private final ComboBox<Course> course =
            form.required("course", new ComboBox<Course>(Words.text("training.field.course")));
    private final DayField day = form.required("day", new DayField(Words.text("training.field.day")));
    private final TimePicker starts = form.optional("starts", time("training.field.starts"));
    private final TimePicker ends = form.optional("ends", time("training.field.ends"));
    private final RadioButtonGroup<Form> way =
            form.required("form", new RadioButtonGroup<Form>(Words.text("training.field.form")));
    private final TextField place = form.optional("place", new TextField(Words.text("training.field.place")));
    private final IntegerField capacity =
            form.optional("capacity", new IntegerField(Words.text("training.field.capacity")));

    private PlanForm(Courses courses) {
        this.courses = courses;
        course.setItems(courses.courses());
        course.setItemLabelGenerator(Course::title);
        course.setWidthFull();
        way.setItems(Form.ONLINE, Form.VENUE);
        way.setItemLabelGenerator(RunWords::form);
        way.setValue(Form.ONLINE);
        place.setVisible(false);
        place.setHelperText(Words.text("training.field.place-example"));
        way.addValueChangeListener(change -> place.setVisible(change.getValue() == Form.VENUE));
        capacity.setMin(1);
        capacity.setWidth("8rem");
        form.onSubmit(this::plan);
    }

    static void open(Courses courses) {
        new PlanForm(courses).form.openIn(Words.text("training.plan.title"));
    }

    private void plan() {
        EventSession session = new EventSession(
                day.getValue(),
                starts.getOptionalValue(),
                ends.getOptionalValue(),
                way.getValue(),
                way.getValue() == Form.VENUE ? place.getValue().strip() : "");
        OptionalInt places = capacity.getOptionalValue().map(OptionalInt::of).orElseGet(OptionalInt::empty);
        courses.plan(new PlanRun(id, course.getValue().code(), session, places));
        Notices.done("training.done.planned");
        TrainingPaths.goToRun(id);
    }

    private static TimePicker time(String label) {
        TimePicker picker = new TimePicker(Words.text(label));
        picker.setStep(Duration.ofMinutes(30));
        picker.setLocale(Words.locale());
        picker.setWidth("8rem");
        return picker;
    }
}
