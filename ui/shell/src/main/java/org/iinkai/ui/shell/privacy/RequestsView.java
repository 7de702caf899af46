package org.iinkai.ui.shell.privacy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.privacy.PrivacyRequest;
import org.iinkai.api.privacy.PrivacyRequests;
import org.iinkai.api.privacy.RequestFilter;
import org.iinkai.api.privacy.RequestState;
import org.iinkai.ui.kit.ListPage;
import org.iinkai.ui.kit.ListQuery;
import org.iinkai.ui.kit.Words;

/** Requests by the people concerned, the most urgent first; {@code ?state=OPEN} shows those that are not done yet. */
public final class RequestsView extends ListPage<PrivacyRequest> {

    private static final String STATE = "state";
    private static final String OPEN = "OPEN";

    private final PrivacyRequests requests;

    /** Made by the host. */
    public RequestsView(PrivacyRequests requests, Clock clock) {
        super("shell.privacy");
        this.requests = requests;
        LocalDate today = PrivacyWords.today(clock);
        link("name", PrivacyRequest::name, row -> "privacy/requests/" + row.id());
        column("state", row -> PrivacyWords.badge(row, today).word())
                .shownAs(row -> PrivacyWords.badge(row, today))
                .width("13rem");
        date("due", row -> Optional.of(row.due()));
        column("kind", row -> PrivacyWords.kind(row.kind())).width("11rem");
        date("received", row -> Optional.of(row.receivedOn()));
        Map<String, String> states = new LinkedHashMap<>();
        states.put(OPEN, Words.text("shell.privacy.open"));
        Stream.of(RequestState.values()).forEach(state -> states.put(state.name(), PrivacyWords.state(state)));
        filters().choice(STATE, Words.text("shell.privacy.column.state"), states);
        personal();
        addComponentAtIndex(1, new PrivacyLinks("privacy/requests"));
        actions(addButton(ButtonVariant.LUMO_PRIMARY));
        nextSteps(addButton(ButtonVariant.LUMO_SMALL));
    }

    @Override
    protected Page<PrivacyRequest> find(ListQuery query, PageRequest request) {
        String wanted = query.filter(STATE);
        Set<RequestState> states = Arrays.stream(RequestState.values())
                .filter(state -> state.name().equals(wanted) || (wanted.equals(OPEN) && !state.isClosed()))
                .collect(Collectors.toSet());
        return requests.find(new RequestFilter(query.text(), states), request);
    }

    private static Button addButton(ButtonVariant variant) {
        Button add = new Button(Words.text("shell.privacy.add"));
        add.addThemeVariants(variant);
        add.addClickListener(click -> UI.getCurrent().navigate("privacy/requests/new"));
        return add;
    }
}
