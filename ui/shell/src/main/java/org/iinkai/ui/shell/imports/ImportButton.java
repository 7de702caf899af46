package org.iinkai.ui.shell.imports;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;

import org.iinkai.ui.kit.Words;

/** Leads from a list to reading a file into it. */
public final class ImportButton extends Button {

    /** @param table what the file is read into: {@code core.members} */
    public ImportButton(String table) {
        super(Words.text("shell.imports.add-many"));
        addClickListener(click -> UI.getCurrent().navigate("imports/new", QueryParameters.of("table", table)));
    }
}
