package org.iinkai.core.applications;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.applications.Advance;
import org.iinkai.api.applications.Applicant;
import org.iinkai.api.applications.Application;
import org.iinkai.api.applications.ApplicationState;
import org.iinkai.api.applications.Step;
import org.iinkai.api.audit.FieldChange;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.core.part.Foundation;

/** Takes applications from state to state. Every method runs in the caller's transaction. */
final class Progress {

    private static final String SERIES = "core.applications";

    private final Foundation foundation;
    private final ApplicationMapper applications;

    Progress(Foundation foundation, ApplicationMapper applications) {
        this.foundation = foundation;
        this.applications = applications;
    }

    /** The application as it is now, held until the transaction ends; refuses what somebody changed meanwhile. */
    StoredApplication held(Id<Application> id, int version) {
        StoredApplication stored = held(id);
        if (stored.version() != version) {
            throw new Refused("core.refused.changed-meanwhile");
        }
        return stored;
    }

    StoredApplication held(Id<Application> id) {
        return applications.locked(id).orElseThrow(() -> new NotFound("application " + id));
    }

    void advance(Advance request) {
        held(request.application());
        if (applications.hasStep(request.step())) {
            return;
        }
        StoredApplication stored = held(request.application(), request.version());
        check(stored, request.to());
        checkDay(stored, request.on());
        checkNote(request);
        if (request.to() == ApplicationState.RECEIVED) {
            Applicant applicant = stored.application().applicant();
            Answers.checkReceivable(applicant);
            receive(request.step(), stored.id(), applicant, request.on());
        } else {
            Step step = step(request.to(), request.on(), request.note());
            applications.advance(stored.id(), step);
            applications.addStep(request.step(), stored.id(), step);
            audit(
                    action(request.to()),
                    stored.id(),
                    stored.number(),
                    List.of(new FieldChange(
                            "core.field.state",
                            stored.state().name(),
                            request.to().name(),
                            false)));
        }
    }

    /** Gives a receipt number and the state that goes with it. */
    String receive(Id<Step> id, Id<Application> application, Applicant applicant, LocalDate on) {
        int year = FiscalYear.of(on).year();
        int count = foundation.numbering().next(SERIES, String.valueOf(year));
        String number = StoredApplication.number(year, count);
        applications.receive(application, year, count, on, Answers.searchKey(applicant, number));
        applications.addStep(id, application, step(ApplicationState.RECEIVED, on, ""));
        audit("core.audit.application-received", application, number, Compared.APPLICANT.added(applicant));
        return number;
    }

    void prospect(Id<Step> id, Id<Application> application, LocalDate on) {
        applications.addStep(id, application, step(ApplicationState.PROSPECT, on, ""));
        audit("core.audit.application-prospect", application, "");
    }

    /** Refuses a state that may not follow. */
    static void check(StoredApplication stored, ApplicationState to) {
        if (!stored.state().mayBecome(to)) {
            throw new Refused(whyNot(stored.state()));
        }
    }

    private static String whyNot(ApplicationState state) {
        return switch (state) {
            case PROSPECT -> "core.refused.application-prospect";
            case RECEIVED -> "core.refused.application-received";
            case SCREENING -> "core.refused.application-screening";
            case AWAITING_APPROVAL -> "core.refused.application-awaiting";
            case RETURNED -> "core.refused.application-returned";
            case APPROVED -> "core.refused.application-approved";
            case JOINED -> "core.refused.application-joined";
            case REJECTED -> "core.refused.application-rejected";
            case WITHDRAWN -> "core.refused.application-withdrawn";
        };
    }

    private void checkDay(StoredApplication stored, LocalDate on) {
        if (on.isAfter(LocalDate.now(foundation.clock()))) {
            throw new Refused("core.refused.application-day-to-come").at("on");
        }
        stored.receivedOn().filter(on::isBefore).ifPresent(received -> {
            throw new Refused("core.refused.application-day-before", received).at("on");
        });
    }

    private static void checkNote(Advance request) {
        boolean isNeeded = request.to() == ApplicationState.RETURNED || request.to() == ApplicationState.REJECTED;
        if (isNeeded && request.note().isEmpty()) {
            throw new Refused("core.refused.application-note").at("note");
        }
        int most = Applicant.LONGEST_REMARKS;
        if (request.note().codePointCount(0, request.note().length()) > most) {
            throw new Refused("core.refused.too-long", most).at("note");
        }
    }

    Step step(ApplicationState state, LocalDate on, String note) {
        String by = CallerScope.current().map(Caller::name).orElse("");
        return new Step(state, on, note, foundation.clock().instant().truncatedTo(ChronoUnit.MICROS), by);
    }

    void audit(String action, Id<Application> id, String detail) {
        audit(action, id, detail, List.of());
    }

    void audit(String action, Id<Application> id, String detail, List<FieldChange> fields) {
        foundation.audit().record(action, "application:" + id, detail, fields);
    }

    private static String action(ApplicationState state) {
        return switch (state) {
            case SCREENING -> "core.audit.application-screening";
            case AWAITING_APPROVAL -> "core.audit.application-awaiting";
            case RETURNED -> "core.audit.application-returned";
            case APPROVED -> "core.audit.application-approved";
            case REJECTED -> "core.audit.application-rejected";
            case WITHDRAWN -> "core.audit.application-withdrawn";
            // these have ways of their own, with more to say than a step has
            case PROSPECT, RECEIVED, JOINED -> throw new Refused("core.refused.application-join");
        };
    }
}
