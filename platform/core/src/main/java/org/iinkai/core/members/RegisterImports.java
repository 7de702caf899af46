package org.iinkai.core.members;

import java.util.Map;

import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportRow;
import org.iinkai.core.members.CategoryMapper.CategoryRow;
import org.iinkai.core.members.CategoryMapper.SegmentRow;
import org.iinkai.core.part.PlainTable;

/** The tables that categories and segments are read in from. */
final class RegisterImports {

    private RegisterImports() {}

    static Map<String, DataImport> all(RegisterMappers mappers, Categories categories) {
        CategoryMapper stored = mappers.categories();
        return Map.of(
                "core.member-categories",
                PlainTable.of(row -> stored.putCategory(category(row)), "code", "name_ja", "name_en", "position"),
                "core.segments",
                PlainTable.of(
                        row -> segment(stored, categories, row), "code", "category", "name_ja", "name_en", "position"));
    }

    private static void segment(CategoryMapper stored, Categories categories, ImportRow row) {
        String category = row.required("category");
        categories.checkExist(category, "");
        stored.putSegment(new SegmentRow(
                row.required("code"),
                category,
                row.required("name_ja"),
                row.text("name_en"),
                row.number("position"),
                false));
    }

    private static CategoryRow category(ImportRow row) {
        return new CategoryRow(
                row.required("code"), row.required("name_ja"), row.text("name_en"), row.number("position"), false);
    }
}
