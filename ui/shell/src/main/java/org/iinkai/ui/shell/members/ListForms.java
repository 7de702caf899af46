package org.iinkai.ui.shell.members;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Transactions;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.OrganisationList;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** Puts many organisations into a list of organisations; the lists they stand in already stay. */
final class ListForms {
    private ListForms() {}

    static void add(Companies companies, Transactions transactions, List<Id<Company>> chosen, Runnable then) {
        List<OrganisationList> lists = companies.lists();
        if (lists.isEmpty()) {
            Notices.tell("shell.lists.none-yet");
            return;
        }
        RecordForm form = new RecordForm(Words.text("shell.members.add"));
        form.with(new Paragraph(Words.text("shell.lists.add-many", chosen.size())));
        Select<OrganisationList> list = new Select<>();
        list.setLabel(Words.text("shell.company.lists"));
        list.setItems(lists);
        list.setItemLabelGenerator(item -> item.name().in(Words.locale()));
        form.required("lists", list);
        form.onSubmit(() -> {
            String code = list.getValue().code();
            transactions.write(() -> chosen.forEach(company -> stand(companies, company, code)));
            Notices.done(
                    "shell.lists.added-many",
                    chosen.size(),
                    list.getValue().name().in(Words.locale()));
            then.run();
        });
        form.openIn(Words.text("shell.lists.add-many-title"));
    }

    private static void stand(Companies companies, Id<Company> company, String list) {
        List<String> codes = new ArrayList<>(
                companies.listsOf(company).stream().map(OrganisationList::code).toList());
        if (!codes.contains(list)) {
            codes.add(list);
            companies.stand(company, codes);
        }
    }
}
