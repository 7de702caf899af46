package org.iinkai.ui.shell.members;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.iinkai.api.members.Company;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.Words;

/** Two records side by side; what differs is marked by a word and by weight. */
final class MergeComparison extends Div {
    private final Register register;
    private final Company kept;
    private final Company other;
    private final SmallTable table;

    MergeComparison(Register register, Company kept, Company other) {
        this.register = register;
        this.kept = kept;
        this.other = other;
        addClassName("iinkai-panel");
        table = new SmallTable(
                Words.text("shell.merge.comparison"),
                Words.text("shell.merge.field"),
                Words.text("shell.merge.kept"),
                Words.text("shell.merge.other"),
                Words.text("shell.merge.difference"));
        table.row(
                SmallTable.text(Words.text("shell.members.column.name")),
                link(kept),
                link(other),
                mark(kept.displayName(), other.displayName()));
        line("shell.members.column.kana", company -> company.name().kana());
        line("shell.members.column.number", Company::number);
        line(
                "shell.company.corporate-number",
                company -> company.corporateNumber().digits());
        line("shell.company.section.address", company -> company.address().line());
        line("shell.company.phone", Company::phone);
        line("shell.company.url", Company::url);
        line("shell.company.lists", this::lists);
        line("shell.company.memberships", this::memberships);
        line("shell.company.note", Company::note);
        add(table);
    }

    private void line(String labelKey, Function<Company, String> value) {
        String one = value.apply(kept);
        String two = value.apply(other);
        table.row(SmallTable.text(Words.text(labelKey)), SmallTable.text(one), SmallTable.text(two), mark(one, two));
    }

    private static Component mark(String one, String two) {
        Span mark = new Span(one.equals(two) ? "" : Words.text("shell.merge.differs"));
        mark.addClassName("iinkai-differs");
        return mark;
    }

    private static Anchor link(Company company) {
        return new Anchor("companies/" + company.id(), company.displayName());
    }

    private String lists(Company company) {
        return register.companies().listsOf(company.id()).stream()
                .map(list -> list.name().in(Words.locale()))
                .collect(Collectors.joining(Words.text("shell.comma")));
    }

    private String memberships(Company company) {
        return register.members().memberships(company.id()).stream()
                .map(membership -> Words.text(
                        "shell.merge.membership",
                        register.category(membership.category()),
                        Dates.day(membership.joinedOn()),
                        membership.leftOn().map(Dates::day).orElse("")))
                .collect(Collectors.joining(Words.text("shell.comma")));
    }
}
