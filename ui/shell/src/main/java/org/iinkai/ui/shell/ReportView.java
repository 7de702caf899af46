package org.iinkai.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.List;
import java.util.Locale;

import org.iinkai.api.activities.Activities;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.report.AnnualReport;
import org.iinkai.api.report.ReportFormat;
import org.iinkai.api.report.Reports;
import org.iinkai.api.text.Texts;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.EmptyState;
import org.iinkai.ui.kit.Figures;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.Words;

/** The annual report of a year as it stands now, with where each line comes from. */
public final class ReportView extends Div implements BeforeEnterObserver {
    private final Activities activities;
    private final Reports reports;
    private final Texts texts;

    /** Made by the host. */
    public ReportView(Activities activities, Reports reports, Texts texts) {
        this.activities = activities;
        this.reports = reports;
        this.texts = texts;
        addClassName("iinkai-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<FiscalYear> years = activities.years();
        removeAll();
        event.getRouteParameters()
                .get("year")
                .map(ReportView::year)
                .or(() -> years.stream().findFirst())
                .ifPresentOrElse(year -> show(reports.of(year), years), this::showNone);
    }

    private static FiscalYear year(String text) {
        if (!text.matches("[12][0-9]{3}")) {
            throw new NotFound("report of " + text);
        }
        return new FiscalYear(Integer.parseInt(text));
    }

    private void showNone() {
        add(new PageHeader(Words.text("shell.report.title")), new EmptyState(Words.text("shell.report.none")));
    }

    private void show(AnnualReport report, List<FiscalYear> years) {
        add(new PageHeader(Words.text("shell.report.heading", Dates.year(report.year())))
                .lead(Words.text("shell.report.lead"))
                .actions(
                        download(report, ReportFormat.DOCX, "shell.report.word"),
                        download(report, ReportFormat.HTML, "shell.report.html")));
        add(years(report.year(), years), share(report));
        if (!report.missing().isEmpty()) {
            String names = String.join(
                    Words.text("shell.comma"),
                    report.missing().stream().map(this::bundleName).toList());
            Div notice = new Div(new Paragraph(Words.text("shell.report.missing", names)));
            notice.addClassName("iinkai-note");
            notice.getElement().setAttribute("role", "note");
            add(notice);
        }
        add(new ReportBody(report, this::bundleName));
    }

    private String bundleName(String bundle) {
        String key = bundle + ".title";
        return texts.has(key) ? Words.text(key) : bundle;
    }

    private static Nav years(FiscalYear shown, List<FiscalYear> years) {
        Nav nav = new Nav();
        nav.addClassName("iinkai-line");
        nav.getElement().setAttribute("aria-label", Words.text("shell.report.years"));
        for (FiscalYear year : years) {
            Anchor link = new Anchor("report/" + year.year(), Dates.year(year));
            if (year.equals(shown)) {
                link.getElement().setAttribute("aria-current", "page");
                link.getStyle().set("font-weight", "700");
            }
            nav.add(link);
        }
        return nav;
    }

    private static Div share(AnnualReport report) {
        Div line = new Div(
                new Span(Words.text("shell.report.live-share", Figures.share(report.liveShare()))),
                new Span(Words.text("shell.report.share", report.liveFacts(), report.handFacts())));
        line.addClassName("iinkai-line");
        return line;
    }

    private static Anchor download(AnnualReport report, ReportFormat format, String key) {
        String file = report.year().year() + "?format=" + format.name().toLowerCase(Locale.ROOT);
        Anchor anchor = new Anchor("/api/v1/reports/" + file, Words.text(key));
        anchor.setRouterIgnore(true);
        anchor.getElement().setAttribute("download", true);
        return anchor;
    }
}
