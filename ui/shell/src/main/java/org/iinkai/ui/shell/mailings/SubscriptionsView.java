package org.iinkai.ui.shell.mailings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.api.mailings.AddSubscription;
import org.iinkai.api.mailings.ConsentSource;
import org.iinkai.api.mailings.MailingList;
import org.iinkai.api.mailings.MailingLists;
import org.iinkai.api.mailings.Subscription;
import org.iinkai.api.mailings.SubscriptionFilter;
import org.iinkai.api.mailings.SubscriptionState;
import org.iinkai.ui.kit.ActionMenu;
import org.iinkai.ui.kit.BackLink;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.ListPage;
import org.iinkai.ui.kit.ListQuery;
import org.iinkai.ui.kit.MailAddressField;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/**
 * A list and everybody on it, now or before, with the proof of their consent; {@code ?on=2025-03-31} shows who was active
 * at the end of that day. The file of the list is the proof.
 */
public final class SubscriptionsView extends ListPage<Subscription> {

    private static final String STATE = "state";
    private static final String ON = "on";

    private final MailingLists lists;
    private final boolean mayChange;
    private final Clock clock;
    private final Div top = new Div();
    private final Div facts = new Div();
    private final Div buttons = new Div();
    private Optional<MailingList> shown = Optional.empty();

    /** Made by the host. */
    public SubscriptionsView(MailingLists lists, Access access, Clock clock) {
        super("shell.subscriptions");
        this.lists = lists;
        this.clock = clock;
        mayChange = access.may(CoreRight.MAILINGS_CHANGE);
        column("address", Subscription::address).width("18rem");
        column("state", row -> MailingWords.state(row.state()))
                .shownAs(row -> MailingWords.badge(row.state()))
                .width("8rem");
        column("name", Subscription::name).width("10rem");
        column("company", Subscription::company);
        column("source", row -> MailingWords.source(row.source())).width("9rem");
        column("consented", row -> Dates.moment(row.consentedAt())).width("10rem");
        column("confirmed", row -> row.confirmedAt().map(Dates::moment).orElse(""))
                .width("10rem")
                .notOnCard();
        column("ended", row -> row.endedAt().map(Dates::moment).orElse(""))
                .width("10rem")
                .notOnCard();
        column("end-reason", row -> row.endReason().map(MailingWords::reason).orElse(""))
                .width("10rem")
                .notOnCard();
        column("end-note", Subscription::endNote).notOnCard().onDemand();
        column("wording", Subscription::wording).notOnCard().onDemand();
        if (mayChange) {
            rowActions(this::offered);
        }
        filters()
                .choice(
                        STATE,
                        Words.text("shell.subscriptions.column.state"),
                        MailingWords.choices(SubscriptionState.values(), MailingWords::state))
                .day(ON, Words.text("shell.subscriptions.active-on"));
        personal(access.may(CoreRight.MEMBERS_EXPORT));
        addComponentAtIndex(0, top);
        addComponentAtIndex(2, facts);
        actions(buttons);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        super.beforeEnter(event);
        MailingList list = lists.list(Id.of(event.getRouteParameters().get("id").orElse("")));
        shown = Optional.of(list);
        titled(list.name().in(Words.locale()));
        fileNamed(query -> list.code());
        top.removeAll();
        top.add(new BackLink("mailings/lists", Words.text("shell.mailing-lists.back")));
        facts.removeAll();
        facts.add(facts(list));
        buttons.removeAll();
        buttons.addClassName("iinkai-line");
        if (mayChange) {
            buttons.add(new Button(
                    Words.text("shell.mailings.edit"),
                    click -> UI.getCurrent().navigate("mailings/lists/" + list.id() + "/edit")));
            if (list.population().isEmpty()) {
                Button add = new Button(Words.text("shell.subscriptions.add"), click -> add(list));
                add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                buttons.add(add);
            }
        }
    }

