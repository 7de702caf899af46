package org.iinkai.core.people;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.BulkImport;
import org.iinkai.api.imports.ImportCounts;
import org.iinkai.api.imports.ImportPass;
import org.iinkai.api.imports.ImportRow;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;
import org.iinkai.core.people.PersonMapper.Coded;

/** One file of people on its way in, stored row by row; what was there before is remembered. */
final class PersonBatch implements BulkImport.Batch {

    private final PersonTable table;
    private final ImportPass pass;
    private final PersonSearch search;
    private final LocalDate today;
    private final Map<Id<Person>, Integer> lines = new HashMap<>();
    private int added;
    private int changed;
    private int unchanged;

    PersonBatch(PersonTable table, ImportPass pass) {
        if (!pass.columns().contains("name") && !pass.columns().contains("family_name")) {
            throw new Refused("core.refused.import-person-column").at("mapping");
        }
        this.table = table;
        this.pass = pass;
        this.search = new PersonSearch(table.people(), table.imports());
        this.today = LocalDate.now(table.foundation().clock());
    }

    @Override
    public void add(ImportRow row) {
        PersonRowText text = new PersonRowText(row);
        text.name();
        table.foundation().database().attempt(() -> store(text));
    }

    @Override
    public ImportCounts store() {
        pass.goOn(true);
        table.trail().stored(pass.run());
        return new ImportCounts(added + changed + unchanged, added, changed, unchanged, 0);
    }

    private void store(PersonRowText text) {
        Optional<Id<Company>> company = search.company(text);
        Optional<Coded> known = search.known(text, company);
        if (known.map(Coded::isMerged).orElse(false)) {
            // somebody decided that this is another's record: the file doesn't know better
            unchanged++;
            return;
        }
        Id<Person> id = known.map(Coded::id).orElseGet(Id::next);
        Integer before = lines.putIfAbsent(id, text.line());
        if (before != null) {
            throw new Refused("core.refused.import-person-twice", before).at("name");
        }
        boolean isChanged;
        try {
            boolean isPut = put(text, id, known.isPresent());
            isChanged = belong(text, id, company, known.isPresent()) || isPut;
        } catch (RuntimeException e) {
            lines.remove(id);
            throw e;
        }
        if (known.isEmpty()) {
            added++;
        } else if (isChanged) {
            changed++;
        } else {
            unchanged++;
        }
    }

    private boolean put(PersonRowText text, Id<Person> id, boolean isKnown) {
        if (!isKnown) {
            table.people().add(StoredPerson.of(text.named(Person.named(id, "", ""), today)));
            if (!text.code().isEmpty()) {
                table.people().code(id, text.code());
            }
            table.imports().rememberNew(pass.run(), id);
            return true;
        }
        StoredPerson before = table.people().person(id).orElseThrow();
        StoredPerson after = StoredPerson.of(text.named(before.person(), today));
        boolean isCoded = !text.code().isEmpty() && table.imports().isWithoutCode(id);
        if (after.equals(before) && !isCoded) {
            return false;
        }
        table.imports().remember(pass.run(), id);
        table.people().change(after);
        if (isCoded) {
            table.people().code(id, text.code());
        }
        return true;
    }

    private boolean belong(PersonRowText text, Id<Person> id, Optional<Id<Company>> company, boolean isKnown) {
        if (company.isEmpty()) {
            return false;
        }
        if (isKnown) {
            table.imports().rememberAffiliations(pass.run(), id);
        }
        table.affiliations().belongOnly(id, company.get(), text.belonging(today));
        int isNew = table.imports().rememberNewAffiliations(pass.run(), id);
        table.imports().settleAffiliations(pass.run(), id);
        table.imports().forgetUntouchedAffiliations(pass.run(), id);
        return isNew > 0 || table.imports().hasTouchedAffiliations(pass.run(), id);
    }
}
