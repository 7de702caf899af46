package org.iinkai.ui.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What is wrong with a form, above its fields, in the same words as beside them; each line leads to its field. */
final class FormSummary extends Div {

    FormSummary() {
        addClassName("iinkai-form-summary");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    void clear() {
        removeAll();
        setVisible(false);
    }

    void show(String sentence) {
        removeAll();
        add(new Paragraph(sentence));
        setVisible(true);
    }

    void show(List<FormField> wrong) {
        removeAll();
        UnorderedList list = new UnorderedList();
        for (FormField field : wrong) {
            Button line = new Button(field.error(), click -> field.focus());
            line.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            list.add(new ListItem(line));
        }
        add(new Paragraph(Words.text("kit.form.summary", wrong.size())), list);
        setVisible(true);
    }
}
