package org.iinkai.ui.shell.members;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.iinkai.api.members.Movement;
import org.iinkai.api.members.Movement.Line;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Figures;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.Words;

/** The table 会員の異動; its figures lead to the members that they count. */
final class MovementTable extends Div {
    private final TimeSpan time;
    private final boolean hasChanges;

    MovementTable(Movement movement, TimeSpan time) {
        this.time = time;
        hasChanges = movement.hasChanges();
        addClassName("iinkai-panel");
        SmallTable table = new SmallTable(
                        Words.text("shell.movement.title"),
                        headings(movement, time).toArray(String[]::new))
                .ofFigures();
        movement.lines().forEach(line -> row(table, line));
        row(table, movement.total());
        add(table);
    }

    /** The columns' headings, also of the file. */
    static List<String> headings(Movement movement, TimeSpan time) {
        List<String> headings = new ArrayList<>(List.of(
                Words.text("shell.members.column.category"),
                asOf(time.period().from().minusDays(1)),
                Words.text("shell.movement.joined"),
                Words.text("shell.movement.left")));
        if (movement.hasChanges()) {
            headings.add(Words.text("shell.movement.changed-in"));
            headings.add(Words.text("shell.movement.changed-out"));
        }
        headings.add(asOf(time.period().to()));
        return headings;
    }

    private void row(SmallTable table, Line line) {
        String of = line.category().isEmpty() ? "" : "&category=" + line.category();
        List<Component> cells = new ArrayList<>();
        cells.add(SmallTable.text(line.name().in(Words.locale())));
        cells.add(link("asOf=" + time.period().from().minusDays(1) + of, line.start()));
        cells.add(link("joined=" + time.code() + of, line.joined()));
        cells.add(link("left=" + time.code() + of, line.left()));
        if (hasChanges) {
            cells.add(SmallTable.text(Figures.number(line.changedIn())));
            cells.add(SmallTable.text(Figures.number(line.changedOut())));
        }
        cells.add(link("asOf=" + time.period().to() + of, line.end()));
        table.row(cells.toArray(Component[]::new));
    }

    private static Anchor link(String query, long figure) {
        return new Anchor("members?" + query, Figures.number(figure));
    }

    private static String asOf(LocalDate day) {
        boolean isJapanese = Words.locale().getLanguage().equals("ja");
        String written = isJapanese
                ? DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.JAPANESE).format(day)
                : Dates.day(day);
        return Words.text("shell.movement.as-of", written);
    }
}
