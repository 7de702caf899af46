package org.iinkai.core.imports.register;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.iinkai.api.imports.BulkImport;
import org.iinkai.api.imports.ImportColumn;
import org.iinkai.api.imports.ImportPass;
import org.iinkai.api.members.Members;
import org.iinkai.api.text.Localized;
import org.iinkai.core.database.MapperSet;
import org.iinkai.core.imports.ImportTrail;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.Part;

/** Reads members with their dates: a row for each membership, known again by member number and first day. */
public final class MemberImport implements BulkImport {

    private final Foundation foundation;
    private final Members members;
    private final MemberStatements statements;

    private MemberImport(Foundation foundation, Members members, MemberStatements statements) {
        this.foundation = foundation;
        this.members = members;
        this.statements = statements;
    }

    /** The part of the core that reads members. */
    public static Part in(Foundation foundation, Members members) {
        MapperSet mappers = foundation
                .database()
                .mappers(
                        "core.imports.register",
                        MemberImport.class.getClassLoader(),
                        List.of(MemberChecks.class, MemberMerge.class, ContactMerge.class));
        MemberStatements statements = new MemberStatements(
                mappers.mapper(MemberChecks.class),
                mappers.mapper(MemberMerge.class),
                mappers.mapper(ContactMerge.class),
                ImportTrail.in(foundation));
        return new Part(Map.of(), Map.of("core.members", new MemberImport(foundation, members, statements)));
    }

    @Override
    public Set<String> columns() {
        return Set.of("number", "name", "category", "joined_on");
    }

    @Override
    public String title() {
        return "core.import.table.members";
    }

    @Override
    public List<ImportColumn> describe() {
        return MemberColumns.ALL;
    }

    @Override
    public Map<String, Localized> choices(String column) {
        Map<String, Localized> names = new LinkedHashMap<>();
        switch (column) {
            case "category" -> members.categories().forEach(category -> names.put(category.code(), category.name()));
            case "segment" -> members.segments().forEach(segment -> names.put(segment.code(), segment.name()));
            default -> {}
        }
        return names;
    }

    /** A list without types and dates is one of today's members of the usual type. */
    @Override
    public Map<String, String> defaults() {
        Map<String, String> usual = new LinkedHashMap<>();
        members.categories().stream()
                .filter(category -> !category.isRetired())
                .findFirst()
                .ifPresent(category -> usual.put("category", category.code()));
        usual.put("joined_on", LocalDate.now(foundation.clock()).toString());
        return usual;
    }

    @Override
    public Batch begin(ImportPass pass) {
        return new MemberBatch(foundation, statements, pass);
    }

    /** The statements by what they are for. */
    record MemberStatements(MemberChecks checks, MemberMerge merge, ContactMerge contacts, ImportTrail trail) {}
}