    private static Facts facts(MailingList list) {
        Facts facts = new Facts()
                .add(Words.text("shell.mailing-lists.purpose"), list.purpose().in(Words.locale()))
                .add(
                        Words.text("shell.mailing-lists.column.feed"),
                        Words.text(
                                list.population().isPresent()
                                        ? "shell.mailing-lists.population"
                                        : "shell.mailing-lists.subscribers"))
                .add(Words.text("shell.mailing-lists.basis"), list.basis())
                .add(
                        Words.text("shell.mailing-lists.sent-by"),
                        list.sender() + "｜" + list.postal() + "｜" + list.contact());
        if (list.isOpen()) {
            Anchor page = new Anchor("subscribe", Words.text("shell.mailing-lists.public-page"));
            page.setRouterIgnore(true);
            facts.add(Words.text("shell.mailing-lists.column.open"), page);
        }
        return facts;
    }

    @Override
    protected Page<Subscription> find(ListQuery query, PageRequest request) {
        Set<SubscriptionState> states = Arrays.stream(SubscriptionState.values())
                .filter(state -> state.name().equals(query.filter(STATE)))
                .collect(Collectors.toSet());
        return lists.subscriptions(
                new SubscriptionFilter(shown.orElseThrow().id(), query.text(), states, query.day(ON)), request);
    }

    private Component offered(Subscription row) {
        if (row.state() == SubscriptionState.ENDED) {
            return new Div();
        }
        boolean isRefusal = row.state() == SubscriptionState.REFUSED;
        return new ActionMenu()
                .offer(
                        Words.text(isRefusal ? "shell.subscriptions.take-back" : "shell.subscriptions.end-verb"),
                        () -> end(row, isRefusal));
    }

    private void end(Subscription row, boolean isRefusal) {
        RecordForm form = new RecordForm(
                Words.text(isRefusal ? "shell.subscriptions.take-back" : "shell.subscriptions.end-verb"));
        form.with(new Paragraph(Words.text(
                isRefusal ? "shell.subscriptions.take-back-what" : "shell.subscriptions.end-what", row.address())));
        TextField note = form.required("note", MailingWords.field("shell.subscriptions.column.end-note"));
        form.onSubmit(() -> {
            lists.end(row.id(), note.getValue());
            Notices.done("shell.subscriptions.end-done");
            reload();
        });
        form.openIn(Words.text(isRefusal ? "shell.subscriptions.take-back-title" : "shell.subscriptions.end-title"));
    }

    private void add(MailingList list) {
        Id<Subscription> id = Id.next();
        RecordForm form = new RecordForm(Words.text("shell.subscriptions.add-verb"));
        MailAddressField address =
                form.required("email", new MailAddressField(Words.text("shell.subscriptions.column.address")));
        address.setWidthFull();
        TextField name = form.optional("name", MailingWords.field("shell.subscriptions.column.name"));
        TextField company = form.optional("company", MailingWords.field("shell.subscriptions.column.company"));
        Select<ConsentSource> source = new Select<>();
        source.setLabel(Words.text("shell.subscriptions.column.source"));
        source.setItems(ConsentSource.PAPER, ConsentSource.MAIL, ConsentSource.EVENT);
        source.setItemLabelGenerator(MailingWords::source);
        form.required("source", source);
        DayField consented =
                form.required("consented", new DayField(Words.text("shell.subscriptions.column.consented")));
        consented.setValue(LocalDate.ofInstant(clock.instant(), Dates.ZONE));
        var wording = form.required("wording", MailingWords.area("shell.subscriptions.column.wording", 2));
        wording.setValue(list.basis());
        form.onSubmit(() -> {
            lists.add(new AddSubscription(
                    id,
                    list.id(),
                    new MailAddress(name.getValue(), address.getValue()),
                    company.getValue(),
                    source.getValue(),
                    wording.getValue(),
                    consented.getValue()));
            Notices.done("shell.subscriptions.added");
            reload();
        });
        form.openIn(Words.text("shell.subscriptions.add-title"));
    }
}
