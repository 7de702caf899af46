package org.iinkai.ui.kit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Refused;

/**
 * A page that shows one list: heading, search and filters, rows by pages, download. What is searched, filtered, ordered
 * and which page is shown stands in the address, so that a link, a reload and the browser's way back show the same rows.
 * Narrow windows get cards instead of a table.
 *
 * <p>A subclass names its texts in the constructor, says its columns and filters, and implements {@link #find}. With the
 * prefix {@code training.courses} the texts are {@code training.courses.title}, {@code .lead} (one sentence),
 * {@code .object} (what the rows are called) and {@code .column.<key>}. The first column is the record's name.
 */
public abstract class ListPage<T> extends Div implements AfterNavigationObserver {
    /** Windows narrower than this get cards. */
    static final int NARROW = 752;

    private static final int CARDS = 20;

    private final String words;
    private final List<ListColumn<T>> columns = new ArrayList<>();
    private final PageHeader header;
    private final FilterBar filters = new FilterBar();
    private final Div tools = new Div();
    private final Div rows = new Div();
    private final ListPager top = pager();
    private final ListPager bottom = pager().withoutCounter();
    private final List<Component> nextSteps = new ArrayList<>();
    private final Map<Integer, List<String>> positions = new HashMap<>();
    private ListAddress address = ListAddress.first(new ListQuery("", Map.of(), Optional.empty()));
    private String path = "";
    private boolean isNarrow;

    /**
     * A list page.
     *
     * @param words first part of its message keys
     */
    protected ListPage(String words) {
        this.words = words;
        addClassNames("iinkai-page", "iinkai-list");
        header = new PageHeader(Words.text(words + ".title")).lead(Words.text(words + ".lead"));
        tools.addClassName("iinkai-list-tools");
        rows.addClassName("iinkai-list-rows");
        filters.onApply(query -> go(ListAddress.first(query)));
        add(header, filters, tools, rows, bottom);
    }

    /**
     * The rows of a page. Called for the screen and, on another thread, for the download: touches no component.
     *
     * @throws Refused when the list can't be shown as asked; its sentence stands in place of the rows
     */
    protected abstract Page<T> find(ListQuery query, PageRequest request);

    /** Adds a column of text. */
    protected final ListColumn<T> column(String key, Function<T, String> text) {
        ListColumn<T> column = new ListColumn<>(key, Words.text(words + ".column." + key), text);
        columns.add(column);
        return column;
    }

    /**
     * Adds a column of links to the records.
     *
     * @param target route of a record, without a leading slash
     */
    protected final ListColumn<T> link(String key, Function<T, String> text, Function<T, String> target) {
        return column(key, text).linkedTo(target);
    }

    /** Adds a column of figures, aligned at the right. */
    protected final ListColumn<T> number(String key, ToLongFunction<T> figure) {
        return column(key, row -> Figures.number(figure.applyAsLong(row)))
                .plain(row -> Long.toString(figure.applyAsLong(row)))
                .number()
                .width("7rem");
    }

    /** Adds a column of days; blank where there is none. */
    protected final ListColumn<T> date(String key, Function<T, Optional<LocalDate>> day) {
        Locale locale = Words.locale();
        return column(
                        key,
                        row -> day.apply(row)
                                .map(date -> Dates.day(date, locale))
                                .orElse(""))
                .plain(row -> day.apply(row)
                        .map(date -> Dates.day(date, Locale.JAPANESE))
                        .orElse(""))
                .width("7.5rem");
    }

    /** Adds what can be done with a single row, at the right end; not in the file and not on cards. */
    protected final ListColumn<T> rowActions(Function<T, Component> offered) {
        ListColumn<T> column = new ListColumn<T>("actions", Words.text("kit.list.actions"), row -> "")
                .shownAs(offered)
                .notOnCard()
                .notInFile()
                .width("6rem");
        columns.add(column);
        return column;
    }

    /** The search field and the filters. */
    protected final FilterBar filters() {
        return filters;
    }

    /** Adds what people can do with the list as a whole, at the right of the heading. */
    protected final void actions(Component... components) {
        header.actions(components);
    }

    /** Adds what is offered while the list has no rows at all. */
    protected final void nextSteps(Component... components) {
        nextSteps.addAll(List.of(components));
    }

    /** Shows the same page again with what is stored by now. */
    protected final void reload() {
        load();
    }

    /** What the list is asked for at the moment. */
    protected final ListQuery query() {
        return address.query();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        ListAddress before = address;
        address = ListAddress.of(event.getLocation().getQueryParameters(), filters.names(), sortable());
        path = event.getLocation().getPath();
        if (!before.query().equals(address.query())) {
            positions.clear();
        }
        if (address.page() > 1) {
            positions.put(address.page(), address.after());
        }
        filters.show(address.query());
        isNarrow = isNarrow(UI.getCurrent().getPage().getExtendedClientDetails().getWindowInnerWidth());
        load();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        var registration = event.getUI().getPage().addBrowserWindowResizeListener(resized -> width(resized.getWidth()));
        addDetachListener(detached -> {
            registration.remove();
            detached.unregisterListener();
        });
    }

