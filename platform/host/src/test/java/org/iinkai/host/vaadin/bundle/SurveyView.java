package org.iinkai.host.vaadin.bundle;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;

/** A page as a bundle has it: fills the framework's caches of classes. */
public class SurveyView extends Div {

    private static final long serialVersionUID = 1L;

    /** A row. */
    public static class Answer {

        private String text = "";

        public String getText() {
            return text;
        }

        public void setText(String text) {
            this.text = text;
        }
    }

    public SurveyView() {
        add(new Grid<>(Answer.class));
        TextField field = new TextField();
        add(field);
        new Binder<>(Answer.class).bind(field, "text");
    }
}
