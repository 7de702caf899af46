package org.iinkai.ui.shell.handover;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

import org.iinkai.api.handover.HandOver.Part;
import org.iinkai.api.handover.HandOverRow;
import org.iinkai.api.handover.HandOvers;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Words;

/** Hand-over sheets that wait for the person, on the start page; nothing where none does. */
public final class HandOverTiles extends Div {

    /** The sheets that wait by now. */
    public HandOverTiles(HandOvers handOvers) {
        List<HandOverRow> waiting = handOvers.waiting();
        setVisible(!waiting.isEmpty());
        UnorderedList tiles = new UnorderedList();
        tiles.addClassName("iinkai-tiles");
        waiting.forEach(row -> tiles.add(tile(row)));
        add(new H2(Words.text("shell.hand-over.title")), tiles);
    }

    private static ListItem tile(HandOverRow row) {
        Div what = new Div(Words.text(
                row.part() == Part.SUCCESSOR ? "shell.hand-over.to-read" : "shell.hand-over.to-write",
                row.part() == Part.SUCCESSOR ? row.predecessorName() : row.successorName(),
                Dates.day(row.on())));
        what.addClassName("iinkai-quiet");
        Div tile = new Div(
                new Anchor(
                        "hand-overs/" + row.id(),
                        Words.text(
                                "shell.hand-over.heading",
                                row.bodyName().in(Words.locale()),
                                row.post().in(Words.locale()))),
                what);
        tile.addClassName("iinkai-tile");
        return new ListItem(tile);
    }
}
