package org.iinkai.core.members;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.iinkai.api.audit.FieldChange;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.OrganisationList;
import org.iinkai.api.text.Localized;
import org.iinkai.core.members.CompanyListMapper.ListRow;
import org.iinkai.core.part.Foundation;

/** The lists that organisations stand in. */
final class CompanyLists {

    private final Foundation foundation;
    private final CompanyListMapper lists;

    CompanyLists(Foundation foundation, CompanyListMapper lists) {
        this.foundation = foundation;
        this.lists = lists;
    }

    List<OrganisationList> all() {
        return lists.lists().stream().map(CompanyLists::list).toList();
    }

    List<OrganisationList> of(Id<Company> id) {
        return lists.listsOf(id).stream().map(CompanyLists::list).toList();
    }

    void save(OrganisationList list) {
        Words.check(list.code(), list.name());
        Optional<ListRow> before = lists.lists().stream()
                .filter(row -> row.code().equals(list.code()))
                .findFirst();
        ListRow after = new ListRow(
                list.code(), list.name().ja().strip(), list.name().en().strip(), list.position(), list.order());
        lists.put(after);
        foundation
                .audit()
                .record("core.audit.list-saved", "list:" + list.code(), "", Compared.LIST.between(before, after));
    }

    void stand(Id<Company> id, List<String> codes) {
        codes.stream().filter(code -> !lists.hasList(code)).findFirst().ifPresent(unknown -> {
            throw new Refused("core.refused.list-unknown", unknown).at("lists");
        });
        String before = names(id);
        int changed = lists.leaveOthers(id, codes.toArray(String[]::new));
        for (String code : codes) {
            changed += lists.enter(code, id);
        }
        if (changed > 0) {
            foundation
                    .audit()
                    .record(
                            "core.audit.company-listed",
                            "company:" + id,
                            String.join(" ", codes),
                            List.of(new FieldChange("core.field.lists", before, names(id), false)));
        }
    }

    private String names(Id<Company> id) {
        return lists.listsOf(id).stream().map(ListRow::nameJa).collect(Collectors.joining("、"));
    }

    private static OrganisationList list(ListRow row) {
        return new OrganisationList(
                row.code(), new Localized(row.nameJa(), row.nameEn()), row.position(), row.orderedBy());
    }
}
