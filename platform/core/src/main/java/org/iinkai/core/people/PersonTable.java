package org.iinkai.core.people;

import java.util.List;
import java.util.Set;

import org.iinkai.api.imports.BulkImport;
import org.iinkai.api.imports.ImportColumn;
import org.iinkai.api.imports.ImportPass;
import org.iinkai.core.imports.ImportTrail;
import org.iinkai.core.part.Foundation;

/** Reads people with the company they belong to: known again by code, or by their name there or their address. */
record PersonTable(
        Foundation foundation,
        PersonMapper people,
        PersonImportMapper imports,
        ImportTrail trail,
        Affiliations affiliations)
        implements BulkImport {

    @Override
    public Set<String> columns() {
        return Set.of("code", "name", "kana", "company_number");
    }

    @Override
    public String title() {
        return "core.import.table.people";
    }

    @Override
    public List<ImportColumn> describe() {
        return PersonColumns.ALL;
    }

    @Override
    public Batch begin(ImportPass pass) {
        return new PersonBatch(this, pass);
    }
}
