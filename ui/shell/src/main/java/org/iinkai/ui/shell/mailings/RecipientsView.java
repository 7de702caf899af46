package org.iinkai.ui.shell.mailings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Refused;
import org.iinkai.api.mailings.Decision;
import org.iinkai.api.mailings.Mailing;
import org.iinkai.api.mailings.MailingRecipient;
import org.iinkai.api.mailings.Mailings;
import org.iinkai.api.mailings.RecipientFilter;
import org.iinkai.api.mailings.RecipientState;
import org.iinkai.ui.kit.ActionMenu;
import org.iinkai.ui.kit.BackLink;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.ListPage;
import org.iinkai.ui.kit.ListQuery;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.Words;

/** Who was written to and what came of it: of one mailing, or of all of them ({@code ?q=} finds a person's mails). */
public final class RecipientsView extends ListPage<MailingRecipient> {

    private static final String STATE = "state";
    private static final String BOUNCED = "BOUNCED";

    private final Mailings mailings;
    private final Div top = new Div();
    private Optional<Id<Mailing>> mailing = Optional.empty();

    /** Made by the host. */
    public RecipientsView(Mailings mailings, Access access) {
        super("shell.mail-log");
        this.mailings = mailings;
        link("address", MailingRecipient::address, row -> "mailings/" + row.mailing())
                .width("17rem");
        column("state", MailingWords::state).shownAs(MailingWords::badge).width("12rem");
        column("subject", MailingRecipient::subject).width("16rem");
        column("name", MailingRecipient::name).width("9rem");
        column("company", MailingRecipient::company);
        column("sent", row -> row.sentAt().map(Dates::moment).orElse(""))
                .width("10rem")
                .notOnCard();
        column("problem", row -> row.bounce().isEmpty() ? row.problem() : row.bounce())
                .notOnCard();
        column("unsubscribed", row -> row.unsubscribedAt().map(Dates::moment).orElse(""))
                .width("10rem")
                .notOnCard()
                .onDemand();
        if (access.may(CoreRight.MAILINGS_APPROVE)) {
            rowActions(this::offered);
        }
        Map<String, String> states = MailingWords.choices(RecipientState.values(), MailingWords::state);
        states.put(BOUNCED, Words.text("shell.mail-log.bounced"));
        filters().choice(STATE, Words.text("shell.mail-log.column.state"), states);
        personal(access.may(CoreRight.MEMBERS_EXPORT));
        addComponentAtIndex(0, top);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        super.beforeEnter(event);
        mailing = event.getRouteParameters().get("id").map(Id::of);
        top.removeAll();
        if (mailing.isPresent()) {
            Mailing shown = mailings.mailing(mailing.get());
            titled(Words.text("shell.mail-log.of", shown.content().subject()));
            top.add(new BackLink("mailings/" + shown.id(), Words.text("shell.mail-log.back")));
        } else {
            top.add(new MailingLinks("mailings/recipients"));
        }
    }

    @Override
    protected Page<MailingRecipient> find(ListQuery query, PageRequest request) {
        Set<RecipientState> states = Arrays.stream(RecipientState.values())
                .filter(state -> state.name().equals(query.filter(STATE)))
                .collect(Collectors.toSet());
        return mailings.recipients(
                new RecipientFilter(
                        mailing, query.text(), states, query.filter(STATE).equals(BOUNCED)),
                request);
    }

    private Component offered(MailingRecipient row) {
        if (row.state() != RecipientState.UNCERTAIN) {
            return new Div();
        }
        return new ActionMenu()
                .offer(Words.text("shell.mail-log.decide-sent"), () -> decide(row, Decision.SENT))
                .offer(
                        Words.text("shell.mail-log.decide-again"),
                        () -> Confirm.ask(
                                Words.text("shell.mail-log.again-title"),
                                Words.text("shell.mail-log.again-question", row.address()),
                                Words.text("shell.mail-log.decide-again"),
                                () -> decide(row, Decision.AGAIN)))
                .offer(Words.text("shell.mail-log.decide-leave"), () -> decide(row, Decision.LEAVE));
    }

    private void decide(MailingRecipient row, Decision decision) {
        try {
            mailings.decide(row.id(), decision);
            Notices.done("shell.mail-log.decided");
        } catch (Refused refused) {
            Notices.refused(refused);
        }
        reload();
    }
}
