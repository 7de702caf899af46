package org.iinkai.ui.shell.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.iinkai.api.members.LikelyDuplicate;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.api.members.PersonRow;
import org.iinkai.ui.kit.BackLink;
import org.iinkai.ui.kit.EmptyState;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.members.MergeHistory;

/** Pairs of records that may be one person, side by side: make them one, or say that they are two. */
public final class DuplicatesView extends Div {
    private static final int MOST = 20;
    private static final int MOST_MERGES = 100;

    private final People people;

    /** Made by the host. */
    public DuplicatesView(People people) {
        this.people = people;
        addClassName("iinkai-page");
        show();
    }

    private void show() {
        removeAll();
        List<LikelyDuplicate> pairs = people.duplicates(MOST);
        add(
                new BackLink("people", Words.text("shell.people.back")),
                new PageHeader(Words.text("shell.people.duplicates")).lead(Words.text("shell.people.duplicates-lead")));
        if (pairs.isEmpty()) {
            add(new EmptyState(Words.text("shell.people.no-duplicates")));
        }
        pairs.forEach(pair -> add(pair(pair)));
        add(
                new H2(Words.text("shell.merge.history")),
                new MergeHistory(people.merges(MOST_MERGES), people::undoMerge, this::show));
    }

    private Section pair(LikelyDuplicate pair) {
        PersonRow one = pair.one();
        PersonRow other = pair.other();
        Section section = new Section(new H2(Words.text("shell.people.pair", one.name(), other.name())));
        section.addClassNames("iinkai-panel", "iinkai-pair");
        Div reason = new Div(Words.text("shell.people.reason." + key(pair.reason())));
        reason.addClassName("iinkai-quiet");
        section.add(reason, comparison(one, other), actions(one, other));
        return section;
    }

    private Component comparison(PersonRow one, PersonRow other) {
        Person first = people.person(one.id());
        Person second = people.person(other.id());
        SmallTable table = new SmallTable(
                Words.text("shell.people.pair", one.name(), other.name()),
                Words.text("shell.merge.field"),
                Words.text("shell.people.record-a"),
                Words.text("shell.people.record-b"));
        table.row(SmallTable.text(Words.text("shell.people.column.name")), link(one), link(other));
        line(table, "shell.people.column.kana", one, other, PersonRow::kana);
        line(table, "shell.people.column.company", one, other, PersonRow::companyName);
        line(table, "shell.people.column.post", one, other, PersonRow::title);
        line(table, "shell.people.email", first, second, Person::email);
        line(table, "shell.people.phone", first, second, Person::phone);
        line(table, "shell.people.column.roles", one, other, PersonRow::roles);
        return table;
    }

    private static <T> void line(SmallTable table, String labelKey, T one, T other, Function<T, String> value) {
        table.row(
                SmallTable.text(Words.text(labelKey)),
                SmallTable.text(value.apply(one)),
                SmallTable.text(value.apply(other)));
    }

    private static Anchor link(PersonRow row) {
        return new Anchor("people/" + row.id(), row.name());
    }

    private Component actions(PersonRow one, PersonRow other) {
        Button distinct = new Button(Words.text("shell.people.distinct"), click -> {
            people.distinct(one.id(), other.id());
            Notices.done("shell.people.distinct-done", one.name(), other.name());
            show();
        });
        distinct.setAriaLabel(Words.text("shell.people.distinct-of", one.name(), other.name()));
        Button merge = new Button(
                Words.text("shell.merge.verb"),
                click -> UI.getCurrent()
                        .navigate(
                                "people/merge",
                                QueryParameters.simple(Map.of(
                                        "kept",
                                        one.id().toString(),
                                        "other",
                                        other.id().toString()))));
        merge.setAriaLabel(Words.text("shell.people.merge-of", one.name(), other.name()));
        merge.addThemeVariants(ButtonVariant.LUMO_SMALL);
        distinct.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Div footer = new Div(distinct, merge);
        footer.addClassName("iinkai-form-footer");
        return footer;
    }

    private static String key(LikelyDuplicate.Reason reason) {
        return switch (reason) {
            case SAME_EMAIL -> "email";
            case SAME_NAME_AND_COMPANY -> "name-company";
            case SAME_READING_AND_COMPANY -> "reading-company";
            case SAME_NAME -> "name";
        };
    }
}
