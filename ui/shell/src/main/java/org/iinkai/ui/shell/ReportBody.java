package org.iinkai.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.H5;
import com.vaadin.flow.component.html.H6;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.function.UnaryOperator;

import org.iinkai.api.activities.Fact;
import org.iinkai.api.report.AnnualReport;
import org.iinkai.ui.kit.Words;

/** The report itself: its outline with the numbers as printed, and each line with its origin. In Japanese, as printed. */
final class ReportBody extends Div {
    /** Below this level numbers stand against the title: (1)「...」. */
    private static final int BARE_LEVEL = 2;

    private final UnaryOperator<String> bundleName;

    ReportBody(AnnualReport report, UnaryOperator<String> bundleName) {
        this.bundleName = bundleName;
        addClassName("iinkai-report");
        getElement().setAttribute("lang", "ja");
        if (!report.agendaItem().isEmpty()) {
            add(new Paragraph(report.agendaItem()));
        }
        Paragraph title = new Paragraph(report.title());
        title.addClassName("iinkai-card-title");
        add(title);
        report.preface().forEach(paragraph -> add(new Paragraph(paragraph.text())));
        report.sections().forEach(section -> add(section(section)));
    }

    private Section section(AnnualReport.Section section) {
        Section block = new Section();
        if (section.level() > 1) {
            block.addClassName("iinkai-section");
        }
        Component heading = heading(section.level(), heading(section));
        heading.setId(section.anchor());
        block.add(heading);
        if (!section.missing().isEmpty()) {
            Paragraph missing =
                    new Paragraph(Words.text("shell.report.missing-here", bundleName.apply(section.missing())));
            missing.addClassName("iinkai-quiet");
            block.add(missing);
        }
        section.facts().forEach(fact -> block.add(line(fact)));
        section.children().forEach(child -> block.add(section(child)));
        return block;
    }

    private static String heading(AnnualReport.Section section) {
        String gap = section.level() > BARE_LEVEL || section.number().isEmpty() ? "" : " ";
        return section.number() + gap + section.title();
    }

    private static Component heading(int level, String text) {
        return switch (level) {
            case 1 -> new H2(text);
            case 2 -> new H3(text);
            case 3 -> new H4(text);
            case 4 -> new H5(text);
            default -> new H6(text);
        };
    }

    private static Div line(Fact fact) {
        Div line = new Div();
        line.addClassName("iinkai-fact");
        if (!fact.label().isEmpty()) {
            Span label = new Span(fact.label() + "：");
            label.addClassName("iinkai-fact-label");
            line.add(label);
        }
        line.add(FactText.component(fact.value()), origin(fact));
        return line;
    }

    private static Component origin(Fact fact) {
        Component mark = switch (fact.origin()) {
            case Fact.Origin.Live live -> evidence(fact.label(), live.path());
            case Fact.Origin.ByHand hand -> new Span(Words.text("shell.report.by-hand"));
        };
        mark.addClassName("iinkai-origin");
        mark.getElement().setAttribute("lang", Words.locale().getLanguage());
        return mark;
    }

    private static Component evidence(String label, String path) {
        if (path.isEmpty()) {
            return new Span(); // who was in charge is part of the item: there are no rows to open
        }
        Anchor link = new Anchor(path, Words.text("shell.report.evidence"));
        link.setAriaLabel(
                Words.text("shell.report.evidence-of", label.isEmpty() ? Words.text("shell.report.table") : label));
        return link;
    }
}
