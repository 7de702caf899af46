package org.iinkai.ui.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.views.SavedView;

/** The dialogs in which a person saves how a list is shown, and keeps order among what is saved. */
final class ViewDialogs {
    private final ListViews views;
    private final Runnable onChange;

    /** @param onChange called when the views are not what they were */
    ViewDialogs(ListViews views, Runnable onChange) {
        this.views = views;
        this.onChange = onChange;
    }

    /** Asks for a name for the list as it is shown. */
    void save(String query) {
        RecordForm form = new RecordForm(Words.text("kit.view.save-verb"));
        form.with(new Paragraph(Words.text("kit.view.save-lead")));
        TextField name = form.required("name", new TextField(Words.text("kit.view.name")));
        name.setMaxLength(60);
        name.getElement().setAttribute("autocomplete", "off");
        Checkbox opens = new Checkbox(Words.text("kit.view.opens"));
        Checkbox shared = new Checkbox(Words.text("kit.view.share-too"));
        form.with(opens);
        if (views.mayShare()) {
            form.with(shared);
        }
        form.onSubmit(() -> {
            Id<SavedView> id = views.save(name.getValue(), query);
            if (opens.getValue()) {
                views.open(Optional.of(id));
            }
            if (shared.getValue()) {
                views.taste().views().stream()
                        .filter(view -> view.id().equals(id))
                        .forEach(view -> views.share(view, true));
            }
            Notices.done("kit.view.saved", name.getValue().strip());
            onChange.run();
        });
        form.openIn(Words.text("kit.view.save-title"));
    }

    /** Shows what is saved and what can be done with each. */
    void manage() {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Words.text("kit.view.manage-title"));
        UnorderedList list = new UnorderedList();
        list.addClassName("iinkai-views");
        fill(list);
        dialog.add(list);
        dialog.getFooter().add(new Button(Words.text("kit.close"), click -> dialog.close()));
        dialog.open();
    }

    private void fill(UnorderedList list) {
        list.removeAll();
        views.taste().views().forEach(view -> list.add(line(view, list)));
        if (views.taste().views().isEmpty()) {
            list.add(new ListItem(Words.text("kit.view.none")));
        }
    }

    private ListItem line(SavedView view, UnorderedList list) {
        boolean isUsual = views.taste().usual().equals(Optional.of(view.id()));
        Span name = new Span(view.name());
        name.addClassName("iinkai-card-title");
        Div words = new Div(name);
        if (view.isShared()) {
            words.add(new StatusBadge(StatusBadge.Tone.NEUTRAL, Words.text("kit.view.shared")));
        }
        if (isUsual) {
            words.add(new StatusBadge(StatusBadge.Tone.GOOD, Words.text("kit.view.usual")));
        }
        Div actions = new Div(button(isUsual ? "kit.view.open-plainly" : "kit.view.make-usual", view, () -> {
            views.open(isUsual ? Optional.empty() : Optional.of(view.id()));
            refresh(list);
        }));
        if (view.isOwn() && views.mayShare()) {
            actions.add(button(view.isShared() ? "kit.view.unshare" : "kit.view.share", view, () -> {
                views.share(view, !view.isShared());
                refresh(list);
            }));
        }
        if (view.isOwn() || views.mayShare()) {
            actions.add(button("kit.view.delete", view, () -> delete(view, list)));
        }
        words.addClassName("iinkai-views-name");
        return new ListItem(words, actions);
    }

    private void delete(SavedView view, UnorderedList list) {
        String key = view.isShared() ? "kit.view.delete-shared-question" : "kit.view.delete-question";
        Confirm.danger(
                Words.text("kit.view.delete-title"),
                Words.text(key, view.name()),
                Words.text("kit.view.delete"),
                () -> {
                    views.delete(view);
                    refresh(list);
                });
    }

    private void refresh(UnorderedList list) {
        fill(list);
        onChange.run();
    }

    private static Button button(String key, SavedView view, Runnable action) {
        Button button = new Button(Words.text(key), click -> {
            try {
                action.run();
            } catch (Refused refused) {
                Notices.refused(refused);
            }
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(Words.text("kit.view.of", Words.text(key), view.name()));
        return button;
    }
}
