package org.iinkai.gallery.show;

import com.vaadin.flow.component.html.Pre;

/** Lines of code. Scrolls within itself where they are too long, by keyboard, too. */
final class CodeBlock extends Pre {

    /** @param name what it is, for people who do not see it */
    CodeBlock(String name, String code) {
        super(code);
        addClassName("gallery-code");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "group")
                .setAttribute("aria-label", name)
                .setAttribute("translate", "no");
    }
}
