package org.iinkai.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Transactions;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.MemberFilter;
import org.iinkai.api.members.MemberRow;
import org.iinkai.api.members.Members;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.api.time.Period;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.ListPage;
import org.iinkai.ui.kit.ListQuery;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.Words;

/**
 * The register of members. Shows today's members unless the address asks for others: {@code ?asOf=2024-03-31}, those who
 * joined or left in a fiscal year ({@code ?joined=2024}, {@code ?left=2024}), or all there ever were ({@code ?all=yes}).
 */
public final class MembersView extends ListPage<MemberRow> {
    private static final String CATEGORY = "category";
    private static final String AS_OF = "asOf";
    private static final String JOINED = "joined";
    private static final String LEFT = "left";
    private static final String ALL = "all";

    private final Members members;
    private final Companies companies;
    private final Transactions transactions;
    private final Clock clock;
    private final boolean mayChange;

    /** Made by the host. */
    public MembersView(Members members, Companies companies, Transactions transactions, Access access, Clock clock) {
        super("shell.members");
        this.members = members;
        this.companies = companies;
        this.transactions = transactions;
        this.clock = clock;
        mayChange = access.may(CoreRight.MEMBERS_CHANGE);
        column("name", MemberRow::displayName);
        column("number", MemberRow::number).width("6.5rem").notOnCard();
        column("kana", MemberRow::kana).notOnCard();
        column("category", MemberRow::category).width("7rem");
        column("segment", MemberRow::segment).width("7rem").notOnCard();
        date("joined", row -> Optional.of(row.joinedOn()));
        date("left", MemberRow::leftOn).notOnCard();
        if (mayChange) {
            rowActions(this::leaveButton);
            actions(joinButton(ButtonVariant.LUMO_PRIMARY));
            nextSteps(joinButton(ButtonVariant.LUMO_SMALL));
        }
        addFilters();
    }

    @Override
    protected Page<MemberRow> find(ListQuery query, PageRequest request) {
        MemberFilter filter = MemberFilter.all()
                .withAsOf(asOf(query))
                .withJoined(year(query, JOINED))
                .withLeft(year(query, LEFT));
        return members.find(filter.withText(query.text()).withCategory(query.filter(CATEGORY)), request);
    }

    private void addFilters() {
        Map<String, String> categories = new LinkedHashMap<>();
        members.categories()
                .forEach(category ->
                        categories.put(category.code(), category.name().in(Words.locale())));
        filters()
                .choice(CATEGORY, Words.text("shell.members.column.category"), categories)
                .day(AS_OF, Words.text("shell.members.as-of"))
                .choice(ALL, Words.text("shell.members.left-too"), Map.of("yes", Words.text("shell.members.all")))
                .given(JOINED, year -> Words.text("shell.members.joined-in", year))
                .given(LEFT, year -> Words.text("shell.members.left-in", year));
    }

    private Optional<LocalDate> asOf(ListQuery query) {
        boolean isOfAnotherTime = Stream.of(JOINED, LEFT, ALL)
                .anyMatch(name -> !query.filter(name).isEmpty());
        Optional<LocalDate> day = query.day(AS_OF);
        return day.isPresent() || isOfAnotherTime ? day : Optional.of(today());
    }

    private static Optional<Period> year(ListQuery query, String name) {
        String year = query.filter(name);
        if (year.isEmpty()) {
            return Optional.empty();
        }
        if (!year.matches("[0-9]{4}")) {
            throw new Refused("core.refused.fiscal-year", year);
        }
        return Optional.of(new FiscalYear(Integer.parseInt(year)).period());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Dates.ZONE);
    }

    private Button joinButton(ButtonVariant variant) {
        Button join = new Button(Words.text("shell.members.join"));
        join.addThemeVariants(variant);
        join.addClickListener(click -> MemberForms.join(members, companies, transactions, today(), name -> {
            Notices.done("shell.members.joined", name);
            reload();
        }));
        return join;
    }

    private Component leaveButton(MemberRow row) {
        if (row.leftOn().isPresent()) {
            return new Span();
        }
        Button leave = new Button(Words.text("shell.members.leave"));
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        leave.setAriaLabel(Words.text("shell.members.leave-of", row.displayName()));
        leave.addClickListener(click -> MemberForms.leave(members, row, () -> {
            Notices.done("shell.members.left", row.displayName());
            reload();
        }));
        return leave;
    }
}
