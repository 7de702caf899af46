package org.iinkai.ui.shell.members;

import com.vaadin.flow.component.html.Div;

import org.iinkai.api.access.Access;
import org.iinkai.api.data.Id;
import org.iinkai.api.host.Menu;
import org.iinkai.api.members.Company;
import org.iinkai.api.records.Records;
import org.iinkai.ui.shell.records.Parts;

/** The part of a company's page where modules tell what they know. */
public final class CompanyParts extends Div {
    private final Records records;
    private final Menu menu;
    private final Access access;

    /** Made by the host. */
    public CompanyParts(Records records, Menu menu, Access access) {
        this.records = records;
        this.menu = menu;
        this.access = access;
        addClassName("iinkai-company-parts");
    }

    void show(Id<Company> company) {
        removeAll();
        add(Parts.ofCompany(company, records, menu, access));
    }
}
