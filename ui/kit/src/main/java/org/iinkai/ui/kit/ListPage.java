package org.iinkai.ui.kit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Total;
import org.iinkai.api.error.Refused;
import org.iinkai.api.views.SavedView;
import org.iinkai.api.views.SavedViews;

/**
 * A page that shows one list: heading, search and filters, rows by pages, download. What is searched, filtered, ordered,
 * which columns and which page are shown stands in the address, so that a link, a reload and the browser's way back show the same rows.
 * Narrow windows get cards instead of a table.
 *
 * <p>A subclass names its texts in the constructor, says its columns and filters, and implements {@link #find}. With the
 * prefix {@code training.courses} the texts are {@code training.courses.title}, {@code .lead} (one sentence),
 * {@code .object} (what the rows are called) and {@code .column.<key>}. The first column is the record's name.
 */
public abstract class ListPage<T> extends Div implements BeforeEnterObserver, AfterNavigationObserver {

    /** Windows narrower than this get cards. */
    static final int NARROW = 752;

    private static final int CARDS = 20;

    private final String words;
    private final ListColumns<T> columns = new ListColumns<>();
    private final PageHeader header;
    private final FilterBar filters = new FilterBar();
    private final Div tools = new Div();
    private final ListSelection<T> selection;
    private final ListRows<T> rows;
    private final ListDownload<T> download = new ListDownload<>(this::order);
    private final ListPager top = pager();
    private final ListPager bottom = pager().withoutCounter();
    private final List<Component> nextSteps = new ArrayList<>();
    private final ListWalk walk = new ListWalk();
    private ListViews views = ListViews.none();
    private ListAddress address = ListAddress.first(new ListQuery("", Map.of(), Optional.empty()));
    private Page<T> page = new Page<>(List.of(), List.of(), new Total(0, true));
    private Function<ListQuery, String> period = query -> "";
    private String path = "";
    private boolean isNarrow;
    private boolean hasDownload = true;

    /** @param words first part of its message keys */
    protected ListPage(String words) {
        this.words = words;
        addClassNames("iinkai-page", "iinkai-list");
        header = new PageHeader(Words.text(words + ".title")).lead(Words.text(words + ".lead"));
        tools.addClassName("iinkai-list-tools");
        selection = new ListSelection<>(words, this::reload);
        rows = new ListRows<>(header.title(), selection);
        filters.onApply(query -> go(address.with(query)));
        filters.onAgain(this::openOnlyHit);
        add(header, filters, tools, selection, rows, bottom, download);
    }

    /**
     * The rows of a page. Called for the screen and, on another thread, for the download: touches no component.
     *
     * @throws Refused when the list can't be shown as asked; its sentence stands in place of the rows
     */
    protected abstract Page<T> find(ListQuery query, PageRequest request);

    /** Gives the page another title, where it is known by its address what the list belongs to. */
    protected final void titled(String text) {
        header.titled(text);
    }

    /** Adds a column of text. */
    protected final ListColumn<T> column(String key, Function<T, String> text) {
        return columns.add(new ListColumn<>(key, Words.text(words + ".column." + key), text));
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
                .value(figure::applyAsLong)
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
                .value(row -> day.apply(row).<Object>map(date -> date).orElse(""))
                .width("7.5rem");
    }

    /** Adds what can be done with a single row, at the right end; not in the file and not on cards. */
    protected final ListColumn<T> rowActions(Function<T, Component> offered) {
        return columns.add(new ListColumn<T>("actions", Words.text("kit.list.actions"), row -> "")
                .shownAs(offered)
                .notOnCard()
                .notInFile()
                .width("6rem"));
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

    /**
     * Lets people save how they look at the list, open it with a view of theirs, and remembers the columns they choose.
     *
     * @param service keeps it
     * @param list key of the list, such as {@code training.courses}; never changes once people have saved views
     */
    protected final void savedViews(SavedViews service, String list) {
        views = ListViews.of(service, list);
    }

    /**
     * Offers something for many rows at once, at most four such actions. Its button's text is {@code .bulk.<key>}, the
     * question asked beforehand {@code .bulk.<key>-question} with the number of rows (252件) in its place. Whoever acts
     * gets the rows picked, or the query where every row of the list was asked for.
     */
    protected final void bulk(String key, Consumer<Selection<T>> act) {
        selection.offer(key, act);
    }

    /** The same for something that asks in a form of its own, which names the number of rows; no question comes before. */
    protected final void bulkInForm(String key, Consumer<Selection<T>> act) {
        selection.offerInForm(key, act);
    }

    /** Lets the rows picked be downloaded. */
    protected final void bulkDownload() {
        selection.offerNamed(Words.text("kit.bulk.download"), download::startPicked);
    }

    /** Says that the rows are about people: a download asks first and says how many and what will be in the file. */
    protected final void personal() {
        download.personal();
    }

    /** Says that the rows are about people, and takes the download away from people who may not carry them off. */
    protected final void personal(boolean mayDownload) {
        personal();
        hasDownload = mayDownload;
        if (mayDownload) {
            bulkDownload();
        }
    }

    /** Takes the download away, for people who may see the list but not carry it off. */
    protected final void withoutDownload() {
        hasDownload = false;
    }

    /** Puts a part into the name of downloaded files behind the list's own name, such as 2024年度. */
    protected final void fileNamed(Function<ListQuery, String> part) {
        period = part;
    }

    /** Shows the same page again with what is stored by now. */
    protected final void reload() {
        load();
    }

    /** What the list is asked for at the moment. */
    protected final ListQuery query() {
        return address.query();
    }

    /**
     * Leads a request that asks for nothing in particular to the view the person wants the list to open with. A subclass
     * that overrides it calls it first and leaves a request alone that is led elsewhere already.
     */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        views.lead(event);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        ListAddress before = address;
        address = sight().read(event.getLocation().getQueryParameters());
        path = event.getLocation().getPath();
        if (!before.query().equals(address.query())) {
            walk.forget();
        }
        if (address.page() > 1) {
            walk.note(address.page(), address.after());
        }
        fit(UI.getCurrent().getPage().getExtendedClientDetails().getWindowInnerWidth());
        filters.show(address.query());
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
        boolean before = isNarrow;
        fit(pixels);
        if (before != isNarrow) {
            load();
        }
    }

