package org.iinkai.ui.shell.accounts;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.iinkai.api.access.Caller;
import org.iinkai.api.accounts.DeclaredRight;
import org.iinkai.ui.kit.Words;

/** A field for the rights of one owner. A right that can't be chosen says why. */
final class RightChoice extends CheckboxGroup<DeclaredRight> {
    private final Caller caller;
    private boolean isLimited;

    RightChoice(String label, List<DeclaredRight> offered, Set<String> given, Caller caller) {
        super(label);
        this.caller = caller;
        addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        setItems(offered);
        setItemLabelGenerator(AccountWords::name);
        setValue(offered.stream().filter(right -> given.contains(right.id())).collect(Collectors.toSet()));
        show();
    }

    /** Leaves only the rights that can be held for a body, or all of them. */
    void limit(boolean toBodies) {
        isLimited = toBodies;
        if (toBodies) {
            Set<DeclaredRight> left = new HashSet<>(getValue());
            left.removeIf(right -> !right.isPerBody() && isHeld(right));
            setValue(left);
        }
        show();
    }

    private void show() {
        setItemEnabledProvider(right -> isHeld(right) && (!isLimited || right.isPerBody()));
        setItemHelperGenerator(this::help);
    }

    private String help(DeclaredRight right) {
        if (!isHeld(right)) {
            return Words.text("shell.roles.right-not-held");
        }
        return isLimited && !right.isPerBody()
                ? Words.text("shell.roles.right-not-per-body")
                : right.text().in(Words.locale());
    }

    private boolean isHeld(DeclaredRight right) {
        return caller.holdsAll() || caller.rights().contains(right.id());
    }
}
