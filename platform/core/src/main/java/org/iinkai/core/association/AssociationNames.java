package org.iinkai.core.association;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.association.Association;
import org.iinkai.api.association.AssociationName;
import org.iinkai.api.audit.Comparison;
import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportRow;
import org.iinkai.api.text.Localized;
import org.iinkai.core.association.NameMapper.NameRow;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.Part;
import org.iinkai.core.part.PlainTable;

/** The association's names in the database. */
public final class AssociationNames implements Association {

    private static final Comparison<NameRow> FIELDS = Comparison.<NameRow>start()
            .plain("core.field.name", NameRow::nameJa)
            .plain("core.field.name-en", NameRow::nameEn)
            .plain("core.field.short-name", NameRow::shortName)
            .plain("core.field.office", NameRow::officeJa)
            .plain("core.field.office-en", NameRow::officeEn);

    private final Foundation foundation;
    private final NameMapper names;

    private AssociationNames(Foundation foundation, NameMapper names) {
        this.foundation = foundation;
        this.names = names;
    }

    /** The part of the core that knows what the association is called. */
    public static Part in(Foundation foundation) {
        NameMapper mapper = foundation
                .database()
                .mappers("core.association", NameMapper.class.getClassLoader(), List.of(NameMapper.class))
                .mapper(NameMapper.class);
        DataImport table = PlainTable.of(
                row -> mapper.put(row(row)), "from", "name_ja", "name_en", "short_name", "office_ja", "office_en");
        return new Part(
                Map.of(Association.class, new AssociationNames(foundation, mapper)),
                Map.of("core.association-names", table));
    }

    @Override
    public AssociationName nameOn(LocalDate day) {
        return names.nameOn(day)
                .map(AssociationNames::name)
                .orElseGet(() -> new AssociationName(day, new Localized("", ""), "", new Localized("", "")));
    }

    @Override
    public List<AssociationName> names() {
        return names.names().stream().map(AssociationNames::name).toList();
    }

    @Override
    public void save(AssociationName name) {
        foundation.access().require(CoreRight.MEMBERS_CHANGE);
        if (name.name().ja().isBlank()) {
            throw new Refused("core.refused.association-name").at("name");
        }
        foundation.transactions().write(() -> {
            Optional<NameRow> before = names.names().stream()
                    .filter(row -> row.fromDay().equals(name.from()))
                    .findFirst();
            names.put(row(name));
            foundation
                    .audit()
                    .record(
                            "core.audit.association-named",
                            "association:" + name.from(),
                            "",
                            FIELDS.between(before, row(name)));
        });
    }

    private static NameRow row(AssociationName name) {
        return new NameRow(
                name.from(),
                name.name().ja().strip(),
                name.name().en().strip(),
                name.shortName().strip(),
                name.office().ja().strip(),
                name.office().en().strip());
    }

    private static NameRow row(ImportRow row) {
        return new NameRow(
                row.day("from"),
                row.required("name_ja"),
                row.text("name_en"),
                row.text("short_name"),
                row.text("office_ja"),
                row.text("office_en"));
    }

    private static AssociationName name(NameRow row) {
        return new AssociationName(
                row.fromDay(),
                new Localized(row.nameJa(), row.nameEn()),
                row.shortName(),
                new Localized(row.officeJa(), row.officeEn()));
    }
}
