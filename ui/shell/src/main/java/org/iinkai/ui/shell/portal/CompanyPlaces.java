package org.iinkai.ui.shell.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.portal.PortalEvents;
import org.iinkai.api.portal.PortalPlace;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.calendar.CalendarWords;

/** Who of a company takes part in what; places are given back here, and certificates fetched. */
final class CompanyPlaces extends SmallTable {

    private final Id<Company> company;
    private final PortalEvents events;
    private final Runnable again;

    /** @param again shows the page anew when something changed */
    CompanyPlaces(Id<Company> company, List<PortalPlace> places, PortalEvents events, Runnable again) {
        super(
                Words.text("shell.portal.events.own"),
                Words.text("shell.portal.events.column.name"),
                Words.text("shell.calendar.column.event"),
                Words.text("shell.calendar.column.day"),
                Words.text("shell.calendar.column.form"),
                Words.text("shell.calendar.column.status"),
                places.stream().anyMatch(place -> place.hasCertificate() || place.mayGiveBack())
                        ? Words.text("shell.settings.actions")
                        : "");
        this.company = company;
        this.events = events;
        this.again = again;
        places.forEach(place -> row(
                SmallTable.pieces(place.name()),
                event(place),
                SmallTable.pieces(days(place)),
                SmallTable.pieces(CalendarWords.attendance(place.attendance())),
                status(place),
                actions(place)));
    }

    private Component event(PortalPlace place) {
        String title = CalendarWords.line(place.seriesName(), place.number(), place.title());
        return place.mayGiveBack()
                ? new Anchor(PortalViews.HOME + "/" + company + "/events/" + place.event(), title)
                : SmallTable.text(title);
    }

    private static String days(PortalPlace place) {
        return place.firstDay().equals(place.lastDay())
                ? Dates.day(place.firstDay())
                : Words.text("shell.portal.events.days", Dates.day(place.firstDay()), Dates.day(place.lastDay()));
    }

    private static Component status(PortalPlace place) {
        Div status = new Div(CalendarWords.status(place.status()));
        place.waiting().ifPresent(turn -> status.add(new Div(Words.text("shell.portal.events.turn", turn))));
        return status;
    }

    private Component actions(PortalPlace place) {
        Div actions = new Div();
        actions.addClassName("iinkai-row-actions");
        if (place.hasCertificate()) {
            Anchor certificate = new Anchor(file(place), Words.text("shell.certificates.one"));
            certificate.setAriaLabel(
                    Words.text("shell.calendar.of-person", Words.text("shell.certificates.one"), place.name()));
            actions.add(certificate);
        }
        if (place.mayGiveBack()) {
            Button back = new Button(Words.text("shell.portal.events.give-back"), click -> giveBack(place));
            back.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            back.setAriaLabel(
                    Words.text("shell.calendar.of-person", Words.text("shell.portal.events.give-back"), place.name()));
            actions.add(back);
        }
        return actions;
    }

    private DownloadHandler file(PortalPlace place) {
        String name = Words.text("shell.certificates.file") + "_"
                + CalendarWords.line(place.seriesName(), place.number(), place.title()) + "_" + place.name() + ".pdf";
        return event -> {
            event.setFileName(name.replaceAll("[\\\\/:*?\"<>|]", "-"));
            event.setContentType("application/pdf");
            events.writeCertificate(company, place.id(), event.getOutputStream());
        };
    }

    private void giveBack(PortalPlace place) {
        Confirm.ask(
                Words.text("shell.portal.events.give-back-title"),
                Words.text(
                        "shell.portal.events.give-back-question",
                        place.name(),
                        CalendarWords.line(place.seriesName(), place.number(), place.title())),
                Words.text("shell.portal.events.give-back"),
                () -> {
                    events.giveBack(company, place.id());
                    Notices.done("shell.portal.events.given-back", place.name());
                    again.run();
                });
    }
}
