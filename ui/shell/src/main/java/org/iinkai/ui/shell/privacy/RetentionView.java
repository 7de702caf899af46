package org.iinkai.ui.shell.privacy;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;

import org.iinkai.api.privacy.KeptData;
import org.iinkai.api.privacy.Purpose;
import org.iinkai.api.privacy.Retention;
import org.iinkai.ui.kit.Figures;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.Words;

/** What personal data is used for, how long it is kept, and how much of it is over. */
public final class RetentionView extends Div implements BeforeEnterObserver {

    private final Retention retention;

    /** Made by the host. */
    public RetentionView(Retention retention) {
        this.retention = retention;
        addClassName("iinkai-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Anchor published = new Anchor("/privacy-policy", Words.text("shell.retention.published"));
        published.setRouterIgnore(true);
        SmallTable table = new SmallTable(
                Words.text("shell.retention.title"),
                Words.text("shell.retention.set"),
                Words.text("shell.retention.purpose"),
                Words.text("shell.retention.kept"),
                Words.text("shell.retention.due"));
        retention.all().forEach(data -> row(table, data));
        add(
                new PageHeader(Words.text("shell.retention.title"))
                        .lead(Words.text("shell.retention.lead"))
                        .actions(published),
                new PrivacyLinks("privacy/retention"),
                table);
    }

    private static void row(SmallTable table, KeptData data) {
        Purpose purpose = data.purpose();
        table.row(
                new Anchor("privacy/retention/" + purpose.set(), Words.text(purpose.set())),
                SmallTable.text(Words.text(purpose.purpose())),
                SmallTable.text(PrivacyWords.time(purpose.months())),
                SmallTable.text(
                        data.due().isPresent()
                                ? Words.text(
                                        "shell.retention.count",
                                        Figures.number(data.due().getAsLong()))
                                : Words.text("shell.retention.no-answer")));
    }
}
