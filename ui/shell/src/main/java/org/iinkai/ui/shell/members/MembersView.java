package org.iinkai.ui.shell.members;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Transactions;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.MemberFilter;
import org.iinkai.api.members.MemberOrder;
import org.iinkai.api.members.MemberRow;
import org.iinkai.api.members.Members;
import org.iinkai.api.views.SavedViews;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.ListPage;
import org.iinkai.ui.kit.ListQuery;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.Selection;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.imports.ImportButton;

/**
 * The register of members. Shows today's members unless the address asks for others: {@code ?asOf=2024-03-31}, those who
 * joined or left in a fiscal year or between two days ({@code ?joined=2024}, {@code ?left=2024-04-01/2024-09-30}), or all
 * there ever were ({@code ?all=yes}).
 */
public final class MembersView extends ListPage<MemberRow> {
    private static final String CATEGORY = "category";
    private static final String SEGMENT = "segment";
    private static final String PREFECTURE = "prefecture";
    private static final String AS_OF = "asOf";
    private static final String JOINED = "joined";
    private static final String LEFT = "left";
    private static final String ALL = "all";

    private final Register register;
    private final Paragraph whose = new Paragraph();

    /** Made by the host. */
    public MembersView(
            Members members,
            Companies companies,
            Transactions transactions,
            Access access,
            Audit audit,
            Clock clock,
            SavedViews views) {
        super("shell.members");
        register = new Register(members, companies, transactions, access, audit, clock);
        whose.addClassName("iinkai-as-of");
        addComponentAtIndex(1, whose);
        link("name", MemberRow::displayName, row -> "companies/" + row.company())
                .sortable();
        column("number", MemberRow::number).sortable().width("6.5rem").notOnCard();
        column("kana", MemberRow::kana).sortable().notOnCard();
        column("category", MemberRow::category).width("7rem");
        column("segment", MemberRow::segment).width("7.5rem").notOnCard();
        column("prefecture", MemberRow::prefecture).width("6.5rem").notOnCard();
        date("joined", row -> Optional.of(row.memberSince())).sortable();
        date("left", MemberRow::leftOn).sortable().notOnCard();
        if (access.may(CoreRight.DATA_IMPORT)) {
            actions(new ImportButton("core.members"));
            nextSteps(new ImportButton("core.members"));
        }
        if (register.mayChange()) {
            actions(joinButton(ButtonVariant.LUMO_PRIMARY));
            nextSteps(joinButton(ButtonVariant.LUMO_SMALL));
            bulkInForm("list", this::addToList);
        }
        personal(access.may(CoreRight.MEMBERS_EXPORT));
        savedViews(views, "core.members");
        addFilters(members);
    }

    @Override
    protected Page<MemberRow> find(ListQuery query, PageRequest request) {
        MemberFilter filter = MemberFilter.all()
                .withText(query.text())
                .withCategory(query.filter(CATEGORY))
                .withSegment(query.filter(SEGMENT))
                .withPrefecture(query.filter(PREFECTURE))
                .withAsOf(asOf(query))
                .withJoined(TimeSpan.of(query.filter(JOINED)).map(TimeSpan::period))
                .withLeft(TimeSpan.of(query.filter(LEFT)).map(TimeSpan::period));
        return register.members().find(filter, order(query), request);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        super.afterNavigation(event);
        Optional<LocalDate> day = asOf(query());
        whose.setVisible(day.isPresent());
        day.ifPresent(date -> whose.setText(Words.text("shell.members.whose", Dates.day(date))));
    }

    private static MemberOrder order(ListQuery query) {
        return query.sort()
                .map(sort -> new MemberOrder(by(sort.column()), sort.isDescending()))
                .orElse(MemberOrder.usual());
    }

    private static MemberOrder.By by(String column) {
        return switch (column) {
            case "number", "joined", "left" -> MemberOrder.By.valueOf(column.toUpperCase(Locale.ROOT));
            default -> MemberOrder.By.READING;
        };
    }

    private void addFilters(Members members) {
        Map<String, String> categories = new LinkedHashMap<>();
        members.categories()
                .forEach(category ->
                        categories.put(category.code(), category.name().in(Words.locale())));
        Map<String, String> segments = new LinkedHashMap<>();
        members.segments()
                .forEach(segment -> segments.put(segment.code(), segment.name().in(Words.locale())));
        filters().choice(CATEGORY, Words.text("shell.members.column.category"), categories);
        if (!segments.isEmpty()) {
            filters().choice(SEGMENT, Words.text("shell.members.column.segment"), segments);
        }
        filters()
                .choice(PREFECTURE, Words.text("shell.members.column.prefecture"), Prefectures.choices())
                .day(AS_OF, Words.text("shell.members.as-of"))
                .choice(ALL, Words.text("shell.members.left-too"), Map.of("yes", Words.text("shell.members.all")))
                .given(JOINED, value -> Words.text("shell.members.joined-in", TimeSpan.words(value)))
                .given(LEFT, value -> Words.text("shell.members.left-in", TimeSpan.words(value)));
    }

    private Optional<LocalDate> asOf(ListQuery query) {
        boolean isOfAnotherTime = Stream.of(JOINED, LEFT, ALL)
                .anyMatch(name -> !query.filter(name).isEmpty());
        Optional<LocalDate> day = query.day(AS_OF);
        return day.isPresent() || isOfAnotherTime ? day : Optional.of(register.today());
    }

    private void addToList(Selection<MemberRow> selection) {
        ListForms.add(
                register.companies(),
                register.transactions(),
                selection.rows(this::find).stream()
                        .map(MemberRow::company)
                        .distinct()
                        .toList(),
                this::reload);
    }

    private Button joinButton(ButtonVariant variant) {
        Button join = new Button(Words.text("shell.members.join"));
        join.addThemeVariants(variant);
        join.addClickListener(click -> MembershipForms.joinNew(register, company -> {
            Notices.done("shell.members.joined", company.displayName());
            reload();
        }));
        return join;
    }
}
