package org.iinkai.ui.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.access.CallerScope;
import org.iinkai.api.drafts.Draft;
import org.iinkai.api.drafts.Drafts;

/**
 * Keeps what is typed into a form and offers what was kept when the form is opened again. The first change is kept at
 * once, further ones together every few seconds. Stands above the form while it has something to offer.
 */
final class FormDraft extends Div {
    private static final int PAUSE = 3_000;
    private static final int WHILE_TYPING = 2_000;

    private final List<FormField> fields;
    private final FormGuard guard;
    private final Place place;
    private Optional<Draft> offered = Optional.empty();
    private boolean isAsked;
    private boolean isStored;
    private boolean isWaiting;
    private boolean isToKeep;

    /** Where a draft is kept. */
    record Place(Drafts drafts, String form) {}

    FormDraft(RecordForm form, List<FormField> fields, FormGuard guard, Place place) {
        this.fields = fields;
        this.guard = guard;
        this.place = place;
        addClassName("iinkai-draft");
        getElement().setAttribute("role", "status");
        guard.onForget(this::drop);
        guard.onTyped(this::typed);
        getElement().addEventListener("iinkai-keep", passed -> passed());
        form.addAttachListener(attached -> offer());
        form.addDetachListener(detached -> leave());
        setVisible(false);
    }

    /** Lets long texts come bit by bit; a field that tidies up what is typed must wait until it is left. */
    private static void listenWhileTyping(FormField field) {
        if (field.component() instanceof HasValueChangeMode text && !(text instanceof SelfChecked)) {
            text.setValueChangeMode(ValueChangeMode.LAZY);
            text.setValueChangeTimeout(WHILE_TYPING);
        }
    }

    private void offer() {
        if (isAsked) {
            return;
        }
        isAsked = true;
        fields.forEach(FormDraft::listenWhileTyping);
        offered = place.drafts()
                .draft(place.form())
                .filter(draft ->
                        fields.stream().anyMatch(field -> draft.fields().containsKey(field.name())));
        isStored = offered.isPresent();
        offered.ifPresent(draft -> {
            Button restore = button("kit.draft.restore", this::restore);
            Div buttons = new Div(restore, button("kit.draft.discard", this::drop));
            buttons.addClassName("iinkai-draft-actions");
            add(new Paragraph(Words.text("kit.draft.there", Dates.moment(draft.keptAt()))), buttons);
            setVisible(true);
        });
    }

    private static Button button(String key, Runnable act) {
        Button button = new Button(Words.text(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void restore() {
        List<String> outdated = new ArrayList<>();
        Map<String, Draft.Change> kept = offered.map(Draft::fields).orElse(Map.of());
        close();
        for (FormField field : fields) {
            Optional.ofNullable(kept.get(field.name())).ifPresent(change -> {
                Optional<Object> before = field.content();
                if (!FieldText.of(field.value()).equals(change.before())) {
                    outdated.add(field.label());
                }
                FieldText.put(field.value(), change.typed());
                guard.typed(field, before);
            });
        }
        if (!outdated.isEmpty()) {
            Notices.tell("kit.draft.outdated", String.join(Words.text("kit.list.separator"), outdated));
        }
    }

    private void close() {
        offered = Optional.empty();
        removeAll();
        setVisible(false);
    }

    private void typed() {
        isToKeep = true;
        if (!isWaiting) {
            keep();
            isWaiting = true;
            getElement().executeJs("setTimeout(() => this.dispatchEvent(new CustomEvent('iinkai-keep')), $0)", PAUSE);
        }
    }

    private void passed() {
        isWaiting = false;
        if (isToKeep) {
            typed();
        }
    }

    /** What was kept before and is not answered for stays beside what is typed now. */
    private void keep() {
        isToKeep = false;
        Map<String, Draft.Change> changes =
                new HashMap<>(offered.map(Draft::fields).orElse(Map.of()));
        for (FormField field : fields) {
            if (guard.isChanged(field)) {
                changes.put(
                        field.name(),
                        new Draft.Change(
                                FieldText.of(field.value(), guard.before(field)), FieldText.of(field.value())));
            }
        }
        if (changes.isEmpty()) {
            forget();
        } else {
            place.drafts().keep(place.form(), changes);
            isStored = true;
        }
    }

    private void drop() {
        close();
        isToKeep = false;
        forget();
    }

    private void forget() {
        if (isStored) {
            isStored = false;
            place.drafts().delete(place.form());
        }
    }

    /** The window may be closing by itself, with nobody signed in any more; what was kept until then stays. */
    private void leave() {
        if (isToKeep && CallerScope.current().isPresent()) {
            keep();
        }
    }
}
