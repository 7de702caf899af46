package org.iinkai.example.ui;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;

import org.iinkai.api.audit.AuditEntry;
import org.iinkai.api.data.Id;
import org.iinkai.example.Item;
import org.iinkai.example.Items;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** Asks for what an item consists of; opens as a dialog. */
final class ItemForm {

    private final Items items;
    // made when the form opens: pressing twice adds once
    private final Id<Item> id;
    private final RecordForm form;
    private final TextField title;
    private final DayField day;
    private final IntegerField people;
    private int version;

    private ItemForm(Items items, Id<Item> id, String verb) {
        this.items = items;
        this.id = id;
        form = new RecordForm(Words.text(verb));
        title = form.required("title", new TextField(Words.text("example.field.title")));
        day = form.required("day", new DayField(Words.text("example.field.day")));
        people = form.required("people", new IntegerField(Words.text("example.field.people")));
        title.setWidthFull();
        people.setMin(0);
        people.setWidth("8rem");
    }

    static void add(Items items, Runnable saved) {
        ItemForm asking = new ItemForm(items, Id.next(), "example.add.do");
        asking.form.onSubmit(() -> {
            items.add(asking.item());
            Notices.done("example.done.added");
            saved.run();
        });
        asking.form.openIn(Words.text("example.add.title"));
    }

    static void change(Items items, Id<Item> id, Runnable saved) {
        ItemForm asking = new ItemForm(items, id, "example.change.do");
        asking.stored();
        asking.form.onConflict(asking::stored).onSubmit(() -> {
            items.change(asking.item());
            Notices.done("example.done.changed");
            saved.run();
        });
        asking.form.openIn(Words.text("example.change.title"));
    }

    private Item item() {
        return new Item(id, day.getValue(), title.getValue(), people.getValue(), version);
    }

    /** Shows what is stored by now, and tells of the last change. */
    private Optional<AuditEntry> stored() {
        Item stored = items.item(id);
        title.setValue(stored.title());
        day.setValue(stored.day());
        people.setValue(stored.people());
        version = stored.version();
        return items.lastChange(id);
    }
}
