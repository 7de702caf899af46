package org.iinkai.ui.shell.handover;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.handover.HandOver;
import org.iinkai.api.handover.HandOver.Part;
import org.iinkai.api.handover.HandOvers;
import org.iinkai.ui.kit.BackLink;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.StatusBadge;
import org.iinkai.ui.kit.Words;

/** A hand-over sheet: what runs, what is due, where things are, and what the predecessor wrote. */
public final class HandOverView extends Div implements BeforeEnterObserver {
    private final HandOvers handOvers;
    private final boolean mayReadBodies;

    /** Made by the host. */
    public HandOverView(HandOvers handOvers, Access access) {
        this.handOvers = handOvers;
        mayReadBodies = access.may(CoreRight.MEMBERS_READ);
        addClassNames("iinkai-page", "iinkai-sheet");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Id.of(event.getRouteParameters().get("id").orElse("")));
    }

    private void show(Id<HandOver> id) {
        removeAll();
        HandOver sheet = handOvers.sheet(id);
        add(
                mayReadBodies && sheet.part() == Part.KEEPER
                        ? new BackLink(
                                "bodies/" + sheet.body(),
                                Words.text(
                                        "shell.hand-over.back-to",
                                        sheet.bodyName().in(Words.locale())))
                        : new BackLink("", Words.text("shell.hand-over.home")),
                header(sheet),
                lead(sheet),
                facts(sheet),
                notes(sheet));
        sheet.sections().forEach(section -> add(section(section)));
        if (sheet.sections().isEmpty()) {
            add(quiet(Words.text("shell.hand-over.nothing")));
        }
        sheet.filledAt().ifPresent(at -> add(quiet(Words.text("shell.hand-over.filled", Dates.moment(at)))));
    }

    private PageHeader header(HandOver sheet) {
        PageHeader header = new PageHeader(Words.text(
                "shell.hand-over.heading",
                sheet.bodyName().in(Words.locale()),
                sheet.post().in(Words.locale())));
        header.beside(badge(sheet));
        Button print = new Button(
                Words.text("shell.hand-over.print"),
                click -> UI.getCurrent().getPage().executeJs("window.print()"));
        header.actions(print);
        if (sheet.acknowledgedAt().isPresent()) {
            return header;
        }
        header.actions(new Button(Words.text("shell.hand-over.renew"), click -> renew(sheet)));
        if (sheet.part() == Part.SUCCESSOR) {
            Button read = new Button(Words.text("shell.hand-over.acknowledge"), click -> acknowledge(sheet));
            read.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.actions(read);
        } else {
            Button write = new Button(
                    Words.text("shell.hand-over.write"),
                    click -> NotesForm.open(handOvers, sheet, () -> show(sheet.id())));
            write.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.actions(write);
        }
        return header;
    }

    static StatusBadge badge(HandOver sheet) {
        return sheet.acknowledgedAt().isPresent()
                ? new StatusBadge(StatusBadge.Tone.GOOD, Words.text("shell.hand-over.acknowledged"))
                : new StatusBadge(StatusBadge.Tone.BUSY, Words.text("shell.hand-over.waiting"));
    }

    private static Component lead(HandOver sheet) {
        String said = sheet.acknowledgedAt()
                .map(at -> Words.text("shell.hand-over.read-at", sheet.successorName(), Dates.moment(at)))
                .orElseGet(() -> Words.text(
                        switch (sheet.part()) {
                            case SUCCESSOR -> "shell.hand-over.lead-successor";
                            case PREDECESSOR -> "shell.hand-over.lead-predecessor";
                            case KEEPER -> "shell.hand-over.lead-keeper";
                        }));
        Paragraph lead = new Paragraph(said);
        lead.addClassName("iinkai-lead");
        return lead;
    }

    private static Component facts(HandOver sheet) {
        return new Facts()
                .add(Words.text("shell.bodies.hand-over-on"), Dates.day(sheet.on()))
                .add(Words.text("shell.hand-over.predecessor"), sheet.predecessorName())
                .add(Words.text("shell.bodies.successor"), sheet.successorName());
    }

    private static Component notes(HandOver sheet) {
        Section section = new Section(new H2(Words.text("shell.hand-over.notes")));
        if (sheet.notes().isEmpty()) {
            section.add(quiet(Words.text("shell.hand-over.no-notes")));
        } else {
            Paragraph text = new Paragraph(sheet.notes());
            text.addClassName("iinkai-lines");
            section.add(text);
        }
        return section;
    }

    private static Component section(HandOver.Section given) {
        String title = given.title().in(Words.locale());
        Section section = new Section(new H2(title));
        if (given.isMissing()) {
            section.add(quiet(Words.text("shell.hand-over.missing")));
            return section;
        }
        SmallTable table = new SmallTable(
                title,
                Words.text("shell.hand-over.what"),
                Words.text("shell.hand-over.day"),
                Words.text("shell.settings.state"));
        given.lines()
                .forEach(line -> table.row(
                        line.path().isEmpty()
                                ? SmallTable.text(line.text().in(Words.locale()))
                                : new Anchor(line.path(), line.text().in(Words.locale())),
                        SmallTable.text(line.day().map(Dates::day).orElse("")),
                        SmallTable.text(line.status().in(Words.locale()))));
        section.add(table);
        return section;
    }

    private void renew(HandOver sheet) {
        act(() -> handOvers.renew(sheet.id()), "shell.hand-over.renewed", sheet);
    }

    private void acknowledge(HandOver sheet) {
        Confirm.ask(
                Words.text("shell.hand-over.acknowledge-title"),
                Words.text("shell.hand-over.acknowledge-question", sheet.predecessorName()),
                Words.text("shell.hand-over.acknowledge"),
                () -> act(() -> handOvers.acknowledge(sheet.id()), "shell.hand-over.acknowledged-done", sheet));
    }

    private void act(Runnable work, String done, HandOver sheet) {
        try {
            work.run();
            Notices.done(done);
        } catch (Refused refused) {
            Notices.refused(refused);
        }
        show(sheet.id());
    }

    private static Paragraph quiet(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("iinkai-quiet");
        return paragraph;
    }
}
