package org.iinkai.ui.shell.mailings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.mailings.Suppression;
import org.iinkai.api.mailings.SuppressionFilter;
import org.iinkai.api.mailings.Suppressions;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.ListPage;
import org.iinkai.ui.kit.ListQuery;
import org.iinkai.ui.kit.MailAddressField;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.StatusBadge;
import org.iinkai.ui.kit.StatusBadge.Tone;
import org.iinkai.ui.kit.Words;

/** Addresses that no mailing goes to, and those that were lifted. */
public final class SuppressionsView extends ListPage<Suppression> {

    private static final String HOLDS = "holds";

    private final Suppressions suppressions;

    /** Made by the host. */
    public SuppressionsView(Suppressions suppressions, Access access) {
        super("shell.suppressions");
        this.suppressions = suppressions;
        column("address", Suppression::address).width("18rem");
        column("state", SuppressionsView::state)
                .shownAs(row -> new StatusBadge(row.holds() ? Tone.WARNING : Tone.NEUTRAL, state(row)))
                .width("8rem");
        column("kind", row -> MailingWords.kind(row.kind())).width("11rem");
        column("reason", Suppression::reason);
        column("at", row -> Dates.moment(row.at())).width("10rem");
        column("by", Suppression::by).width("9rem").notOnCard();
        column("lifted", row -> row.liftedAt().map(Dates::moment).orElse(""))
                .width("10rem")
                .notOnCard();
        column("lift-reason", Suppression::liftReason).notOnCard();
        if (access.may(CoreRight.MAILINGS_CHANGE)) {
            rowActions(this::offered);
            actions(addButton());
        }
        Map<String, String> states = new LinkedHashMap<>();
        states.put("true", Words.text("shell.suppressions.holds"));
        states.put("false", Words.text("shell.suppressions.lifted"));
        filters().choice(HOLDS, Words.text("shell.suppressions.column.state"), states);
        personal(access.may(CoreRight.MEMBERS_EXPORT));
        addComponentAtIndex(1, new MailingLinks("mailings/suppressions"));
        if (!suppressions.readsBounces()) {
            Paragraph note = new Paragraph(Words.text("shell.suppressions.no-mailbox"));
            note.addClassName("iinkai-warning");
            addComponentAtIndex(2, note);
        }
    }

    private static String state(Suppression row) {
        return Words.text(row.holds() ? "shell.suppressions.holds" : "shell.suppressions.lifted");
    }

    @Override
    protected Page<Suppression> find(ListQuery query, PageRequest request) {
        String holds = query.filter(HOLDS);
        return suppressions.find(
                new SuppressionFilter(
                        query.text(), holds.isEmpty() ? Optional.empty() : Optional.of(holds.equals("true"))),
                request);
    }

    private Component offered(Suppression row) {
        if (!row.holds()) {
            return new Div();
        }
        Button lift = new Button(Words.text("shell.suppressions.lift"), click -> lift(row));
        lift.addThemeVariants(ButtonVariant.LUMO_SMALL);
        lift.setAriaLabel(Words.text("shell.suppressions.lift-of", row.address()));
        return lift;
    }

    private void lift(Suppression row) {
        RecordForm form = new RecordForm(Words.text("shell.suppressions.lift"));
        form.with(new Paragraph(Words.text("shell.suppressions.lift-what", row.address())));
        TextField reason = form.required("reason", MailingWords.field("shell.suppressions.column.lift-reason"));
        form.onSubmit(() -> {
            suppressions.lift(row.id(), reason.getValue());
            Notices.done("shell.suppressions.lift-done");
            reload();
        });
        form.openIn(Words.text("shell.suppressions.lift-title"));
    }

    private Button addButton() {
        Button add = new Button(Words.text("shell.suppressions.add"), click -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return add;
    }

    private void add() {
        Id<Suppression> id = Id.next();
        RecordForm form = new RecordForm(Words.text("shell.suppressions.add-verb"));
        MailAddressField address =
                form.required("email", new MailAddressField(Words.text("shell.suppressions.column.address")));
        address.setWidthFull();
        TextField reason = form.required("reason", MailingWords.field("shell.suppressions.column.reason"));
        form.onSubmit(() -> {
            suppressions.add(id, address.getValue(), reason.getValue());
            Notices.done("shell.suppressions.added");
            reload();
        });
        form.openIn(Words.text("shell.suppressions.add-title"));
    }
}
