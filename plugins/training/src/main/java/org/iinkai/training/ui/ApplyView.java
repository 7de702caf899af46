package org.iinkai.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;

import org.iinkai.api.calendar.Event;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.portal.PortalPlaces.Attendee;
import org.iinkai.training.CompanyPlaces;
import org.iinkai.training.CompanyPlaces.OpenRun;
import org.iinkai.ui.kit.BackLink;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.EmptyState;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** Where a member company applies to a run for its people: {@code ?company=...&run=...}. */
public final class ApplyView extends Div implements BeforeEnterObserver {

    private final CompanyPlaces places;

    ApplyView(CompanyPlaces places) {
        this.places = places;
        addClassNames("iinkai-page", "iinkai-form-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        show(
                Id.of(asked.getSingleParameter("company").orElse("")),
                Id.of(asked.getSingleParameter("run").orElse("")));
    }

    private void show(Id<Company> company, Id<Event> id) {
        OpenRun run = places.run(company, id);
        removeAll();
        add(
                new BackLink("portal/" + company, Words.text("training.apply.back", run.companyName())),
                new PageHeader(run.title()).lead(Words.text("training.apply.lead")),
                facts(run));
        List<Attendee> taken =
                run.attendees().stream().filter(one -> one.place().isPresent()).toList();
        if (!taken.isEmpty()) {
            add(taken(company, run, taken));
        }
        add(new H2(Words.text("training.apply.people")), form(company, run));
    }

    private static Facts facts(OpenRun run) {
        Facts facts = new Facts()
                .add(Words.text("training.courses.column.day"), Dates.day(run.day()))
                .add(
                        Words.text("training.courses.column.place"),
                        run.place().isEmpty() ? Words.text("training.form.online") : run.place());
        if (run.leftOver() >= 0) {
            facts.add(Words.text("training.apply.left"), Words.text("training.apply.left-people", run.leftOver()));
        }
        return facts;
    }

    private Section taken(Id<Company> company, OpenRun run, List<Attendee> taken) {
        UnorderedList list = new UnorderedList();
        list.addClassName("iinkai-part-lines");
        for (Attendee one : taken) {
            Span name = new Span(one.name());
            name.addClassName("iinkai-part-text");
            Button back = new Button(Words.text("training.apply.give-back"), click -> giveBack(company, run, one));
            back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            back.setAriaLabel(Words.text("training.apply.give-back-of", one.name()));
            list.add(new ListItem(name, back));
        }
        return new Section(new H2(Words.text("training.apply.taken")), list);
    }

    private void giveBack(Id<Company> company, OpenRun run, Attendee one) {
        Confirm.ask(
                Words.text("training.apply.give-back-title"),
                Words.text("training.apply.give-back-question", one.name(), run.title()),
                Words.text("training.apply.give-back"),
                () -> {
                    places.giveBack(company, run.id(), one.place().orElseThrow());
                    Notices.done("training.apply.given-back", one.name());
                    show(company, run.id());
                });
    }

    private Component form(Id<Company> company, OpenRun run) {
        List<Attendee> others =
                run.attendees().stream().filter(one -> one.place().isEmpty()).toList();
        if (run.leftOver() == 0) {
            return new EmptyState(Words.text("training.apply.full"));
        }
        if (others.isEmpty()) {
            return new EmptyState(Words.text("training.apply.nobody"));
        }
        RecordForm form = new RecordForm(Words.text("training.apply.submit"));
        CheckboxGroup<Attendee> people = new CheckboxGroup<>(Words.text("training.apply.who"));
        people.setItems(others);
        people.setItemLabelGenerator(Attendee::name);
        people.addThemeName("vertical");
        form.required("person", people);
        form.with(quiet("training.apply.missing"));
        form.onSubmit(() -> {
            List<Attendee> chosen =
                    others.stream().filter(people.getValue()::contains).toList();
            places.apply(
                    company, run.id(), chosen.stream().map(Attendee::person).toList());
            Notices.done("training.apply.done", chosen.size());
            show(company, run.id());
        });
        return form;
    }

    private static Paragraph quiet(String key) {
        Paragraph quiet = new Paragraph(Words.text(key));
        quiet.addClassName("iinkai-quiet");
        return quiet;
    }
}
