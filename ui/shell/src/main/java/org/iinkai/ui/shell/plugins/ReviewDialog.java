package org.iinkai.ui.shell.plugins;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

import org.iinkai.api.host.PluginPeople;
import org.iinkai.api.host.PluginReview;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.FileUpload;

/** What a jar would do, before any of it has run. */
final class ReviewDialog extends Dialog {

    private static final int SHOWN_OF_HASH = 16;

    /**
     * A dialog about a jar.
     *
     * @param people who has the version open that it would replace
     * @param install does it
     * @param sign takes a signature that belongs to it, and shows another dialog
     */
    ReviewDialog(PluginReview review, PluginPeople people, Runnable install, BiConsumer<UI, InputStream> sign) {
        setHeaderTitle(Words.text("shell.plugins.review-title", review.title(), review.version()));
        setWidth("44rem");
        setMaxWidth("100%");
        Div content = new Div();
        content.addClassName("iinkai-review");
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
                                        Math.min(SHOWN_OF_HASH, review.sha256().length())))
                .add(
                        Words.text("shell.plugins.signer"),
                        review.signer().isEmpty() ? Words.text("shell.plugins.signer-none") : review.signer()));
        boolean isNew = review.kind() == PluginReview.Kind.NEW;
        for (PluginReview.Part part : review.parts()) {
            content.add(new H3(Words.text("shell.plugins.part." + part.kind())), lines(part, isNew));
        }
        if (!review.newMigrations().isEmpty() && !isNew) {
            content.add(new Paragraph(
                    Words.text("shell.plugins.review-migrations", String.join("、", review.newMigrations()))));
        }
        if (people.windows() > 0) {
            content.add(new Paragraph(
                    OpenPages.question(Words.text("shell.plugins.review-people", people.windows()), people)));
        }
        content.add(new Paragraph(Words.text("shell.plugins.review-trust")));
        if (review.signer().isEmpty()) {
            content.add(signature(sign));
        }
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

    private FileUpload signature(BiConsumer<UI, InputStream> sign) {
        return new FileUpload(
                (ui, file, content) -> {
                    sign.accept(ui, content);
                    ui.access(this::close);
                },
                "shell.plugins.drop-signature",
                "shell.plugins.signature-type",
                ".sig");
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
