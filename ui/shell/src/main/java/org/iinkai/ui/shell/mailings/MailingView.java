package org.iinkai.ui.shell.mailings;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.data.Id;
import org.iinkai.api.mailings.Mailing;
import org.iinkai.api.mailings.MailingState;
import org.iinkai.api.mailings.Mailings;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.RecordPage;
import org.iinkai.ui.kit.RecordSheet;
import org.iinkai.ui.kit.WhileShown;
import org.iinkai.ui.kit.Words;

/** One mailing: its words, who did what, how far it is. What happens meanwhile is pushed into the window. */
public final class MailingView extends RecordPage<Mailing> {

    private static final int HISTORY = 30;

    private final Mailings mailings;
    private final Access access;
    private final Audit audit;
    private Optional<Mailing> shown = Optional.empty();
    private Optional<MailingProgress> progress = Optional.empty();

    /** Made by the host. */
    public MailingView(Mailings mailings, Access access, Audit audit) {
        this.mailings = mailings;
        this.access = access;
        this.audit = audit;
    }

    @Override
    protected Mailing find(String id) {
        return mailings.mailing(Id.of(id));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        WhileShown.hear(event, mailings::listen, this::happened);
    }

    private void happened(Id<Mailing> id) {
        if (!isAttached() || shown.filter(mailing -> mailing.id().equals(id)).isEmpty()) {
            return;
        }
        if (mailings.mailing(id).state() == shown.orElseThrow().state()) {
            progress.ifPresent(bar -> bar.show(mailings.counts(id)));
        } else {
            again();
        }
    }

    @Override
    protected void fill(RecordSheet sheet, Mailing mailing) {
        shown = Optional.of(mailing);
        sheet.back("mailings", Words.text("shell.mailings.back"))
                .name(mailing.content().subject())
                .status(MailingWords.badge(mailing.state()));
        new MailingActions(mailings, access, mailing, this::again).offer(sheet);
        warn(sheet, mailing);
        sheet.add(facts(mailing));
        progress = Optional.empty();
        if (mailing.state().isFixed()) {
            MailingProgress bar = new MailingProgress(mailing);
            bar.show(mailings.counts(mailing.id()));
            progress = Optional.of(bar);
            sheet.section(Words.text("shell.mailings.progress"), bar);
        }
        sheet.section(Words.text("shell.mailings.preview"), new MailingPreviewPanel(mailings.preview(mailing.id())));
        if (access.may(CoreRight.AUDIT_READ)) {
            sheet.history(audit.about("mailing:" + mailing.id(), HISTORY));
        }
    }

    private void warn(RecordSheet sheet, Mailing mailing) {
        if (!mailing.note().isEmpty()) {
            sheet.add(warning(
                    mailing.state() == MailingState.PAUSED
                            ? Words.text(mailing.note())
                            : Words.text("shell.mailings.sent-back-because", mailing.note())));
        }
        if (!mailings.isSending() && mailing.endedAt().isEmpty()) {
            sheet.add(warning(Words.text("shell.mailings.kept-here")));
        }
        if (mailing.state() == MailingState.SENDING) {
            mailings.trouble().ifPresent(said -> sheet.add(warning(Words.text("shell.mailings.trouble", said))));
        }
        boolean isOwn = mailing.state() == MailingState.WAITING
                && access.may(CoreRight.MAILINGS_APPROVE)
                && !mailing.mayApprove();
        if (isOwn) {
            sheet.add(warning(Words.text("shell.mailings.own")));
        }
    }

    private static Paragraph warning(String text) {
        Paragraph warning = new Paragraph(text);
        warning.addClassName("iinkai-warning");
        return warning;
    }

    private static Facts facts(Mailing mailing) {
        Facts facts = new Facts()
                .add(
                        Words.text("shell.mailings.column.lists"),
                        String.join(
                                "、",
                                mailing.lists().stream()
                                        .map(Mailing.Addressed::name)
                                        .toList()))
                .add(
                        Words.text("shell.mailings.written"),
                        Words.text("shell.mailings.by-at", mailing.writtenBy(), Dates.moment(mailing.writtenAt())));
        mailing.readyAt()
                .ifPresent(at -> facts.add(
                        Words.text("shell.mailings.handed-in"),
                        Words.text("shell.mailings.by-at", mailing.readyBy(), Dates.moment(at))));
        mailing.approvedAt()
                .ifPresent(at -> facts.add(
                        Words.text("shell.mailings.approved"),
                        Words.text("shell.mailings.by-at", mailing.approvedBy(), Dates.moment(at))));
        mailing.sendAt()
                .filter(at -> mailing.startedAt().isEmpty())
                .ifPresent(at -> facts.add(Words.text("shell.mailings.send-at"), Dates.moment(at)));
        mailing.startedAt().ifPresent(at -> facts.add(Words.text("shell.mailings.column.started"), Dates.moment(at)));
        mailing.endedAt().ifPresent(at -> facts.add(Words.text("shell.mailings.ended"), Dates.moment(at)));
        return facts;
    }
}
