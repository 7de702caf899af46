package org.iinkai.ui.shell.bodies;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.handover.HandOverRow;
import org.iinkai.api.handover.HandOvers;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.Words;

/** The hand-over sheets of a body's posts, for people who look after them; nothing where there is none. */
public final class BodyHandOvers extends Div {
    private final HandOvers handOvers;
    private final Access access;

    /** Made by the host. */
    public BodyHandOvers(HandOvers handOvers, Access access) {
        this.handOvers = handOvers;
        this.access = access;
    }

    void show(String body) {
        removeAll();
        if (!access.may(CoreRight.BODIES_CHANGE, body)) {
            return;
        }
        List<HandOverRow> rows = handOvers.of(body);
        if (rows.isEmpty()) {
            return;
        }
        String title = Words.text("shell.hand-over.title");
        SmallTable table = new SmallTable(
                title,
                Words.text("shell.bodies.post"),
                Words.text("shell.bodies.hand-over-on"),
                Words.text("shell.hand-over.predecessor"),
                Words.text("shell.bodies.successor"),
                Words.text("shell.settings.state"));
        rows.forEach(row -> table.row(
                new Anchor("hand-overs/" + row.id(), row.post().in(Words.locale())),
                SmallTable.text(Dates.day(row.on())),
                SmallTable.text(row.predecessorName()),
                SmallTable.text(row.successorName()),
                SmallTable.text(row.acknowledgedAt()
                        .map(at -> Words.text("shell.hand-over.acknowledged-at", Dates.moment(at)))
                        .orElseGet(() -> Words.text("shell.hand-over.waiting")))));
        add(new H2(title), table);
    }
}
