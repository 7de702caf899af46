package org.iinkai.core.applications;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.iinkai.api.applications.Applicant;
import org.iinkai.api.applications.ApplicantPerson;
import org.iinkai.api.applications.Application;
import org.iinkai.api.applications.ApplicationState;
import org.iinkai.api.applications.ContactNote;
import org.iinkai.api.applications.CorporateForm;
import org.iinkai.api.applications.Step;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportRow;
import org.iinkai.api.members.CorporateNumber;
import org.iinkai.api.members.PostalAddress;
import org.iinkai.core.applications.ApplicationMapper.Entry;

/** Reads applications in; a code that was read before stays as it is. */
final class ApplicationImport implements DataImport {

    private final ApplicationMapper applications;
    private final ListMapper lists;
    private final Progress progress;

    ApplicationImport(ApplicationMapper applications, ListMapper lists, Progress progress) {
        this.applications = applications;
        this.lists = lists;
        this.progress = progress;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "code",
                "state",
                "on",
                "name",
                "kana",
                "corporate_number",
                "postal_code",
                "prefecture",
                "municipality",
                "street",
                "building",
                "phone",
                "url",
                "category",
                "representative",
                "representative_post",
                "contact",
                "contact_kana",
                "contact_department",
                "contact_post",
                "contact_email",
                "contact_phone",
                "remarks",
                "state_on",
                "note",
                "member_number",
                "noted_on",
                "noted_with",
                "noted",
                "next_step",
                "next_on");
    }

    @Override
    public void read(ImportRow row) {
        Id<Application> id = id("application", row.required("code"));
        if (applications.application(id).isPresent()) {
            return;
        }
        ApplicationState state = state(row.required("state"));
        LocalDate on = row.day("on");
        Applicant applicant = Answers.stored(applicant(row));
        applications.add(new Entry(id, false, on, Optional.empty()), applicant, Answers.searchKey(applicant, ""));
        Id<Step> first = new Id<>(id.value());
        if (state == ApplicationState.PROSPECT) {
            progress.prospect(first, id, on);
        } else {
            progress.receive(first, id, applicant, on);
            advance(row, id, state);
        }
        if (!row.text("noted").isEmpty()) {
            lists.note(note(row, id), "");
        }
    }

    /** Only the last state of a row is known, with the approval before a joining. */
    private void advance(ImportRow row, Id<Application> id, ApplicationState state) {
        if (state == ApplicationState.RECEIVED) {
            return;
        }
        boolean isJoined = state == ApplicationState.JOINED;
        Step step = progress.step(isJoined ? ApplicationState.APPROVED : state, row.day("state_on"), row.text("note"));
        applications.advance(id, step);
        applications.addStep(id("step", row.required("code")), id, step);
        if (isJoined) {
            String number = row.required("member_number");
            var member = lists.memberOf(number)
                    .orElseThrow(() -> new Refused("core.refused.company-unknown", number).at("member_number"));
            applications.join(id, member.company(), member.id());
            applications.addStep(
                    new Id<>(member.id().value()), id, progress.step(ApplicationState.JOINED, member.joinedOn(), ""));
        }
    }

    private static Applicant applicant(ImportRow row) {
        return new Applicant(
                CorporateForm.split("", true, row.required("name"), row.text("kana")),
                CorporateNumber.parse(row.text("corporate_number")),
                new PostalAddress(
                        row.text("postal_code"),
                        row.text("prefecture"),
                        row.text("municipality"),
                        row.text("street"),
                        row.text("building")),
                row.text("phone"),
                row.text("url"),
                row.text("category"),
                ApplicantPerson.representative(row.text("representative"), "", row.text("representative_post")),
                new ApplicantPerson(
                        row.text("contact"),
                        row.text("contact_kana"),
                        row.text("contact_department"),
                        row.text("contact_post"),
                        row.text("contact_email"),
                        row.text("contact_phone")),
                row.text("remarks"));
    }

    private static ContactNote note(ImportRow row, Id<Application> application) {
        return new ContactNote(
                id("note", row.required("code")),
                application,
                row.day("noted_on"),
                row.text("noted_with"),
                row.text("noted"),
                row.text("next_step"),
                row.text("next_on").isEmpty() ? Optional.empty() : Optional.of(row.day("next_on")),
                "");
    }

    private static ApplicationState state(String word) {
        return Arrays.stream(ApplicationState.values())
                .filter(state -> state.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new Refused("core.refused.application-state", word).at("state"));
    }

    private static <T> Id<T> id(String kind, String code) {
        return new Id<>(UUID.nameUUIDFromBytes((kind + ":" + code).getBytes(UTF_8)));
    }
}