    private void fit(int pixels) {
        isNarrow = pixels > 0 && pixels < NARROW;
        filters.narrow(isNarrow);
    }

    private ListSight<T> sight() {
        return new ListSight<>(columns, views, filters.names());
    }

    private void load() {
        rows.removeAll();
        try {
            page = find(address.query(), request());
            show();
        } catch (Refused refused) {
            rows.add(new ErrorState(Words.text(refused), this::load));
            tools.setVisible(false);
            selection.setVisible(false);
            bottom.setVisible(false);
        }
    }

    private PageRequest request() {
        PageRequest first = isNarrow ? PageRequest.first(CARDS) : PageRequest.first();
        return first.behind(address.after());
    }

    private void show() {
        boolean isEmpty = page.rows().isEmpty();
        boolean isNothingThere = isEmpty && !address.query().isNarrowed() && address.page() == 1;
        filters.setVisible(!isNothingThere);
        long from = (long) (address.page() - 1) * PageRequest.USUAL + 1;
        top.show(from, page);
        bottom.show(from, page);
        top.setVisible(!isNarrow && !isEmpty);
        bottom.setVisible(!isNarrow && !isEmpty && top.leadsSomewhere());
        selection.show(address.query(), page);
        if (isNothingThere) {
            rows.add(new EmptyState(
                    Words.text("kit.list.empty", Words.text(words + ".object")), nextSteps.toArray(Component[]::new)));
        } else if (isNarrow) {
            rows.cards(
                    page,
                    sight().shown(address),
                    position -> find(address.query(), PageRequest.first(CARDS).behind(position)));
        } else {
            rows.table(page, sight().shown(address), address.query().sort(), this::sort);
        }
        if (isEmpty && !isNothingThere) {
            rows.add(new EmptyState(Words.text("kit.list.no-match", Words.text(words + ".object"))));
        }
        fillTools(isNothingThere);
        filters.hint(onlyHit().isPresent() ? Words.text("kit.list.enter-opens") : "");
        walk.note(address.page() + 1, page.next());
    }

    private void fillTools(boolean isNothingThere) {
        ListMenu menu = new ListMenu();
        if (views.areKept()) {
            ViewDialogs dialogs = new ViewDialogs(views, this::load);
            menu.views(
                    views.taste().views(),
                    sight().view(address),
                    this::show,
                    () -> dialogs.save(sight().named(address).parameters().getQueryString()),
                    dialogs::manage);
        }
        if (!isNarrow) {
            menu.columns(this::chooseColumns);
        }
        if (hasDownload && !page.rows().isEmpty()) {
            menu.downloads(download::start);
        }
        tools.removeAll();
        tools.add(top, menu);
        tools.setVisible(!isNothingThere);
    }

    private void show(Optional<SavedView> view) {
        ListAddress plain = ListAddress.first(new ListQuery("", Map.of(), Optional.empty()));
        go(view.map(sight()::read).orElse(plain));
    }

    private void chooseColumns() {
        List<String> usual = sight().usualKeys();
        ColumnChoice.open(columns.choosable(), sight().keys(address), usual, keys -> {
            List<String> wanted = keys.equals(usual) ? List.of() : keys;
            views.columns(wanted);
            ListAddress target = address.withColumns(views.areKept() ? List.of() : wanted);
            if (target.equals(address)) {
                load();
            } else {
                go(target);
            }
        });
    }

    private ListDownload.Order<T> order() {
        ListQuery asked = address.query();
        List<ListColumn<T>> inFile =
                sight().shown(address).stream().filter(ListColumn::isInFile).toList();
        String view = sight().view(address).map(SavedView::name).orElse("");
        return new ListDownload.Order<>(
                new ListRowSource<>(inFile, request -> find(asked, request)),
                page.total(),
                List.of(header.title(), period.apply(asked), view),
                path);
    }

    private Optional<Location> onlyHit() {
        return address.query().text().isEmpty() || page.rows().size() != 1 || address.page() > 1
                ? Optional.empty()
                : ListColumns.name(sight().shown(address))
                        .path()
                        .map(target -> new Location(target.apply(page.rows().getFirst())));
    }

    private void openOnlyHit() {
        onlyHit().ifPresent(hit -> UI.getCurrent().navigate(hit.getPath(), hit.getQueryParameters()));
    }

    private ListPager pager() {
        return new ListPager(
                () -> go(address.with(address.query())),
                () -> turn(address.page() - 1),
                () -> turn(address.page() + 1));
    }

    private void sort(Optional<ListQuery.Sort> order) {
        go(address.with(new ListQuery(address.query().text(), address.query().filters(), order)));
    }

    private void turn(int number) {
        List<String> position = walk.position(
                number,
                before -> find(address.query(), PageRequest.first().behind(before))
                        .next());
        go(number <= 1 ? address.with(address.query()) : address.turned(number, position));
    }

    private void go(ListAddress target) {
        boolean isLed = target.isBare() && views.taste().usualView().isPresent();
        UI.getCurrent().navigate(path, (isLed ? target.plain() : target).parameters());
    }
}
