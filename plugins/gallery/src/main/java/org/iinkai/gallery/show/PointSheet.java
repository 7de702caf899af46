package org.iinkai.gallery.show;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;

import org.iinkai.ui.kit.Words;

/** One extension point: what it gives, where it runs, the lines that declare it, and the files behind it. */
final class PointSheet extends Div {

    PointSheet() {
        addClassName("gallery-point");
    }

    void show(Point point, String address) {
        removeAll();
        add(new H2(Words.text(point.title())), new Paragraph(Words.text(point.text())), link(point, address));
        List<String> lines =
                Source.statements().stream().filter(point::isDeclaredBy).toList();
        if (lines.isEmpty()) {
            add(new Paragraph(Words.text("gallery.points.by-convention")));
        } else {
            String title = Words.text("gallery.points.declaration");
            add(new H3(title), new CodeBlock(title, lines.stream().collect(Collectors.joining("\n"))));
        }
        point.files().forEach(file -> Source.of(file).ifPresentOrElse(this::add, () -> addMissing(file)));
    }

    private void add(Source source) {
        add(title(source.file()));
        if (!source.head().isEmpty()) {
            NativeDetails head = new NativeDetails(
                    Words.text("gallery.points.imports"), new CodeBlock(source.file() + " import", source.head()));
            head.addClassName("gallery-head");
            add(head);
        }
        add(new CodeBlock(source.file(), source.body()));
    }

    private void addMissing(String file) {
        add(title(file), new Paragraph(Words.text("gallery.points.without-source")));
    }

    private static H3 title(String file) {
        Span name = new Span(file);
        name.addClassName("gallery-file");
        return new H3(name);
    }

    private static Component link(Point point, String address) {
        Anchor link = new Anchor(address, Words.text(point.link()));
        if (Whereabouts.isOutside(point)) {
            link.setTarget(AnchorTarget.BLANK);
            link.getElement().setAttribute("router-ignore", true);
        }
        return new Paragraph(link);
    }
}
