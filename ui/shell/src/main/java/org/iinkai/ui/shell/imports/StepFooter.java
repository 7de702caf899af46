package org.iinkai.ui.shell.imports;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;

import org.iinkai.ui.kit.Words;

/** The buttons below a step: back at the left, then キャンセル, the next step at the right. */
final class StepFooter extends Div {

    StepFooter(Runnable back, Runnable cancel, String verb, Runnable next) {
        addClassName("iinkai-form-footer");
        Button backward = new Button(Words.text("shell.imports.step-back"), click -> back.run());
        backward.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        backward.addClassName("iinkai-step-back");
        Button leave = new Button(Words.text("kit.cancel"), click -> cancel.run());
        Button forward = new Button(verb, click -> next.run());
        forward.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(backward, leave, forward);
    }
}
