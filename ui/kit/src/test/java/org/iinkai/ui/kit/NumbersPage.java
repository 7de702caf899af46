package org.iinkai.ui.kit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Total;
import org.iinkai.api.error.Refused;

/** A list of the numbers 1 to 120, each with its name. */
public final class NumbersPage extends ListPage<Integer> {
    static final List<PageRequest> ASKED = new ArrayList<>();
    static final List<Selection<Integer>> DONE = new ArrayList<>();
    static ViewsInMemory views = new ViewsInMemory();
    static int most = 120;

    public NumbersPage() {
        super("test.numbers");
        link("name", number -> "No " + number, number -> "numbers/" + number);
        number("square", number -> (long) number * number).sortable();
        date("day", number -> Optional.of(LocalDate.of(2025, 1, 1).plusDays(number)));
        column("parity", number -> number % 2 == 0 ? "even" : "odd").onDemand();
        savedViews(views, "test.numbers");
        bulk("double", NumbersPage::act);
        bulkInForm("form", DONE::add);
        personal(true);
        filters().choice("parity", "偶奇", Map.of("even", "偶数", "odd", "奇数")).given("above", value -> value + "より大きい");
    }

    private static void act(Selection<Integer> picked) {
        if (picked.equals(new Selection.Rows<>(List.of(13)))) {
            throw new Refused("kit.form.empty", "13");
        }
        DONE.add(picked);
    }

    @Override
    protected Page<Integer> find(ListQuery query, PageRequest request) {
        ASKED.add(request);
        if (query.text().equals("refuse")) {
            throw new Refused("kit.form.empty", "x");
        }
        boolean isDescending = query.sort().map(ListQuery.Sort::isDescending).orElse(false);
        int after = request.isFirst()
                ? isDescending ? Integer.MAX_VALUE : 0
                : Integer.parseInt(request.after().getFirst());
        int above = query.filter("above").isEmpty() ? 0 : Integer.parseInt(query.filter("above"));
        List<Integer> all = IntStream.rangeClosed(1, most)
                .map(number -> isDescending ? most + 1 - number : number)
                .boxed()
                .filter(number -> Integer.toString(number).contains(query.text()))
                .filter(number -> number > above)
                .filter(number -> query.filter("parity").isEmpty()
                        || (number % 2 == 0) == query.filter("parity").equals("even"))
                .toList();
        List<Integer> found = all.stream()
                .filter(number -> isDescending ? number < after : number > after)
                .limit(request.size() + 1L)
                .toList();
        return Page.of(found, request, number -> List.of(Integer.toString(number)), Total.bounded(all.size()));
    }
}
