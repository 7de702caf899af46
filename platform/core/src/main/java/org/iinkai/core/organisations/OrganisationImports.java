package org.iinkai.core.organisations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.ImportRow;
import org.iinkai.api.members.ChangeCompany;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.CompanyName;
import org.iinkai.api.members.CorporateNumber;
import org.iinkai.api.members.OrganisationList;
import org.iinkai.api.members.OrganisationList.Order;
import org.iinkai.api.members.PostalAddress;
import org.iinkai.api.text.Localized;
import org.iinkai.core.part.Flag;
import org.iinkai.core.part.Part;
import org.iinkai.core.part.PlainTable;

/** Reads lists of organisations, and organisations that are known again by the code the file gives them. */
public final class OrganisationImports {

    private OrganisationImports() {}

    /** The part of the core that reads them. */
    public static Part in(Companies companies) {
        return new Part(
                Map.of(),
                Map.of(
                        "core.organisation-lists",
                        PlainTable.of(
                                row -> companies.save(list(row)), "code", "name_ja", "name_en", "position", "order"),
                        "core.organisations",
                        PlainTable.of(
                                row -> organisation(companies, row),
                                "code",
                                "lists",
                                "prefix",
                                "prefix_first",
                                "name",
                                "kana",
                                "prefecture",
                                "municipality",
                                "local_code")));
    }

    private static OrganisationList list(ImportRow row) {
        Order order = Stream.of(Order.values())
                .filter(each -> each.name().equals(row.required("order")))
                .findFirst()
                .orElseThrow(() -> new Refused("core.refused.list-order", row.text("order")).at("order"));
        return new OrganisationList(
                row.required("code"),
                new Localized(row.required("name_ja"), row.text("name_en")),
                row.number("position"),
                order);
    }

    private static void organisation(Companies companies, ImportRow row) {
        Id<Company> id = idOf(row.required("code"));
        companies.add(new ChangeCompany(
                id,
                0,
                "",
                new CompanyName(
                        row.text("prefix"), Flag.of(row, "prefix_first"), row.required("name"), row.text("kana")),
                Optional.empty(),
                CorporateNumber.none(),
                new PostalAddress("", row.text("prefecture"), row.text("municipality"), "", ""),
                Optional.empty(),
                row.text("local_code"),
                "",
                "",
                ""));
        companies.stand(id, List.of(row.required("lists").split(";")));
    }

    /** The id of the organisation that a data file calls by a code. */
    public static Id<Company> idOf(String code) {
        return new Id<>(UUID.nameUUIDFromBytes(("core.organisation:" + code).getBytes(UTF_8)));
    }
}
