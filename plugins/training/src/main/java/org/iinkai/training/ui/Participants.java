package org.iinkai.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.calendar.Participation;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.members.People;
import org.iinkai.training.Enrolments;
import org.iinkai.training.Run;
import org.iinkai.training.TrainingRights;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.EmptyState;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.Words;

/** Who takes part in a run, by reading, and what can be done about each. Wraps on a phone. */
final class Participants extends Div {

    private final Run run;
    private final Enrolments enrolments;
    private final Runnable onChange;
    private final boolean mayChange;
    private final UnorderedList list = new UnorderedList();

    Participants(Run run, Enrolments enrolments, People people, Access access, Runnable onChange) {
        this.run = run;
        this.enrolments = enrolments;
        this.onChange = onChange;
        this.mayChange = access.may(TrainingRights.ENROL) && !run.isCancelled();
        list.addClassName("iinkai-cards");
        if (mayChange && access.may(CoreRight.MEMBERS_READ)) {
            add(enrolButton(people));
        }
        Page<Participation> first = enrolments.participants(run.id(), PageRequest.first());
        if (first.rows().isEmpty()) {
            add(new EmptyState(Words.text("training.run.nobody")));
        } else {
            add(list);
            append(first, PageRequest.first());
        }
    }

    private Component enrolButton(People people) {
        Button enrol = new Button(
                Words.text("training.enrol.open"), click -> EnrolForm.open(run, enrolments, people, onChange));
        enrol.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div line = new Div(enrol);
        line.addClassName("iinkai-list-tools");
        if (run.isFull()) {
            enrol.setEnabled(false);
            line.add(new Paragraph(Words.text("training.enrol.full")));
        }
        return line;
    }

    private void append(Page<Participation> page, PageRequest request) {
        page.rows().forEach(place -> list.add(new ListItem(card(place))));
        if (page.hasNext()) {
            PageRequest next = request.behind(page.next());
            Button more = new Button(Words.text("training.run.more"));
            more.addClassName("iinkai-more");
            more.setDisableOnClick(true);
            more.addClickListener(click -> {
                remove(more);
                append(enrolments.participants(run.id(), next), next);
            });
            add(more);
        }
    }

    private Component card(Participation place) {
        Span name = new Span(place.personName());
        name.addClassName("iinkai-card-title");
        Span kana = new Span(place.personKana());
        kana.addClassName("iinkai-card-line");
        Div line = new Div(name, kana, new Span(place.companyName()), RunWords.badge(place.status()));
        line.addClassName("iinkai-header-line");
        if (mayChange) {
            line.add(actions(place));
        }
        Div card = new Div(line);
        card.addClassName("iinkai-card");
        return card;
    }

    private Component actions(Participation place) {
        Div actions = new Div();
        actions.addClassName("iinkai-header-line");
        actions.getStyle().setMarginInlineStart("auto");
        if (place.status() != Participation.Status.ATTENDED) {
            actions.add(button("training.attend.do", place, () -> note(place, true)));
        }
        if (place.status() != Participation.Status.ABSENT) {
            actions.add(button("training.absent.do", place, () -> note(place, false)));
        }
        actions.add(button("training.withdraw.do", place, () -> askToWithdraw(place)));
        return actions;
    }

    private static Button button(String key, Participation place, Runnable act) {
        Button button = new Button(Words.text(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(Words.text("training.run.action-of", Words.text(key), place.personName()));
        return button;
    }

    private void note(Participation place, boolean came) {
        change(() -> enrolments.attendance(place.id(), came), "training.done.attendance");
    }

    private void askToWithdraw(Participation place) {
        Confirm.danger(
                Words.text("training.withdraw.title"),
                Words.text("training.withdraw.question", place.personName(), run.title()),
                Words.text("training.withdraw.do"),
                () -> change(() -> enrolments.withdraw(place.id()), "training.done.withdrawn"));
    }

    private void change(Runnable act, String done) {
        act.run();
        Notices.done(done);
        onChange.run();
    }
}
