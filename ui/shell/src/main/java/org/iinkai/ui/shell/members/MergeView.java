package org.iinkai.ui.shell.members;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Transactions;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.CompanyFilter;
import org.iinkai.api.members.CompanyRow;
import org.iinkai.api.members.Members;
import org.iinkai.ui.kit.BackLink;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.EmptyState;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.people.Choices;

/**
 * Makes two records of one organisation one: choose both, compare, confirm. {@code ?kept=...&other=...} names them. Below
 * stand the merges that were made, each of which can be undone.
 */
public final class MergeView extends Div implements BeforeEnterObserver {
    private static final String KEPT = "kept";
    private static final String OTHER = "other";
    private static final int MOST = 500;
    private static final int MOST_MERGES = 100;

    private final Register register;

    /** Made by the host. */
    public MergeView(
            Members members, Companies companies, Transactions transactions, Access access, Audit audit, Clock clock) {
        register = new Register(members, companies, transactions, access, audit, clock);
        addClassName("iinkai-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Optional<Company> kept = company(event, KEPT);
        Optional<Company> other = company(event, OTHER);
        add(
                new BackLink("organisations", Words.text("shell.company.back-organisations")),
                new PageHeader(Words.text("shell.merge.title")).lead(Words.text("shell.merge.lead")),
                choice(kept, other));
        if (kept.isPresent() && other.isPresent()) {
            compare(kept.get(), other.get());
        }
        add(new H2(Words.text("shell.merge.history")), history());
    }

    private MergeHistory history() {
        Companies companies = register.companies();
        return new MergeHistory(companies.merges(MOST_MERGES), companies::undoMerge, this::again);
    }

    private Optional<Company> company(BeforeEnterEvent event, String name) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter(name)
                .map(id -> register.companies().company(Id.of(id)));
    }

    private Div choice(Optional<Company> kept, Optional<Company> other) {
        ComboBox<CompanyRow> keptField = picker("shell.merge.kept", kept);
        ComboBox<CompanyRow> otherField = picker("shell.merge.other", other);
        Button compare = new Button(Words.text("shell.merge.compare"));
        compare.addClickListener(click -> {
            boolean hasKept = chosen(keptField);
            if (chosen(otherField) && hasKept) {
                go(keptField.getValue().id(), otherField.getValue().id());
            }
        });
        Div fields = new Div(keptField, otherField, compare);
        fields.addClassNames("iinkai-filters", "iinkai-merge-choice");
        return fields;
    }

    private static boolean chosen(ComboBox<CompanyRow> field) {
        field.setInvalid(field.isEmpty());
        field.setErrorMessage(field.isEmpty() ? Words.text("kit.form.unchosen", field.getLabel()) : "");
        return !field.isEmpty();
    }

    private ComboBox<CompanyRow> picker(String labelKey, Optional<Company> chosen) {
        ComboBox<CompanyRow> field = new ComboBox<>(Words.text(labelKey));
        field.setItems(query -> {
            int wanted = Math.min(query.getOffset() + query.getLimit(), MOST);
            return register
                    .companies()
                    .find(CompanyFilter.all().withText(query.getFilter().orElse("")), PageRequest.first(wanted))
                    .rows()
                    .stream()
                    .skip(query.getOffset());
        });
        field.setItemLabelGenerator(MergeView::label);
        chosen.ifPresent(company -> field.setValue(Choices.row(company)));
        return field;
    }

    private static String label(CompanyRow row) {
        return row.number().isEmpty()
                ? row.displayName()
                : Words.text("shell.merge.numbered", row.displayName(), row.number());
    }

    private void compare(Company kept, Company other) {
        if (kept.id().equals(other.id())) {
            add(new EmptyState(Words.text("shell.merge.same")));
            return;
        }
        Button swap = new Button(Words.text("shell.merge.swap"), click -> go(other.id(), kept.id()));
        Button merge = new Button(Words.text("shell.merge.verb"));
        merge.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        merge.addClickListener(click -> Confirm.danger(
                Words.text("shell.merge.title"),
                Words.text("shell.merge.question", other.displayName(), kept.displayName()),
                Words.text("shell.merge.verb"),
                () -> merge(kept, other)));
        Div footer = new Div(swap, merge);
        footer.addClassName("iinkai-form-footer");
        add(new MergeComparison(register, kept, other), footer);
    }

    private void merge(Company kept, Company other) {
        try {
            register.companies().merge(kept.id(), other.id());
            Notices.done("shell.merge.done", other.displayName(), kept.displayName());
            UI.getCurrent().navigate("companies/" + kept.id());
        } catch (Refused refused) {
            Notices.refused(refused);
        }
    }

    private void again() {
        UI.getCurrent().navigate("organisations/merge");
    }

    private static void go(Id<Company> kept, Id<Company> other) {
        UI.getCurrent()
                .navigate(
                        "organisations/merge",
                        QueryParameters.simple(Map.of(KEPT, kept.toString(), OTHER, other.toString())));
    }
}
