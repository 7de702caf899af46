package org.iinkai.ui.kit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.di.Instantiator;

import org.iinkai.api.audit.Audit;
import org.iinkai.api.audit.PersonalUse;
import org.iinkai.api.data.Total;

/** Notes in the record of changes that personal data is carried off. The one place for all lists, those of bundles too. */
public final class ExportNote extends Div {

    private final Audit audit;

    /** Made by the host. */
    public ExportNote(Audit audit) {
        this.audit = audit;
    }

    /**
     * Notes it before the first byte leaves.
     *
     * @param page path of the list's page
     * @param columns what is in the file
     */
    static void of(UI ui, String page, FileFormat format, String columns, Total total) {
        Instantiator.get(ui)
                .getOrCreate(ExportNote.class)
                .audit
                .accessed(PersonalUse.EXPORTED, "page:" + page, format.word() + " " + columns, total.count());
    }
}
