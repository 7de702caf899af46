package org.iinkai.ui.shell.members;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.iinkai.api.members.Company;
import org.iinkai.api.members.CompanyName;
import org.iinkai.api.members.FormerAddress;
import org.iinkai.api.members.FormerName;
import org.iinkai.api.members.PostalAddress;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.Words;

/** What is recorded of an organisation, with what it was called and where it was before. */
final class CompanyFacts extends Facts {

    CompanyFacts(Register register, Company company, String kana) {
        addClassName("iinkai-panel");
        add(Words.text("shell.members.column.number"), company.number());
        add(Words.text("shell.members.column.kana"), kana);
        addNames(register, company);
        add(
                Words.text("shell.company.corporate-number"),
                company.corporateNumber().digits());
        add(Words.text("shell.company.section.address"), written(company.address()));
        List<FormerAddress> addresses = register.companies().formerAddresses(company.id());
        if (!addresses.isEmpty()) {
            add(Words.text("shell.company.former-addresses"), lines(addresses, CompanyFacts::addAddress));
        }
        if (!company.localCode().isEmpty()) {
            add(Words.text("shell.company.local-code"), company.localCode());
        }
        add(Words.text("shell.company.phone"), company.phone());
        add(Words.text("shell.company.url"), site(company.url()));
        add(
                Words.text("shell.company.lists"),
                register.companies().listsOf(company.id()).stream()
                        .map(list -> list.name().in(Words.locale()))
                        .collect(Collectors.joining(Words.text("shell.comma"))));
        Span note = new Span(company.note());
        note.addClassName("iinkai-lines");
        add(Words.text("shell.company.note"), note);
    }

    private void addNames(Register register, Company company) {
        List<FormerName> all = register.companies().formerNames(company.id());
        List<FormerName> coming = all.stream()
                .filter(name -> !name.until().isBefore(register.today()))
                .toList();
        if (!coming.isEmpty()) {
            Div lines = new Div();
            CompanyName next = company.name();
            for (FormerName before : coming) {
                lines.add(new Div(Words.text(
                        "shell.company.name-from",
                        next.display(),
                        Dates.day(before.until().plusDays(1)))));
                next = before.name();
            }
            add(Words.text("shell.company.coming-names"), lines);
        }
        List<FormerName> former = all.subList(coming.size(), all.size());
        if (!former.isEmpty()) {
            add(Words.text("shell.company.former-names"), lines(former, CompanyFacts::addName));
        }
    }

    private static <T> Div lines(List<T> rows, java.util.function.BiConsumer<Div, T> line) {
        Div lines = new Div();
        Consumer<T> each = row -> {
            Div one = new Div();
            line.accept(one, row);
            lines.add(one);
        };
        rows.forEach(each);
        return lines;
    }

    private static void addName(Div line, FormerName former) {
        line.setText(Words.text("shell.company.until", former.name().display(), Dates.day(former.until())));
    }

    private static void addAddress(Div line, FormerAddress former) {
        line.setText(Words.text("shell.company.until", written(former.address()), Dates.day(former.until())));
    }

    private static String written(PostalAddress address) {
        return address.postalCode().isEmpty() ? address.line() : "〒" + address.writtenCode() + "　" + address.line();
    }

    private static Component site(String url) {
        if (url.isEmpty()) {
            return new Span();
        }
        Anchor link = new Anchor(url, url);
        link.setTarget("_blank");
        link.getElement().setAttribute("rel", "noopener noreferrer");
        link.setAriaLabel(Words.text("shell.company.new-tab", url));
        return link;
    }
}
