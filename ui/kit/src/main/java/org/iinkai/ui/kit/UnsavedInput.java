package org.iinkai.ui.kit;

import com.vaadin.flow.component.Component;

/** Finds input that a person typed and did not save. */
public final class UnsavedInput {

    private UnsavedInput() {}

    /** Whether there is a form with such input in a component; called with its session locked. */
    public static boolean isIn(Component root) {
        return (root instanceof RecordForm form && form.isChanged())
                || root.getChildren().anyMatch(UnsavedInput::isIn);
    }
}
