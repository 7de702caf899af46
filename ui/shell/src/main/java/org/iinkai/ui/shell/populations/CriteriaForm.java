package org.iinkai.ui.shell.populations;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Company;
import org.iinkai.api.populations.Criteria;
import org.iinkai.api.populations.Population;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.members.Prefectures;
import org.iinkai.ui.shell.populations.Choices.Chosen;

/** The form for a population; says at each change how many companies it finds. */
final class CriteriaForm {

    private final PopulationServices services;
    private final Population before;
    private final LocalDate day;
    private final TextField name = new TextField(Words.text("shell.population.field.name"));
    private final TextArea note = new TextArea(Words.text("shell.population.field.note"));
    private final MultiSelectComboBox<String> categories;
    private final MultiSelectComboBox<String> segments;
    private final MultiSelectComboBox<String> prefectures;
    private final MultiSelectComboBox<String> lists;
    private final DayField joinedFrom = new DayField(Words.text("shell.population.field.joined-from"));
    private final DayField joinedTo = new DayField(Words.text("shell.population.field.joined-to"));
    private final TextField text = new TextField(Words.text("shell.population.field.text"));
    private final MultiSelectComboBox<Chosen> added;
    private final MultiSelectComboBox<Chosen> excluded;
    private final Select<String> role;
    private final Paragraph count = new Paragraph();

    /** @param day the day that companies are counted on */
    CriteriaForm(PopulationServices services, Population before, LocalDate day) {
        this.services = services;
        this.before = before;
        this.day = day;
        Criteria criteria = before.criteria();
        CriteriaWords words = CriteriaWords.of(services);
        categories = Choices.several("shell.population.field.categories", words.categories(), criteria.categories());
        segments = Choices.several("shell.population.field.segments", words.segments(), criteria.segments());
        prefectures = Choices.several("shell.population.field.prefectures", prefectures(), criteria.prefectures());
        lists = Choices.several("shell.population.field.lists", words.lists(), criteria.lists());
        added = Choices.organisations("shell.population.field.added", services.companies(), criteria.added());
        excluded = Choices.organisations("shell.population.field.excluded", services.companies(), criteria.excluded());
        role = Choices.oneOrNone("shell.population.field.role", words.roles(), before.role());
        fill(criteria);
    }

    /** Opens it; {@code then} gets what was saved. */
    void open(Consumer<Population> then) {
        boolean isNew = before.version() == 0;
        RecordForm form =
                new RecordForm(Words.text(isNew ? "shell.population.add-verb" : "shell.population.change-verb"));
        form.required("name", name);
        form.optional("categories", categories);
        form.optional("segments", segments);
        form.optional("prefectures", prefectures);
        form.optional("lists", lists);
        form.optional("joinedFrom", joinedFrom);
        form.optional("joinedTo", joinedTo);
        form.optional("text", text);
        form.optional("added", added);
        form.optional("excluded", excluded);
        form.optional("role", role);
        form.optional("note", note);
        count.addClassName("iinkai-live-count");
        count.getElement().setAttribute("role", "status");
        form.with(count);
        form.onSubmit(() -> {
            Population wanted = population();
            services.populations().save(wanted);
            then.accept(wanted);
        });
        tell();
        form.openIn(Words.text(isNew ? "shell.population.add-title" : "shell.population.change-title"));
    }

    private void fill(Criteria criteria) {
        name.setMaxLength(200);
        note.setMaxLength(4000);
        text.setMaxLength(200);
        if (before.version() > 0) {
            name.setValue(before.name());
        }
        note.setValue(before.note());
        text.setValue(criteria.text());
        criteria.joinedFrom().ifPresent(joinedFrom::setValue);
        criteria.joinedTo().ifPresent(joinedTo::setValue);
        text.setHelperText(Words.text("shell.population.field.text-help"));
        added.setHelperText(Words.text("shell.population.field.added-help"));
        role.setHelperText(Words.text("shell.population.field.role-help"));
        Stream.<HasValue<?, ?>>of(categories, segments, prefectures, lists, joinedFrom, joinedTo, text, added, excluded)
                .forEach(field -> field.addValueChangeListener(change -> tell()));
    }

    private void tell() {
        try {
            String counted = services.populations().count(criteria(), day).in(Words.locale());
            count.setText(Words.text("shell.population.count", Dates.day(day), counted));
        } catch (Refused refused) {
            count.setText(Words.text(refused));
        }
    }

    private Population population() {
        String chosen = role.getOptionalValue().orElse("");
        return new Population(before.id(), name.getValue(), note.getValue(), criteria(), chosen, before.version());
    }

    private Criteria criteria() {
        return new Criteria(
                text.getValue(),
                List.copyOf(categories.getValue()),
                List.copyOf(segments.getValue()),
                List.copyOf(prefectures.getValue()),
                List.copyOf(lists.getValue()),
                joinedFrom.getOptionalValue(),
                joinedTo.getOptionalValue(),
                ids(added),
                ids(excluded));
    }

    private static List<Id<Company>> ids(MultiSelectComboBox<Chosen> box) {
        return box.getValue().stream().map(Chosen::id).toList();
    }

    private static Map<String, String> prefectures() {
        return Prefectures.ALL.stream()
                .collect(Collectors.toMap(
                        Function.identity(), Function.identity(), (one, other) -> one, java.util.LinkedHashMap::new));
    }
}
