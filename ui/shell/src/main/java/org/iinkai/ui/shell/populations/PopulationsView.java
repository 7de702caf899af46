package org.iinkai.ui.shell.populations;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.time.Clock;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Members;
import org.iinkai.api.members.People;
import org.iinkai.api.populations.Criteria;
import org.iinkai.api.populations.Population;
import org.iinkai.api.populations.PopulationRow;
import org.iinkai.api.populations.Populations;
import org.iinkai.ui.kit.ListPage;
import org.iinkai.ui.kit.ListQuery;
import org.iinkai.ui.kit.Words;

/** All populations. */
public final class PopulationsView extends ListPage<PopulationRow> {

    private final PopulationServices services;

    /** Made by the host. */
    public PopulationsView(
            Populations populations, Members members, Companies companies, People people, Access access, Clock clock) {
        super("shell.populations");
        services = new PopulationServices(populations, members, companies, people, clock);
        link("name", PopulationRow::name, row -> PopulationPaths.of(row.id())).width("22rem");
        column("note", PopulationRow::note);
        date("last", PopulationRow::lastDay).width("9rem");
        number("times", PopulationRow::timesFrozen).notOnCard();
        if (access.may(CoreRight.MEMBERS_CHANGE)) {
            actions(addButton(ButtonVariant.LUMO_PRIMARY));
            nextSteps(addButton(ButtonVariant.LUMO_SMALL));
        }
    }

    @Override
    protected Page<PopulationRow> find(ListQuery query, PageRequest request) {
        return services.populations().find(query.text(), request);
    }

    private Button addButton(ButtonVariant variant) {
        Button add = new Button(Words.text("shell.populations.add"));
        add.addThemeVariants(variant);
        add.addClickListener(click -> {
            // one id for the whole form, so that sending it twice adds once
            Population fresh = new Population(Id.next(), "-", "", Criteria.everyMember(), "", 0);
            UI ui = UI.getCurrent();
            new CriteriaForm(services, fresh, services.today())
                    .open(saved -> ui.navigate(PopulationPaths.of(saved.id())));
        });
        return add;
    }
}
