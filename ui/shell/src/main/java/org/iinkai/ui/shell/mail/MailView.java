package org.iinkai.ui.shell.mail;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.List;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Id;
import org.iinkai.api.mail.Mail;
import org.iinkai.api.mail.MailRow;
import org.iinkai.api.mail.MailState;
import org.iinkai.api.mail.OutgoingMail;
import org.iinkai.api.mail.SentMail;
import org.iinkai.ui.kit.BackLink;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.Words;

/** One mail: to whom, when, what came of it, and its words. */
public final class MailView extends Div implements BeforeEnterObserver {

    private final Mail mail;
    private final Access access;

    /** Made by the host. */
    public MailView(Mail mail, Access access) {
        this.mail = mail;
        this.access = access;
        addClassName("iinkai-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Id.of(event.getRouteParameters().get("id").orElse("")));
    }

    private void show(Id<OutgoingMail> id) {
        SentMail sent = mail.mail(id);
        removeAll();
        add(new BackLink("mail", Words.text("shell.mail.back")), header(sent.row()), facts(sent.row()), content(sent));
    }

    private PageHeader header(MailRow row) {
        PageHeader header = new PageHeader(row.subjectLine()).beside(MailWords.badge(row.state()));
        boolean isStuck = row.state() == MailState.FAILED || row.state() == MailState.UNCERTAIN;
        if (isStuck && access.may(CoreRight.MEMBERS_CHANGE)) {
            header.actions(new Button(Words.text("shell.mail.again"), click -> again(row)));
        }
        return header;
    }

    private void again(MailRow row) {
        Confirm.ask(
                Words.text("shell.mail.again-title"),
                Words.text(
                        row.state() == MailState.UNCERTAIN ? "shell.mail.again-uncertain" : "shell.mail.again-question",
                        row.to()),
                Words.text("shell.mail.again"),
                () -> {
                    mail.again(List.of(row.id()));
                    Notices.done("shell.mail.again-done");
                    show(row.id());
                });
    }

    private static Facts facts(MailRow row) {
        Facts facts = new Facts()
                .add(Words.text("shell.mail.column.to"), row.to())
                .add(Words.text("shell.mail.column.queued"), Dates.moment(row.queuedAt()))
                .add(
                        Words.text("shell.mail.column.sent"),
                        row.sentAt().map(Dates::moment).orElse(""));
        if (!row.problem().isEmpty()) {
            facts.add(Words.text("shell.mail.problem"), row.problem());
        }
        return facts;
    }

    private static Div content(SentMail sent) {
        Div content = new Div();
        content.addClassName("iinkai-mail");
        sent.text().lines().forEach(line -> {
            Div shown = new Div();
            if (line.strip().matches("https?://[^\\s<>\"]+")) {
                Anchor link = new Anchor(line.strip(), line.strip());
                link.setRouterIgnore(true);
                shown.add(link);
            } else {
                shown.setText(line.isEmpty() ? "\u00a0" : line);
            }
            content.add(shown);
        });
        return content;
    }
}
