package org.iinkai.ui.shell.calendar;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.iinkai.api.activities.Activity;
import org.iinkai.api.data.Id;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.ui.kit.Words;

/** The item of the year's work that an event is reported under. Those who may not see the year's work leave it as it is. */
public final class ActivityField extends ComboBox<Activity> {

    private final transient Function<FiscalYear, List<Activity>> ofYear;
    private Optional<FiscalYear> year = Optional.empty();
    private Optional<Id<Activity>> stored = Optional.empty();

    /** @param ofYear gives the items of a year; none to somebody who may not see them */
    public ActivityField(Function<FiscalYear, List<Activity>> ofYear) {
        super(Words.text("shell.calendar.field.activity"));
        this.ofYear = ofYear;
        setItems(new ArrayList<>());
        setHelperText(Words.text("shell.calendar.field.activity-help"));
        setItemLabelGenerator(ActivityField::label);
        setClearButtonVisible(true);
        setWidthFull();
    }

    private static String label(Activity activity) {
        return Words.text("shell.calendar.activity", activity.code(), activity.title());
    }

    public void show(Optional<Id<Activity>> activity) {
        stored = activity;
        choose();
    }

    /** Offers the items of the year that a day is in. */
    public void offer(LocalDate day) {
        FiscalYear wanted = FiscalYear.of(day);
        if (year.filter(wanted::equals).isEmpty()) {
            year = Optional.of(wanted);
            stored = value();
            setItems(new ArrayList<>(ofYear.apply(wanted)));
            choose();
        }
    }

    private void choose() {
        setValue(getListDataView()
                .getItems()
                .filter(activity -> stored.filter(activity.id()::equals).isPresent())
                .findFirst()
                .orElse(null));
    }

    /** What is chosen; what was there when nothing could be. */
    public Optional<Id<Activity>> value() {
        boolean mayChoose = year.isPresent() && getListDataView().getItemCount() > 0;
        return mayChoose ? getOptionalValue().map(Activity::id) : stored;
    }
}
