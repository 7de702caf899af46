package org.iinkai.ui.shell.plugins;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;

import org.iinkai.api.host.PluginReview;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.Words;

/** What a jar would do, before any of it has run. */
final class ReviewDialog extends Dialog {

    private static final int SHOWN_OF_HASH = 16;

    /** @param install does it */
    ReviewDialog(PluginReview review, Runnable install) {
        setHeaderTitle(Words.text("shell.plugins.review-title", review.title(), review.version()));
        setWidth("44rem");
        setMaxWidth("100%");
        Div content = new Div();
        String kind = review.kind().name().toLowerCase(Locale.ROOT);
        content.add(new Paragraph(Words.text("shell.plugins.review-kind." + kind, review.fromVersion())));
        if (!review.problem().isEmpty()) {
            Paragraph problem = new Paragraph(review.problem());
            problem.addClassName("iinkai-badge-bad");
            content.add(problem);
        }
        content.add(new Facts()
                .add(Words.text("shell.plugins.file"), review.file())
                .add(Words.text("shell.plugins.id"), review.id())
                .add(
                        Words.text("shell.plugins.hash"),
                        review.sha256()
                                .substring(
                                        0,
                                        Math.min(SHOWN_OF_HASH, review.sha256().length()))));
        boolean isNew = review.kind() == PluginReview.Kind.NEW;
        for (PluginReview.Part part : review.parts()) {
            content.add(new H3(Words.text("shell.plugins.part." + part.kind())), lines(part, isNew));
        }
        if (!review.newMigrations().isEmpty() && !isNew) {
            content.add(new Paragraph(
                    Words.text("shell.plugins.review-migrations", String.join("、", review.newMigrations()))));
        }
        content.add(new Paragraph(Words.text("shell.plugins.review-trust")));
        add(content);
        Button go =
                new Button(Words.text(isNew ? "shell.plugins.review-add" : "shell.plugins.review-update"), click -> {
                    close();
                    install.run();
                });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.setEnabled(review.problem().isEmpty() && review.kind() != PluginReview.Kind.SAME);
        getFooter().add(new Button(Words.text("kit.cancel"), click -> close()), go);
    }

    private static UnorderedList lines(PluginReview.Part part, boolean isNew) {
        UnorderedList list = new UnorderedList();
        lines(list, isNew ? "shell.plugins.line" : "shell.plugins.line-added", part.added());
        lines(list, "shell.plugins.line-gone", part.gone());
        lines(list, "shell.plugins.line", part.kept());
        return list;
    }

    private static void lines(UnorderedList list, String key, List<String> names) {
        names.forEach(name -> list.add(new ListItem(Words.text(key, name))));
    }
}
