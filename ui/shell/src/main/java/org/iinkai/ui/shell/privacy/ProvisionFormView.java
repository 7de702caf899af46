package org.iinkai.ui.shell.privacy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Id;
import org.iinkai.api.drafts.Drafts;
import org.iinkai.api.members.People;
import org.iinkai.api.members.PersonRow;
import org.iinkai.api.privacy.Provision;
import org.iinkai.api.privacy.ProvisionBasis;
import org.iinkai.api.privacy.Provisions;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.members.Fields;

/** The form of a provision to a third party. */
public final class ProvisionFormView extends Div {

    private static final int LONGEST = 200;
    private static final int SUGGESTED = 200;

    private final Optional<MultiSelectComboBox<PersonRow>> chosen;
    private final TextArea typed;

    /** Made by the host. */
    public ProvisionFormView(Provisions provisions, People people, Access access, Drafts drafts, Clock clock) {
        addClassName("iinkai-page");
        Id<Provision> id = Id.next();
        RecordForm form = new RecordForm(Words.text("shell.provisions.add-verb"));
        DayField on = form.required("on", new DayField(Words.text("shell.provisions.column.on")));
        on.setValue(PrivacyWords.today(clock));
        TextField recipient = form.required("recipient", Fields.text("shell.provisions.column.recipient", LONGEST));
        TextField address = form.optional("address", Fields.text("shell.provisions.address", LONGEST));
        recipient.setWidthFull();
        address.setWidthFull();
        Select<ProvisionBasis> basis = form.required("basis", bases());
        TextArea purpose = form.required("purpose", area("shell.provisions.column.purpose"));
        TextArea items = form.required("items", area("shell.provisions.column.items"));
        chosen = access.may(CoreRight.MEMBERS_READ)
                ? Optional.of(form.optional("chosen", people(people)))
                : Optional.empty();
        typed = form.optional("people", new TextArea(Words.text("shell.provisions.typed")));
        typed.setHelperText(Words.text("shell.provisions.typed-help"));
        typed.setWidthFull();
        form.onSubmit(() -> {
            provisions.add(new Provision(
                    id,
                    on.getValue(),
                    recipient.getValue(),
                    address.getValue(),
                    basis.getValue(),
                    purpose.getValue(),
                    items.getValue(),
                    names(),
                    ""));
            Notices.done("shell.provisions.added");
            UI.getCurrent().navigate("privacy/provisions/" + id);
        });
        form.onCancel(() -> UI.getCurrent().navigate("privacy/provisions")).keepDraft(drafts, "provision:new");
        add(new PageHeader(Words.text("shell.provisions.add")).lead(Words.text("shell.provisions.add-lead")), form);
    }

    private List<String> names() {
        Stream<String> rows = chosen.stream()
                .flatMap(field -> field.getValue().stream())
                .map(ProvisionFormView::label)
                .sorted();
        return Stream.concat(rows, typed.getValue().lines()).toList();
    }

    private static TextArea area(String key) {
        return PrivacyWords.area(Words.text(key));
    }

    private static Select<ProvisionBasis> bases() {
        Select<ProvisionBasis> basis = new Select<>();
        basis.setLabel(Words.text("shell.provisions.column.basis"));
        basis.setItems(ProvisionBasis.values());
        basis.setItemLabelGenerator(PrivacyWords::basis);
        return basis;
    }

    private static MultiSelectComboBox<PersonRow> people(People people) {
        MultiSelectComboBox<PersonRow> field = new MultiSelectComboBox<>(Words.text("shell.provisions.chosen"));
        field.setItems(query -> {
            int wanted = Math.min(query.getOffset() + query.getLimit(), SUGGESTED);
            return people.suggest(query.getFilter().orElse(""), wanted).stream().skip(query.getOffset());
        });
        field.setItemLabelGenerator(ProvisionFormView::label);
        field.setWidthFull();
        return field;
    }

    private static String label(PersonRow row) {
        return row.companyName().isEmpty()
                ? row.name()
                : Words.text("shell.company.person-of", row.name(), row.companyName());
    }
}
