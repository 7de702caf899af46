package org.iinkai.ui.shell.applications;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.applications.ApplicationFilter;
import org.iinkai.api.applications.ApplicationRow;
import org.iinkai.api.applications.ApplicationState;
import org.iinkai.api.applications.Applications;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.views.SavedViews;
import org.iinkai.ui.kit.ListPage;
import org.iinkai.ui.kit.ListQuery;
import org.iinkai.ui.kit.Words;

/** Applications and prospects, what is open before what is done; {@code ?state=SCREENING} shows those in one state. */
public final class ApplicationsView extends ListPage<ApplicationRow> {

    private static final String STATE = "state";

    private final Applications applications;

    /** Made by the host. */
    public ApplicationsView(Applications applications, Access access, SavedViews views) {
        super("shell.applications");
        this.applications = applications;
        link("name", ApplicationRow::displayName, row -> "applications/" + row.id());
        column("state", row -> ApplicationWords.state(row.state()))
                .shownAs(row -> ApplicationWords.badge(row.state()))
                .width("9rem");
        column("number", ApplicationRow::number).width("8rem").notOnCard();
        column("category", ApplicationRow::category).width("10rem").notOnCard();
        date("since", row -> Optional.of(row.since()));
        date("next", ApplicationRow::nextOn);
        Map<String, String> states = new LinkedHashMap<>();
        Stream.of(ApplicationState.values()).forEach(state -> states.put(state.name(), ApplicationWords.state(state)));
        filters().choice(STATE, Words.text("shell.applications.column.state"), states);
        personal(access.may(CoreRight.MEMBERS_EXPORT));
        savedViews(views, "core.applications");
        if (access.may(CoreRight.MEMBERS_CHANGE)) {
            actions(addButton(ButtonVariant.LUMO_PRIMARY));
            nextSteps(addButton(ButtonVariant.LUMO_SMALL));
        }
    }

    @Override
    protected Page<ApplicationRow> find(ListQuery query, PageRequest request) {
        ApplicationFilter text = ApplicationFilter.all().withText(query.text());
        ApplicationFilter filter = Stream.of(ApplicationState.values())
                .filter(state -> state.name().equals(query.filter(STATE)))
                .findFirst()
                .map(text::in)
                .orElse(text);
        return applications.find(filter, request);
    }

    private static Button addButton(ButtonVariant variant) {
        Button add = new Button(Words.text("shell.applications.add"));
        add.addThemeVariants(variant);
        add.addClickListener(click -> UI.getCurrent().navigate("applications/new"));
        return add;
    }
}
