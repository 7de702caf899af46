package org.iinkai.core.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Consultation;
import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.Opinion;
import org.iinkai.api.documents.Opinion.Verdict;
import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportRow;
import org.iinkai.core.documents.ConsultationImportMapper.Named;
import org.iinkai.core.documents.ConsultationImportMapper.Past;
import org.iinkai.core.documents.ConsultationImportMapper.Said;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.PlainTable;
import org.iinkai.core.part.StableId;

/**
 * Reads consultations in, and what was said in them. Nobody is written to about them, and what is there already stays as it
 * is.
 */
final class ConsultationImport {

    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final int TIME_BITS = 16;
    private static final long VERSION_7 = 0x7000L;
    private static final long LOW_BITS = 0xFFFL;

    private final Foundation foundation;
    private final DocumentParts parts;
    private final ConsultationImportMapper mapper;

    private ConsultationImport(Foundation foundation, DocumentParts parts, ConsultationImportMapper mapper) {
        this.foundation = foundation;
        this.parts = parts;
        this.mapper = mapper;
    }

    static Map<String, DataImport> into(Foundation foundation, DocumentParts parts, ConsultationImportMapper mapper) {
        ConsultationImport imports = new ConsultationImport(foundation, parts, mapper);
        return Map.of(
                "core.consultations",
                PlainTable.of(
                        imports::consultation,
                        "code",
                        "document",
                        "number",
                        "title",
                        "lead",
                        "members",
                        "bodies",
                        "opened_on",
                        "opened_by",
                        "deadline",
                        "published_on"),
                "core.opinions",
                PlainTable.of(
                        imports::opinion,
                        "consultation",
                        "code",
                        "chapter",
                        "company_number",
                        "person_code",
                        "said_on",
                        "text",
                        "verdict",
                        "reason",
                        "answered_on",
                        "answered_by"));
    }

    private void consultation(ImportRow row) {
        parts.rights().requireChange("");
        Id<Document> document = StableId.of("core.document", row.required("document"));
        int number = row.number("number");
        if (!mapper.isText(document, number)) {
            throw new Refused("core.refused.consultation-text", row.required("document")).at("document");
        }
        Past past = new Past(
                idOf(row.required("code")),
                document,
                number,
                row.required("title"),
                row.text("lead"),
                Boolean.parseBoolean(row.text("members")),
                morning(row.day("opened_on")),
                row.text("opened_by"),
                row.day("deadline"),
                row.text("published_on").isEmpty() ? null : morning(row.day("published_on")));
        String[] bodies = Arrays.stream(row.text("bodies").split(";"))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .toArray(String[]::new);
        if (!past.asksMembers() && bodies.length == 0) {
            throw new Refused("core.refused.consultation-nobody").at("bodies");
        }
        if (mapper.addConsultation(past) == 1 && parts.consultations().addBodies(past.id(), bodies) != bodies.length) {
            throw new Refused("core.refused.body-unknown", String.join(" ", bodies)).at("bodies");
        }
    }

    private void opinion(ImportRow row) {
        parts.rights().requireChange("");
        Id<Consultation> consultation = idOf(row.required("consultation"));
        int chapter = row.number("chapter");
        int chapters = mapper.chapters(consultation);
        if (chapters == 0 || chapter < 0 || chapter > chapters) {
            throw new Refused("core.refused.opinion-chapter").at("chapter");
        }
        String person = row.required("person_code");
        Named giver = mapper.person(person)
                .orElseThrow(() -> new Refused("core.refused.person-unknown", person).at("person_code"));
        String company = row.required("company_number");
        LocalDate saidOn = row.day("said_on");
        Optional<Verdict> verdict = verdict(row);
        mapper.addOpinion(new Said(
                inOrder(saidOn, row.required("consultation") + ":" + row.required("code")),
                consultation,
                chapter,
                row.required("text"),
                mapper.company(company)
                        .orElseThrow(() -> new Refused("core.refused.company-unknown", company).at("company_number")),
                giver.current(),
                giver.name(),
                morning(saidOn),
                verdict.map(Enum::name).orElse(null),
                row.text("reason"),
                verdict.map(given -> morning(row.day("answered_on"))).orElse(null),
                row.text("answered_by")));
    }

    private static Optional<Verdict> verdict(ImportRow row) {
        String text = row.text("verdict");
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(List.of(Verdict.values()).stream()
                        .filter(each -> each.name().equals(text.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> new Refused("core.refused.import-word", "verdict", text).at("verdict")));
    }

    /** The same each time as all ids of tables, and later for what was said later, as lists have it. */
    private Id<Opinion> inOrder(LocalDate day, String code) {
        UUID hash = StableId.of("core.opinion", code).value();
        long high = (morning(day).toEpochMilli() << TIME_BITS) | VERSION_7 | (hash.getMostSignificantBits() & LOW_BITS);
        return new Id<>(new UUID(high, hash.getLeastSignificantBits()));
    }

    private Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(foundation.clock().getZone()).toInstant();
    }

    private static Id<Consultation> idOf(String code) {
        return StableId.of("core.consultation", code);
    }
}
