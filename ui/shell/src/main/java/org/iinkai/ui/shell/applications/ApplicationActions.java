package org.iinkai.ui.shell.applications;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.iinkai.api.applications.Advance;
import org.iinkai.api.applications.Applicant;
import org.iinkai.api.applications.Application;
import org.iinkai.api.applications.ApplicationState;
import org.iinkai.api.applications.Applications;
import org.iinkai.api.applications.Step;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Members;
import org.iinkai.api.members.People;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** What can be done with an application in its state: a button for each, the usual way on first in weight. */
final class ApplicationActions {

    private final Applications applications;
    private final Clock clock;
    private final JoinForm join;

    ApplicationActions(Applications applications, Members members, People people, Clock clock) {
        this.applications = applications;
        this.clock = clock;
        this.join = new JoinForm(applications, members, people);
    }

    List<Button> of(Application application, Runnable then) {
        List<Button> buttons = new ArrayList<>();
        if (application.state().isOpenToChanges()) {
            buttons.add(new Button(
                    Words.text("shell.applications.edit"),
                    click -> UI.getCurrent().navigate("applications/" + application.id() + "/edit")));
        }
        Arrays.stream(ApplicationState.values())
                .filter(application.state()::mayBecome)
                .sorted((one, other) -> Boolean.compare(isOnTheWay(one), isOnTheWay(other)))
                .map(to -> button(application, to, then))
                .forEach(buttons::add);
        return buttons;
    }

    private Button button(Application application, ApplicationState to, Runnable then) {
        Button button = new Button(ApplicationWords.verb(to), click -> {
            if (to == ApplicationState.JOINED) {
                join.open(application, today(), then);
            } else {
                ask(application, to, then);
            }
        });
        if (isOnTheWay(to)) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        return button;
    }

    private static boolean isOnTheWay(ApplicationState to) {
        return switch (to) {
            case RECEIVED, SCREENING, AWAITING_APPROVAL, APPROVED, JOINED -> true;
            case PROSPECT, RETURNED, REJECTED, WITHDRAWN -> false;
        };
    }

    private void ask(Application application, ApplicationState to, Runnable then) {
        // one id for the whole form, so that sending it twice takes one step
        Id<Step> step = Id.next();
        RecordForm form = new RecordForm(ApplicationWords.verb(to));
        boolean isBoard = to == ApplicationState.APPROVED;
        DayField on = form.required(
                "on",
                new DayField(Words.text(isBoard ? "shell.applications.board-day" : "shell.applications.step-day")));
        on.setValue(today());
        TextArea note = new TextArea(Words.text(noteKey(to)));
        note.setMaxLength(Applicant.LONGEST_REMARKS);
        note.setWidthFull();
        if (to == ApplicationState.RETURNED || to == ApplicationState.REJECTED) {
            form.required("note", note);
        } else {
            form.optional("note", note);
        }
        form.onSubmit(() -> {
            applications.advance(
                    new Advance(step, application.id(), application.version(), to, on.getValue(), note.getValue()));
            Notices.done("shell.applications.done", ApplicationWords.state(to));
            then.run();
        });
        form.openIn(ApplicationWords.title(to));
    }

    private static String noteKey(ApplicationState to) {
        return switch (to) {
            case RETURNED -> "shell.applications.question";
            case REJECTED -> "shell.applications.reason";
            case PROSPECT, RECEIVED, SCREENING, AWAITING_APPROVAL, APPROVED, JOINED, WITHDRAWN ->
                "shell.applications.memo";
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Dates.ZONE);
    }
}
