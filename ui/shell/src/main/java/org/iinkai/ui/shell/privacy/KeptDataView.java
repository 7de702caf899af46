package org.iinkai.ui.shell.privacy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;

import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.privacy.DueRecords;
import org.iinkai.api.privacy.Purpose;
import org.iinkai.api.privacy.Retention;
import org.iinkai.ui.kit.BackLink;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** One set of personal data: how long it is kept, and the records that are over, to be deleted. */
public final class KeptDataView extends Div implements BeforeEnterObserver {

    private final Retention retention;

    /** Made by the host. */
    public KeptDataView(Retention retention) {
        this.retention = retention;
        addClassName("iinkai-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("id").orElse(""));
    }

    private void show(String set) {
        Purpose purpose = retention.purposes().stream()
                .filter(one -> one.set().equals(set))
                .findFirst()
                .orElseThrow(() -> new NotFound("set of personal data " + set));
        removeAll();
        add(
                new BackLink("privacy/retention", Words.text("shell.retention.back")),
                new PageHeader(Words.text(set))
                        .actions(new Button(Words.text("shell.retention.change"), click -> change(purpose))),
                new Facts()
                        .add(Words.text("shell.retention.purpose"), Words.text(purpose.purpose()))
                        .add(Words.text("shell.retention.kept"), PrivacyWords.time(purpose.months())));
        try {
            DueRecords due = retention.due(set);
            add(new DueTable(due, new DueTable.Deleting(retention, set, () -> show(set))));
        } catch (Refused refused) {
            Notices.refused(refused);
        }
    }

    private void change(Purpose purpose) {
        RecordForm form = new RecordForm(Words.text("shell.retention.change-verb"));
        IntegerField months = form.required("months", new IntegerField(Words.text("shell.retention.months-field")));
        months.setValue(purpose.months());
        months.setStepButtonsVisible(true);
        form.onSubmit(() -> {
            retention.keep(purpose.set(), purpose.months(), months.getValue());
            Notices.done("shell.retention.changed");
            show(purpose.set());
        });
        form.openIn(Words.text("shell.retention.change"));
    }
}