    final void width(int pixels) {
        if (isNarrow != isNarrow(pixels)) {
            isNarrow = isNarrow(pixels);
            load();
        }
    }

    private Set<String> sortable() {
        return columns.stream()
                .filter(ListColumn::isSortable)
                .map(ListColumn::key)
                .collect(Collectors.toSet());
    }

    private static boolean isNarrow(int pixels) {
        return pixels > 0 && pixels < NARROW;
    }

    private void load() {
        try {
            show(find(address.query(), request()));
        } catch (Refused refused) {
            rows.removeAll();
            rows.add(new ErrorState(Words.text(refused), this::load));
            tools.setVisible(false);
            bottom.setVisible(false);
        }
    }

    private PageRequest request() {
        PageRequest first = isNarrow ? PageRequest.first(CARDS) : PageRequest.first();
        return first.behind(address.after());
    }

    private void show(Page<T> page) {
        rows.removeAll();
        boolean isEmpty = page.rows().isEmpty();
        boolean isNothingThere = isEmpty && !address.query().isNarrowed() && address.page() == 1;
        filters.setVisible(!isNothingThere);
        long from = (long) (address.page() - 1) * PageRequest.USUAL + 1;
        for (ListPager pager : List.of(top, bottom)) {
            pager.show(from, page.rows().size(), page.total(), page.hasNext());
        }
        top.setVisible(!isNarrow);
        bottom.setVisible(!isNarrow && !isEmpty && top.leadsSomewhere());
        tools.setVisible(!isEmpty);
        if (isNothingThere) {
            rows.add(new EmptyState(Words.text("kit.list.empty", object()), nextSteps.toArray(Component[]::new)));
        } else if (isNarrow) {
            cards(page);
        } else {
            table(page);
        }
        if (isEmpty && !isNothingThere) {
            rows.add(new EmptyState(Words.text("kit.list.no-match", object())));
        }
        fillTools();
        positions.put(address.page() + 1, page.next());
    }

    private void table(Page<T> page) {
        ListTable<T> table = new ListTable<>(Words.text(words + ".title"), columns, this::sort);
        table.show(page.rows(), address.query().sort());
        rows.add(table);
    }

    private void cards(Page<T> page) {
        ListCards<T> cards = new ListCards<>(Words.text(words + ".title"), columns);
        cards.append(page.rows());
        rows.add(cards);
        offerMore(cards, page);
    }

    private void offerMore(ListCards<T> cards, Page<T> page) {
        if (page.hasNext()) {
            Button more = new Button(Words.text("kit.list.more"));
            more.addClassName("iinkai-more");
            more.addClickListener(click -> {
                rows.remove(more);
                Page<T> following =
                        find(address.query(), PageRequest.first(CARDS).behind(page.next()));
                cards.append(following.rows());
                offerMore(cards, following);
            });
            more.setDisableOnClick(true);
            rows.add(more);
        }
    }

    private void fillTools() {
        if (tools.getComponentCount() == 0) {
            tools.add(top, download());
        }
    }

    private Anchor download() {
        DownloadHandler handler = this::write;
        Anchor anchor = new Anchor(handler, Words.text("kit.list.download"));
        anchor.addClassName("iinkai-download");
        return anchor;
    }

    private void write(DownloadEvent event) throws java.io.IOException {
        ListQuery asked = address.query();
        String stamp = DateTimeFormatter.ofPattern("uuuuMMddHHmm", Locale.ROOT).format(LocalDateTime.now(Dates.ZONE));
        event.setFileName(header.title() + "_" + stamp + ".csv");
        event.setContentType("text/csv; charset=utf-8");
        new ListCsv<>(columns.stream().filter(ListColumn::isInFile).toList(), request -> find(asked, request))
                .write(event.getOutputStream());
    }

    private ListPager pager() {
        return new ListPager(
                () -> go(ListAddress.first(address.query())),
                () -> turn(address.page() - 1),
                () -> turn(address.page() + 1));
    }

    private void sort(Optional<ListQuery.Sort> order) {
        go(ListAddress.first(
                new ListQuery(address.query().text(), address.query().filters(), order)));
    }

    private void turn(int number) {
        go(
                number <= 1
                        ? ListAddress.first(address.query())
                        : new ListAddress(address.query(), number, position(number)));
    }

    /** Where a page begins; a page reached by a link knows nothing of those before it, so they are walked through. */
    private List<String> position(int number) {
        List<String> position = List.of();
        for (int page = 2; page <= number; page++) {
            List<String> known = positions.getOrDefault(page, List.of());
            position = known.isEmpty()
                    ? find(address.query(), PageRequest.first().behind(position))
                            .next()
                    : known;
            positions.put(page, position);
            if (position.isEmpty()) {
                break;
            }
        }
        return position;
    }

    private void go(ListAddress target) {
        UI.getCurrent().navigate(path, target.parameters());
    }

    private String object() {
        return Words.text(words + ".object");
    }
}
