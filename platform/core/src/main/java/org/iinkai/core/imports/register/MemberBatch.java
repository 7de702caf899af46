package org.iinkai.core.imports.register;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.iinkai.api.imports.BulkImport;
import org.iinkai.api.imports.ImportCounts;
import org.iinkai.api.imports.ImportPass;
import org.iinkai.api.imports.ImportRow;
import org.iinkai.core.database.CopyRows;
import org.iinkai.core.imports.ImportTrail;
import org.iinkai.core.imports.register.MemberImport.MemberStatements;
import org.iinkai.core.part.Foundation;

/** One file of members on its way in. */
final class MemberBatch implements BulkImport.Batch {

    /** Rows from which looking each of them up costs more than reading whole tables. */
    private static final int MANY = 5_000;

    private static final Set<String> PEOPLE = Set.of("responsible_name", "contact_name");

    private final Foundation foundation;
    private final MemberChecks checks;
    private final MemberMerge merge;
    private final ContactMerge contacts;
    private final ImportTrail trail;
    private final ImportPass pass;
    private final CopyRows copy;
    private int rows;

    MemberBatch(Foundation foundation, MemberStatements statements, ImportPass pass) {
        this.foundation = foundation;
        this.checks = statements.checks();
        this.merge = statements.merge();
        this.contacts = statements.contacts();
        this.trail = statements.trail();
        this.pass = pass;
        checks.createRows();
        this.copy = foundation.database().copyInto(StagedMember.TABLE, StagedMember.COLUMNS);
    }

    @Override
    public void add(ImportRow row) {
        copy.add(new StagedMember(row, pass.columns()).cells());
        rows++;
    }

    @Override
    public ImportCounts store() {
        copy.done();
        check();
        pass.goOn(true);
        merge.createCompanies();
        merge.gatherCompanies();
        merge.analyseCompanies();
        gatherContacts();
        pass.goOn(true);
        ImportCounts counts = merge.counts();
        storeCompanies();
        storeMemberships();
        storeContacts();
        trail.stored(pass.run());
        return counts;
    }

    @Override
    public void close() {
        copy.close();
    }

    private void check() {
        checks.analyse();
        checks.keepPlans();
        if (rows >= MANY) {
            checks.joinWholeTables();
        }
        checks.createProblems();
        checks.hold();
        pass.goOn(false);
        checks.createMemberships();
        checks.pairMemberships(
                pass.columns().contains("left_on"),
                pass.defaults().get("category"),
                pass.defaults().get("joined_on"));
        checks.indexMemberships();
        checks.analyseMemberships();
        pass.goOn(false);
        checks.findTwice();
        checks.findMerged();
        checks.findCorporateNumbers();
        checks.findMissing();
        checks.findWrongEnds();
        checks.findOverlaps();
        checks.problems().forEach(problem -> pass.refuse(problem.line(), problem.refusal()));
        if (checks.dropRows() > 0) {
            checks.dropMemberships();
        }
    }

    private void gatherContacts() {
        contacts.create();
        if (PEOPLE.stream().noneMatch(pass.columns()::contains) || contacts.gather() == 0) {
            return;
        }
        contacts.analyse();
        contacts.findPeople(today());
        contacts.nameNewPeople();
        contacts.compare();
    }

    private void storeCompanies() {
        merge.rememberCompanies(pass.run());
        // what is there first: the new rows would only be in the way
        merge.changeCompanies();
        merge.addCompanies();
        pass.goOn(true);
        List<MemberMerge.Renamed> renamed = merge.renamed();
        if (renamed.isEmpty()) {
            return;
        }
        merge.createKeys();
        try (CopyRows keys = foundation.database().copyInto("pg_temp.staged_key", List.of("id", "key"))) {
            for (MemberMerge.Renamed company : renamed) {
                keys.add(Arrays.asList(
                        company.id().toString(),
                        StagedMember.searchKey(company.words().split("\u001F"))));
            }
            keys.done();
        }
        merge.takeKeys();
    }

    private void storeMemberships() {
        pass.goOn(true);
        merge.rememberMemberships(pass.run());
        merge.changeMemberships();
        merge.addMemberships();
        pass.goOn(true);
    }

    private void storeContacts() {
        contacts.rememberPeople(pass.run());
        contacts.changePeople();
        contacts.addPeople();
        contacts.endOthers(pass.run(), today());
        contacts.addContacts(pass.run(), today());
        contacts.addAffiliations(pass.run(), today());
        pass.goOn(true);
    }

    private LocalDate today() {
        return LocalDate.now(foundation.clock());
    }
}
