package org.iinkai.core.imports;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.iinkai.api.audit.Comparison;
import org.iinkai.api.members.CompanyName;
import org.iinkai.api.members.PostalAddress;

/**
 * A row of the register, as an import keeps it.
 *
 * @param company the name of the company it is about, empty for people and companies themselves
 */
record RegisterRow(JsonNode row, String company) {

    /** Which fields the record of changes tells of, by kind of record. */
    static final Map<String, Comparison<RegisterRow>> COMPARED = Map.of(
            "company",
            Comparison.<RegisterRow>start()
                    .plain("core.field.member-number", row -> row.text("number"))
                    .plain("core.field.name", RegisterRow::name)
                    .plain("core.field.kana", row -> row.text("kana"))
                    .plain("core.field.corporate-number", row -> row.text("corporate_number"))
                    .plain("core.field.postal-code", row -> row.address().writtenCode())
                    .plain("core.field.address", row -> row.address().line())
                    .plain("core.field.phone", row -> row.text("phone"))
                    .plain("core.field.url", row -> row.text("url"))
                    .personal("core.field.note", row -> row.text("note")),
            "membership",
            Comparison.<RegisterRow>start()
                    .plain("core.field.company", RegisterRow::company)
                    .plain("core.field.category", row -> row.text("category"))
                    .plain("core.field.segment", row -> row.text("segment"))
                    .plain("core.field.joined-on", row -> row.text("joined_on"))
                    .plain("core.field.left-on", row -> row.text("left_on"))
                    .plain("core.field.reason", row -> row.text("reason")),
            "person",
            Comparison.<RegisterRow>start()
                    .personal("core.field.person-name", row -> row.text("name"))
                    .personal("core.field.kana", row -> row.text("kana"))
                    .personal("core.field.email", row -> row.text("email"))
                    .personal("core.field.phone", row -> row.text("phone"))
                    .personal("core.field.consent-on", row -> row.text("consent_on"))
                    .personal("core.field.consent-to", row -> row.text("consent_to"))
                    .personal("core.field.note", row -> row.text("note")),
            "contact",
            Comparison.<RegisterRow>start()
                    .personal("core.field.company", RegisterRow::company)
                    .plain("core.field.contact-role", row -> row.text("role"))
                    .plain("core.field.from", row -> row.text("from_day"))
                    .plain("core.field.to", row -> row.text("to_day")),
            "affiliation",
            Comparison.<RegisterRow>start()
                    .personal("core.field.company", RegisterRow::company)
                    .personal("core.field.department", row -> row.text("department"))
                    .personal("core.field.job", row -> row.text("post"))
                    .plain("core.field.from", row -> row.text("from_day"))
                    .plain("core.field.to", row -> row.text("to_day")));

    private static final JsonMapper JSON = JsonMapper.shared();

    static Optional<RegisterRow> of(@Nullable String json, @Nullable String company) {
        return json == null
                ? Optional.empty()
                : Optional.of(new RegisterRow(JSON.readTree(json), company == null ? "" : company));
    }

    /** A column as text; a company belongs to what hangs on it by its name. */
    String text(String column) {
        return row.path(column).asString("");
    }

    private String name() {
        return new CompanyName(text("prefix"), row.path("is_prefix_first").asBoolean(true), text("name"), "").display();
    }

    private PostalAddress address() {
        return new PostalAddress(
                text("postal_code"), text("prefecture"), text("municipality"), text("street"), text("building"));
    }
}
