package org.iinkai.ui.shell.members;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;

import org.iinkai.api.data.Id;
import org.iinkai.api.text.Localized;
import org.iinkai.ui.kit.RecordForm;

/** Fields of something the association sorts its register by: its code, its names, its place. */
public final class WordFields {
    private static final int LONGEST = 100;
    private static final int LONGEST_CODE = 40;
    private static final int TAIL = 8;

    private final String code;
    private final String kind;
    private final TextField typedCode;
    private final TextField ja;
    private final TextField en;
    private final IntegerField position;

    /**
     * Fields in a form.
     *
     * @param kind first word of a code that is made because nobody typed one
     * @param code the code it has; empty for something new
     */
    public WordFields(RecordForm form, String kind, String code, Localized name, int place) {
        this.kind = kind;
        this.code = code;
        ja = form.required("name", Fields.text("shell.settings.name-ja", LONGEST));
        en = form.optional("nameEn", Fields.text("shell.settings.name-en", LONGEST));
        position = form.required("position", Fields.place(place));
        typedCode = Fields.text("shell.settings.code", LONGEST_CODE, "shell.settings.code-help");
        if (code.isEmpty()) {
            form.optional("code", typedCode);
        }
        ja.setValue(name.ja());
        en.setValue(name.en());
    }

    /** The code: the one it has, the one that was typed, or one that is made. */
    public String code() {
        if (!code.isEmpty()) {
            return code;
        }
        String typed = Typed.code(typedCode.getValue());
        String random = Id.next().toString();
        return typed.isEmpty() ? kind + "-" + random.substring(random.length() - TAIL) : typed;
    }

    /** The names. */
    public Localized name() {
        return new Localized(ja.getValue(), en.getValue());
    }

    /** The place. */
    public int position() {
        return position.getValue();
    }
}
