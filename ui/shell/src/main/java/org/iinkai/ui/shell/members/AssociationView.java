package org.iinkai.ui.shell.members;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.association.Association;
import org.iinkai.api.association.AssociationName;
import org.iinkai.api.error.Refused;
import org.iinkai.api.text.Localized;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.EmptyState;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.Words;

/** What the association was and is called, each name from its first day on. */
public final class AssociationView extends Div {
    private static final int LONGEST = 200;

    private final Association association;

    /** Made by the host. */
    public AssociationView(Association association) {
        this.association = association;
        addClassName("iinkai-page");
        show();
    }

    private void show() {
        removeAll();
        List<AssociationName> names = association.names();
        Button add = new Button(Words.text("shell.association.add"));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.addClickListener(click -> edit(Optional.empty(), names));
        add(
                new PageHeader(Words.text("shell.association.title"))
                        .lead(Words.text("shell.association.lead"))
                        .actions(add),
                names.isEmpty() ? new EmptyState(Words.text("shell.association.none")) : table(names));
    }

    private Component table(List<AssociationName> names) {
        SmallTable table = new SmallTable(
                Words.text("shell.association.title"),
                Words.text("shell.association.from"),
                Words.text("shell.settings.name-ja"),
                Words.text("shell.settings.name-en"),
                Words.text("shell.association.short"),
                Words.text("shell.association.office-ja"),
                Words.text("shell.association.office-en"),
                Words.text("shell.settings.actions"));
        for (AssociationName name : names) {
            Button edit = new Button(Words.text("shell.company.edit"));
            edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            edit.setAriaLabel(Words.text("shell.settings.edit-of", name.name().in(Words.locale())));
            edit.addClickListener(click -> edit(Optional.of(name), names));
            table.row(
                    SmallTable.text(Dates.day(name.from())),
                    SmallTable.text(name.name().ja()),
                    SmallTable.text(name.name().en()),
                    SmallTable.text(name.shortName()),
                    SmallTable.text(name.office().ja()),
                    SmallTable.text(name.office().en()),
                    edit);
        }
        return table;
    }

    private void edit(Optional<AssociationName> stored, List<AssociationName> names) {
        RecordForm form = new RecordForm(Words.text(stored.isPresent() ? "shell.company.update" : "shell.members.add"));
        DayField from = new DayField(Words.text("shell.association.from"));
        stored.ifPresentOrElse(
                name -> form.with(new Paragraph(Words.text("shell.association.from-is", Dates.day(name.from())))),
                () -> form.required("from", from));
        TextField ja = form.required("name", Fields.text("shell.settings.name-ja", LONGEST));
        TextField en = form.optional("nameEn", Fields.text("shell.settings.name-en", LONGEST));
        TextField shortName = form.optional("shortName", Fields.text("shell.association.short", LONGEST));
        TextField officeJa = form.optional("office", Fields.text("shell.association.office-ja", LONGEST));
        TextField officeEn = form.optional("officeEn", Fields.text("shell.association.office-en", LONGEST));
        // a new name usually differs little from the last one
        stored.or(() -> names.stream().findFirst()).ifPresent(name -> {
            ja.setValue(name.name().ja());
            en.setValue(name.name().en());
            shortName.setValue(name.shortName());
            officeJa.setValue(name.office().ja());
            officeEn.setValue(name.office().en());
        });
        form.onSubmit(() -> {
            LocalDate day = stored.map(AssociationName::from).orElseGet(() -> free(from.getValue(), names));
            association.save(new AssociationName(
                    day,
                    new Localized(ja.getValue(), en.getValue()),
                    shortName.getValue(),
                    new Localized(officeJa.getValue(), officeEn.getValue())));
            Notices.done("shell.settings.saved", ja.getValue().strip());
            show();
        });
        form.openIn(Words.text(stored.isPresent() ? "shell.association.edit-title" : "shell.association.add-title"));
    }

    private static LocalDate free(LocalDate day, List<AssociationName> names) {
        if (names.stream().anyMatch(name -> name.from().equals(day))) {
            throw new Refused("shell.association.day-taken", Dates.day(day)).at("from");
        }
        return day;
    }
}
