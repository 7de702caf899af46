package org.iinkai.core.members;

import java.util.Map;

import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportRow;
import org.iinkai.core.members.MemberMapper.CategoryRow;
import org.iinkai.core.part.PlainTable;

/** The tables that members are read in from. */
final class RegisterImports {

    private RegisterImports() {}

    static Map<String, DataImport> all(MemberMapper members) {
        return Map.of(
                "core.member-categories",
                PlainTable.of(row -> members.putCategory(category(row)), "code", "name_ja", "name_en", "position"),
                "core.segments",
                PlainTable.of(row -> segment(members, row), "code", "category", "name_ja", "name_en", "position"),
                "core.members",
                new MemberImport(members));
    }

    private static void segment(MemberMapper members, ImportRow row) {
        new Joining(members).checkCategory(row.required("category"), "");
        members.putSegment(row.required("category"), category(row));
    }

    private static CategoryRow category(ImportRow row) {
        return new CategoryRow(
                row.required("code"), row.required("name_ja"), row.text("name_en"), row.number("position"), false);
    }
}
