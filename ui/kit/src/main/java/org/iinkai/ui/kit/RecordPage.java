package org.iinkai.ui.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.Optional;

/**
 * A page that shows one record: the way back to the list, its name and state, what can be done with it, its facts and
 * sections, its history. The address names the record, by the part {@code :id} of the path or by {@code ?id=...}.
 *
 * <p>A subclass says how the record is found and what the page shows of it, in a few lines of {@link RecordSheet}.
 */
public abstract class RecordPage<T> extends Div implements BeforeEnterObserver {
    private static final String ID = "id";

    private String id = "";

    /** An empty page. */
    protected RecordPage() {
        addClassNames("iinkai-page", "iinkai-record");
    }

    /**
     * The record with an id; called again after every change.
     *
     * @throws org.iinkai.api.error.NotFound when there is none
     */
    protected abstract T find(String recordId);

    /** Puts what is known of the record on the sheet. */
    protected abstract void fill(RecordSheet sheet, T record);

    /**
     * Where the record stands now, without a leading slash, when the id that was asked for is one it only had before;
     * empty when it stands here.
     */
    protected Optional<String> movedTo(T record, String asked) {
        return Optional.empty();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters()
                .get(ID)
                .or(() -> event.getLocation().getQueryParameters().getSingleParameter(ID))
                .orElse("");
        T record = find(id);
        movedTo(record, id).ifPresentOrElse(event::forwardTo, () -> show(record));
    }

    /** Shows the record again as it is stored by now. */
    protected final void again() {
        show(find(id));
    }

    private void show(T record) {
        removeAll();
        RecordSheet sheet = new RecordSheet();
        fill(sheet, record);
        add(sheet.parts());
    }
}
