package org.iinkai.ui.shell.members;

import com.vaadin.flow.component.Unit;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;

import org.iinkai.ui.kit.Words;

/** Fields of the register's forms. What stands in them is somebody else's data, so the browser fills in nothing. */
public final class Fields {
    private static final int LAST_PLACE = 9999;

    private Fields() {}

    /** A line of text with a label by its message key. */
    public static TextField text(String labelKey, int longest) {
        TextField field = new TextField(Words.text(labelKey));
        field.setMaxLength(longest);
        field.getElement().setAttribute("autocomplete", "off");
        return field;
    }

    /** The same with a sentence that says how to fill it. */
    public static TextField text(String labelKey, int longest, String helpKey) {
        TextField field = text(labelKey, longest);
        field.setHelperText(Words.text(helpKey));
        return field;
    }

    /** A place in an order, from 1. */
    public static IntegerField place(int value) {
        IntegerField field = new IntegerField(Words.text("shell.settings.position"));
        field.setMin(1);
        field.setMax(LAST_PLACE);
        field.setStepButtonsVisible(true);
        field.setWidth(8, Unit.REM);
        field.setValue(value);
        return field;
    }
}
