package org.iinkai.ui.shell.mailings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;

import org.iinkai.api.mailings.Mailing;
import org.iinkai.api.mailings.MailingCounts;
import org.iinkai.api.mailings.RecipientState;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.Figures;
import org.iinkai.ui.kit.Words;

/** How far a mailing is, in figures that lead to the recipients. */
final class MailingProgress extends Div {

    private final Mailing mailing;
    private final ProgressBar bar = new ProgressBar(0, 100);
    private final Paragraph said = new Paragraph();
    private final Div figures = new Div();

    MailingProgress(Mailing mailing) {
        this.mailing = mailing;
        said.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", Words.text("shell.mailings.progress"));
        boolean isMoving = mailing.startedAt().isPresent() && mailing.endedAt().isEmpty();
        bar.setVisible(isMoving);
        said.setVisible(isMoving);
        add(bar, said, figures);
    }

    void show(MailingCounts counts) {
        bar.setValue(counts.percent());
        said.setText(Words.text(
                "shell.mailings.percent",
                counts.percent(),
                Figures.number(counts.recipients() - counts.leftOut() - counts.waiting()),
                Figures.number(counts.recipients() - counts.leftOut())));
        Facts facts = new Facts()
                .add(Words.text("shell.mailings.column.recipients"), figure(counts.recipients(), ""))
                .add(Words.text("shell.mailings.waiting"), figure(counts.waiting(), state(RecipientState.QUEUED)))
                .add(Words.text("shell.mailings.column.sent"), figure(counts.sent(), state(RecipientState.SENT)));
        if (counts.kept() > 0) {
            facts.add(MailingWords.state(RecipientState.KEPT), figure(counts.kept(), state(RecipientState.KEPT)));
        }
        facts.add(Words.text("shell.mailings.column.failed"), figure(counts.failed(), state(RecipientState.FAILED)))
                .add(
                        Words.text("shell.mailings.column.uncertain"),
                        figure(counts.uncertain(), state(RecipientState.UNCERTAIN)))
                .add(
                        Words.text("shell.mailings.column.left-out"),
                        figure(counts.leftOut(), state(RecipientState.LEFT_OUT)))
                .add(Words.text("shell.mailings.column.bounced"), figure(counts.bounced(), "?state=BOUNCED"))
                .add(Words.text("shell.mailings.column.unsubscribed"), Figures.number(counts.unsubscribed()));
        figures.removeAll();
        figures.add(facts);
    }

    private static String state(RecipientState state) {
        return "?state=" + state.name();
    }

    private Component figure(long count, String query) {
        return new Anchor(
                "mailings/" + mailing.id() + "/recipients" + query, Words.text("shell.mailings.count", count));
    }
}
