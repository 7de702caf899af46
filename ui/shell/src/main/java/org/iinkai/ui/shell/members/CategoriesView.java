package org.iinkai.ui.shell.members;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;

import org.iinkai.api.members.MemberCategory;
import org.iinkai.api.members.MemberSegment;
import org.iinkai.api.members.Members;
import org.iinkai.api.text.Localized;
import org.iinkai.ui.kit.EmptyState;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.StatusBadge;
import org.iinkai.ui.kit.Words;

/** The kinds of membership and their parts: names, order, and which may still be chosen. */
public final class CategoriesView extends Div {
    private final Members members;

    /** Made by the host. */
    public CategoriesView(Members members) {
        this.members = members;
        addClassName("iinkai-page");
        show();
    }

    private void show() {
        removeAll();
        List<MemberCategory> categories = members.categories();
        Button add = new Button(Words.text("shell.categories.add"));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.addClickListener(click -> CategoryForms.category(
                members, new MemberCategory("", new Localized("", ""), categories.size() + 1, false), this::show));
        add(new PageHeader(Words.text("shell.categories.title"))
                .lead(Words.text("shell.categories.lead"))
                .actions(add));
        if (categories.isEmpty()) {
            add(new EmptyState(Words.text("shell.categories.none")));
        }
        List<MemberSegment> segments = members.segments();
        for (MemberCategory category : categories) {
            add(section(
                    category,
                    segments.stream()
                            .filter(segment -> segment.category().equals(category.code()))
                            .toList()));
        }
    }

    private Section section(MemberCategory category, List<MemberSegment> segments) {
        String name = category.name().in(Words.locale());
        Button edit = small("shell.company.edit", Words.text("shell.settings.edit-of", name));
        edit.addClickListener(click -> CategoryForms.category(members, category, this::show));
        Button add = small("shell.categories.add-segment", Words.text("shell.categories.add-segment-of", name));
        add.addClickListener(click -> CategoryForms.segment(
                members,
                new MemberSegment("", category.code(), new Localized("", ""), segments.size() + 1, false),
                this::show));
        Div head = new Div(new H2(name), state(category.isRetired()), edit, add);
        head.addClassName("iinkai-section-head");
        Section section = new Section(head);
        section.addClassName("iinkai-panel");
        if (segments.isEmpty()) {
            Paragraph none = new Paragraph(Words.text("shell.categories.no-segments"));
            none.addClassName("iinkai-quiet");
            section.add(none);
        } else {
            section.add(table(name, segments));
        }
        return section;
    }

    private Component table(String category, List<MemberSegment> segments) {
        SmallTable table = new SmallTable(
                Words.text("shell.categories.segments-of", category),
                Words.text("shell.members.column.segment"),
                Words.text("shell.settings.name-en"),
                Words.text("shell.settings.position"),
                Words.text("shell.settings.state"),
                Words.text("shell.settings.actions"));
        for (MemberSegment segment : segments) {
            Button edit = new Button(Words.text("shell.company.edit"));
            edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            edit.setAriaLabel(
                    Words.text("shell.settings.edit-of", segment.name().in(Words.locale())));
            edit.addClickListener(click -> CategoryForms.segment(members, segment, this::show));
            table.row(
                    SmallTable.text(segment.name().ja()),
                    SmallTable.text(segment.name().en()),
                    SmallTable.text(Integer.toString(segment.position())),
                    state(segment.isRetired()),
                    edit);
        }
        return table;
    }

    private static StatusBadge state(boolean isRetired) {
        return isRetired
                ? new StatusBadge(StatusBadge.Tone.NEUTRAL, Words.text("shell.categories.retired"))
                : new StatusBadge(StatusBadge.Tone.GOOD, Words.text("shell.categories.in-use"));
    }

    private static Button small(String key, String label) {
        Button button = new Button(Words.text(key));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(label);
        return button;
    }
}
