package org.iinkai.ui.shell.members;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;

import org.iinkai.api.members.CompanyName;
import org.iinkai.ui.kit.KanaField;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** The name of an organisation in a form, its corporate form apart. */
final class NameFields {
    private static final int LONGEST_PREFIX = 20;
    private static final int LONGEST = 200;

    private final TextField prefix;
    private final RadioButtonGroup<Boolean> isFirst = new RadioButtonGroup<>();
    private final TextField name;
    private final KanaField kana;

    NameFields(RecordForm form) {
        name = form.required("name", Fields.text("shell.members.field.name", LONGEST));
        kana = form.optional("kana", new KanaField(Words.text("shell.members.field.kana"), LONGEST));
        kana.setHelperText(Words.text("shell.members.field.kana-help"));
        prefix = form.optional(
                "prefix", Fields.text("shell.members.field.prefix", LONGEST_PREFIX, "shell.members.field.prefix-help"));
        prefix.setWidth("12rem");
        isFirst.setLabel(Words.text("shell.members.field.prefix-place"));
        isFirst.setItems(true, false);
        isFirst.setItemLabelGenerator(
                first -> Words.text(first ? "shell.members.field.prefix-first" : "shell.members.field.prefix-last"));
        isFirst.setValue(true);
        form.required("isPrefixFirst", isFirst);
    }

    void show(CompanyName stored) {
        prefix.setValue(stored.prefix());
        isFirst.setValue(stored.isPrefixFirst());
        name.setValue(stored.name());
        kana.setValue(stored.kana());
    }

    CompanyName value() {
        return new CompanyName(prefix.getValue(), isFirst.getValue(), name.getValue(), kana.getValue());
    }
}
