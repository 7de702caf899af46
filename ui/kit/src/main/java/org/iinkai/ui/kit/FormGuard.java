package org.iinkai.ui.kit;

import com.vaadin.flow.component.HasValue.ValueChangeEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Knows what a person typed into a form and asks before it is lost: when a link or the way back leads elsewhere, when a
 * dialog is closed, and, in the browser's own words, when the tab is closed. Where the product itself leads somewhere it
 * does not ask.
 */
final class FormGuard {
    private static final String SCRIPT = Script.of("form-guard.js");
    private static final Set<NavigationTrigger> BY_PRODUCT = Set.of(
            NavigationTrigger.UI_NAVIGATE,
            NavigationTrigger.PROGRAMMATIC,
            NavigationTrigger.PAGE_LOAD,
            NavigationTrigger.REFRESH);

    private final RecordForm form;
    private final Map<FormField, Optional<Object>> before = new HashMap<>();
    private final List<Runnable> forgetting = new ArrayList<>();
    private Runnable typing = () -> {};
    private boolean isOff;

    FormGuard(RecordForm form) {
        this.form = form;
        form.addAttachListener(attached -> {
            Registration listener = attached.getUI().addBeforeLeaveListener(this::leave);
            form.addDetachListener(detached -> {
                listener.remove();
                detached.unregisterListener();
            });
            form.getElement().executeJs(SCRIPT);
            tell();
        });
    }

    void changed(FormField field, ValueChangeEvent<?> change) {
        if (change.isFromClient()) {
            before.putIfAbsent(field, Optional.ofNullable(change.getOldValue()));
        }
        if (before.containsKey(field)) {
            typing.run();
        }
        tell();
    }

    boolean isChanged(FormField field) {
        Optional<Object> old = before.get(field);
        return old != null && !old.equals(Optional.ofNullable(field.value().getValue()));
    }

    boolean isChanged() {
        return before.keySet().stream().anyMatch(this::isChanged);
    }

    /** What a field held before somebody changed it; what it holds where nobody did. */
    Optional<Object> before(FormField field) {
        Optional<Object> old = before.get(field);
        return old == null ? Optional.ofNullable(field.value().getValue()) : old;
    }

    /** Takes what a field holds now for typed. */
    void typed(FormField field, Optional<Object> old) {
        before.putIfAbsent(field, old);
        tell();
    }

    /** Takes what the fields hold now for what is stored. */
    void forget() {
        before.clear();
        forgetting.forEach(Runnable::run);
        tell();
    }

    /** Called when somebody typed. */
    void onTyped(Runnable action) {
        typing = action;
    }

    /** Called when there is nothing to lose any more. */
    void onForget(Runnable action) {
        forgetting.add(action);
    }

    /** While the form's own action runs, it may lead anywhere. */
    void pause(boolean isPaused) {
        isOff = isPaused;
    }

    /** Runs an action that throws the input away: at once when there is none, otherwise after asking. */
    void discardThen(Runnable action) {
        if (isChanged()) {
            ask(() -> {
                forget();
                action.run();
            });
        } else {
            action.run();
        }
    }

    private void leave(BeforeLeaveEvent event) {
        if (!isOff && isChanged() && !BY_PRODUCT.contains(event.getTrigger())) {
            BeforeLeaveEvent.ContinueNavigationAction further = event.postpone();
            ask(() -> {
                        forget();
                        further.proceed();
                    })
                    .addCancelListener(cancelled -> further.cancel());
        }
    }

    private static ConfirmDialog ask(Runnable discard) {
        ConfirmDialog dialog = Confirm.danger(
                Words.text("kit.form.discard-title"),
                Words.text("kit.form.discard-question"),
                Words.text("kit.form.discard"),
                discard);
        dialog.setCancelText(Words.text("kit.form.keep-editing"));
        return dialog;
    }

    private void tell() {
        if (UI.getCurrent() != null && form.isAttached()) {
            form.getElement().executeJs("this.iinkaiChanged = $0", isChanged());
        }
    }
}
