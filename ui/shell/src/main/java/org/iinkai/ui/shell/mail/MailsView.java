package org.iinkai.ui.shell.mail;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.mail.Mail;
import org.iinkai.api.mail.MailFilter;
import org.iinkai.api.mail.MailRow;
import org.iinkai.api.mail.MailState;
import org.iinkai.api.views.SavedViews;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.ListPage;
import org.iinkai.ui.kit.ListQuery;
import org.iinkai.ui.kit.Words;

/** Every mail the product sent or is to send, newest first; {@code ?about=account:...} shows those about one record. */
public final class MailsView extends ListPage<MailRow> {

    private static final String STATE = "state";
    private static final String ABOUT = "about";

    private final Mail mail;

    /** Made by the host. */
    public MailsView(Mail mail, SavedViews views) {
        super("shell.mail");
        this.mail = mail;
        link("subject", MailRow::subjectLine, row -> "mail/" + row.id());
        column("to", MailRow::to);
        column("state", row -> MailWords.state(row.state()))
                .shownAs(row -> MailWords.badge(row.state()))
                .width("9rem");
        column("queued", row -> Dates.moment(row.queuedAt())).width("10rem");
        column("sent", row -> row.sentAt().map(Dates::moment).orElse(""))
                .width("10rem")
                .notOnCard();
        personal(true);
        savedViews(views, "core.mail");
        Map<String, String> states = new LinkedHashMap<>();
        Stream.of(MailState.values()).forEach(state -> states.put(state.name(), MailWords.state(state)));
        filters()
                .choice(STATE, Words.text("shell.mail.column.state"), states)
                .given(ABOUT, subject -> Words.text("shell.mail.about", subject));
        personal();
    }

    @Override
    protected Page<MailRow> find(ListQuery query, PageRequest request) {
        Optional<MailState> state = Stream.of(MailState.values())
                .filter(each -> each.name().equals(query.filter(STATE)))
                .findFirst();
        return mail.find(new MailFilter(query.text(), state, query.filter(ABOUT)), request);
    }
}
