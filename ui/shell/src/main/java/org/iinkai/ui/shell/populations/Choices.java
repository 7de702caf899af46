package org.iinkai.ui.shell.populations;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.CompanyFilter;
import org.iinkai.ui.kit.Words;

/** Fields in which one or several of known values are chosen. */
final class Choices {

    private static final int SUGGESTED = 50;

    private Choices() {}

    /** Several of a few known values, by what stands for them. */
    static MultiSelectComboBox<String> several(String labelKey, Map<String, String> words, Collection<String> chosen) {
        Map<String, String> all = new LinkedHashMap<>(words);
        chosen.forEach(code -> all.putIfAbsent(code, code)); // no longer offered, but still meant
        MultiSelectComboBox<String> box = new MultiSelectComboBox<>(Words.text(labelKey));
        box.setItems(new ArrayList<>(all.keySet()));
        box.setItemLabelGenerator(code -> all.getOrDefault(code, code));
        box.setValue(chosen);
        box.setClearButtonVisible(true);
        return box;
    }

    /** One of a few known values, or none. */
    static Select<String> oneOrNone(String labelKey, Map<String, String> words, String chosen) {
        Map<String, String> all = new LinkedHashMap<>(words);
        if (!chosen.isEmpty()) {
            all.putIfAbsent(chosen, chosen);
        }
        Select<String> select = new Select<>();
        select.setLabel(Words.text(labelKey));
        select.setItems(all.keySet());
        select.setItemLabelGenerator(code -> all.getOrDefault(code == null ? "" : code, ""));
        select.setEmptySelectionAllowed(true);
        if (!chosen.isEmpty()) {
            select.setValue(chosen);
        }
        return select;
    }

    /** Several organisations, found by a few letters of name, reading or number. */
    static MultiSelectComboBox<Chosen> organisations(String labelKey, Companies companies, List<Id<Company>> chosen) {
        MultiSelectComboBox<Chosen> box = new MultiSelectComboBox<>(Words.text(labelKey));
        box.setItems(query -> {
            int offset = query.getOffset();
            int limit = query.getLimit();
            String text = query.getFilter().orElse("");
            return offset >= SUGGESTED
                    ? List.<Chosen>of().stream()
                    : companies.find(CompanyFilter.all().withText(text), PageRequest.first(SUGGESTED)).rows().stream()
                            .map(row -> new Chosen(row.id(), row.displayName()))
                            .skip(offset)
                            .limit(limit);
        });
        box.setItemLabelGenerator(Chosen::name);
        box.setValue(chosen.stream()
                .map(id -> new Chosen(id, companies.company(id).displayName()))
                .toList());
        box.setClearButtonVisible(true);
        return box;
    }

    /** An organisation that was chosen. */
    record Chosen(Id<Company> id, String name) {}
}
