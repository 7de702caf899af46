package org.iinkai.core.applications;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.applications.AddApplication;
import org.iinkai.api.applications.Advance;
import org.iinkai.api.applications.Applicant;
import org.iinkai.api.applications.Application;
import org.iinkai.api.applications.ApplicationFilter;
import org.iinkai.api.applications.ApplicationRow;
import org.iinkai.api.applications.ApplicationState;
import org.iinkai.api.applications.Applications;
import org.iinkai.api.applications.Apply;
import org.iinkai.api.applications.ChangeApplicant;
import org.iinkai.api.applications.ContactNote;
import org.iinkai.api.applications.JoinApplicant;
import org.iinkai.api.applications.LikelyMember;
import org.iinkai.api.applications.Receipt;
import org.iinkai.api.applications.Step;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Total;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.MemberCategory;
import org.iinkai.api.members.Members;
import org.iinkai.api.members.People;
import org.iinkai.core.applications.ApplicationMapper.Entry;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.Part;

/** Applications in the database. */
public final class ApplicationRegister implements Applications {

    private final Foundation foundation;
    private final Access access;
    private final ApplicationMapper applications;
    private final ListMapper lists;
    private final Members members;
    private final Progress progress;
    private final Admission admission;
    private final LikelyMembers likely;

    private ApplicationRegister(Foundation foundation, Neighbours near) {
        this.foundation = foundation;
        this.access = foundation.access();
        var mappers = foundation
                .database()
                .mappers(
                        "core.applications",
                        ApplicationMapper.class.getClassLoader(),
                        List.of(ApplicationMapper.class, ListMapper.class));
        this.applications = mappers.mapper(ApplicationMapper.class);
        this.lists = mappers.mapper(ListMapper.class);
        this.members = near.members();
        this.progress = new Progress(foundation, applications);
        this.admission = new Admission(near.companies(), near.members(), near.people());
        this.likely = new LikelyMembers(lists, near.companies());
    }

    /** The parts of the register that applicants come into. */
    public record Neighbours(Members members, Companies companies, People people) {}

    /** The part of the core that knows applications. */
    public static Part in(Foundation foundation, Neighbours near) {
        ApplicationRegister register = new ApplicationRegister(foundation, near);
        return new Part(
                Map.of(Applications.class, register),
                Map.of(
                        "core.applications",
                        new ApplicationImport(register.applications, register.lists, register.progress)));
    }

    @Override
    public List<MemberCategory> categories() {
        return CallerScope.get(
                Caller.system("applications"),
                () -> members.categories().stream()
                        .filter(category -> !category.isRetired())
                        .toList());
    }

    @Override
    public Receipt apply(Apply request) {
        if (!request.isConsentGiven()) {
            throw new Refused("core.refused.applicant-consent").at("consent");
        }
        Applicant applicant = Answers.stored(request.applicant());
        Answers.checkComplete(applicant);
        Answers.checkCategory(applicant, categories());
        return foundation.transactions().write(() -> {
            applications.waitForOthers(request.application().toString());
            return applications
                    .application(request.application())
                    .map(stored -> receiptOf(stored, applicant))
                    .orElseGet(() -> receive(request.application(), applicant));
        });
    }

    private Receipt receive(Id<Application> id, Applicant applicant) {
        LocalDate today = today();
        applications.add(new Entry(id, true, today, Optional.of(today)), applicant, Answers.searchKey(applicant, ""));
        return new Receipt(progress.receive(new Id<>(id.value()), id, applicant, today), today);
    }

    /** A form that was sent, changed and sent again would be lost silently: say so instead. */
    private static Receipt receiptOf(StoredApplication stored, Applicant applicant) {
        if (!stored.isPublic() || !stored.application().applicant().equals(applicant)) {
            throw new Refused("core.refused.application-sent");
        }
        return new Receipt(stored.number(), stored.receivedOn().orElseThrow());
    }

    @Override
    public Page<ApplicationRow> find(ApplicationFilter filter, PageRequest page) {
        access.require(CoreRight.MEMBERS_READ);
        Locale locale = CallerScope.current().map(Caller::locale).orElse(Locale.JAPANESE);
        ApplicationQuery query = ApplicationQuery.of(filter, page, locale);
        return foundation
                .transactions()
                .read(() -> Page.of(
                        lists.find(query),
                        page,
                        ApplicationQuery::position,
                        Total.bounded(lists.count(query, Total.BOUND + 1))));
    }

    @Override
    public Application application(Id<Application> id) {
        access.require(CoreRight.MEMBERS_READ);
        return stored(id);
    }

    private Application stored(Id<Application> id) {
        return applications
                .application(id)
                .orElseThrow(() -> new NotFound("application " + id))
                .application();
    }

    @Override
    public void add(AddApplication request) {
        access.require(CoreRight.MEMBERS_CHANGE);
        Applicant applicant = Answers.stored(request.applicant());
        boolean isProspect = request.state() == ApplicationState.PROSPECT;
        if (!isProspect) {
            Answers.checkReceivable(applicant);
        }
        Answers.checkCategory(applicant, categories());
        if (request.on().isAfter(today())) {
            throw new Refused("core.refused.application-day-to-come").at("on");
        }
        foundation.transactions().write(() -> {
            applications.waitForOthers(request.application().toString());
            if (applications.application(request.application()).isEmpty()) {
                store(request, applicant, isProspect);
            }
        });
    }

    private void store(AddApplication request, Applicant applicant, boolean isProspect) {
        Id<Application> id = request.application();
        applications.add(
                new Entry(id, false, request.on(), Optional.empty()), applicant, Answers.searchKey(applicant, ""));
        Id<Step> step = new Id<>(id.value());
        if (isProspect) {
            progress.prospect(step, id, request.on());
        } else {
            progress.receive(step, id, applicant, request.on());
        }
    }

    @Override
    public void change(ChangeApplicant request) {
        access.require(CoreRight.MEMBERS_CHANGE);
        Applicant applicant = Answers.stored(request.applicant());
        Answers.checkCategory(applicant, categories());
        foundation.transactions().write(() -> {
            StoredApplication stored = progress.held(request.application(), request.version());
            if (!stored.state().isOpenToChanges()) {
                throw new Refused("core.refused.application-settled");
            }
            if (stored.state() != ApplicationState.PROSPECT) {
                Answers.checkReceivable(applicant);
            }
            applications.change(stored.id(), applicant, Answers.searchKey(applicant, stored.number()));
            progress.audit(
                    "core.audit.application-changed",
                    stored.id(),
                    stored.number(),
                    Compared.APPLICANT.between(stored.application().applicant(), applicant));
        });
    }

    @Override
    public void advance(Advance request) {
        access.require(CoreRight.MEMBERS_CHANGE);
        if (request.to() == ApplicationState.JOINED) {
            throw new Refused("core.refused.application-join");
        }
        foundation.transactions().write(() -> progress.advance(request));
    }

    @Override
    public Id<Company> join(JoinApplicant request) {
        access.require(CoreRight.MEMBERS_CHANGE);
        return foundation.transactions().write(() -> {
            StoredApplication now = progress.held(request.application());
            if (now.membershipId()
                    .filter(request.membership().membership()::equals)
                    .isPresent()) {
                return now.companyId().orElseThrow();
            }
            StoredApplication stored = progress.held(request.application(), request.version());
            Progress.check(stored, ApplicationState.JOINED);
            return admit(request, stored);
        });
    }

    private Id<Company> admit(JoinApplicant request, StoredApplication stored) {
        var membership = request.membership();
        admission.admit(request, stored.application().applicant());
        applications.join(stored.id(), membership.company(), membership.membership());
        applications.addStep(
                new Id<>(membership.membership().value()),
                stored.id(),
                progress.step(ApplicationState.JOINED, membership.on(), ""));
        progress.audit("core.audit.application-joined", stored.id(), stored.number());
        return membership.company();
    }

    @Override
    public void note(ContactNote note) {
        Caller caller = access.require(CoreRight.MEMBERS_CHANGE);
        foundation.transactions().write(() -> {
            StoredApplication stored = progress.held(note.application());
            if (lists.note(note, caller.name()) > 0) {
                progress.audit("core.audit.application-noted", stored.id(), stored.number());
            }
        });
    }

    @Override
    public List<ContactNote> notes(Id<Application> id) {
        access.require(CoreRight.MEMBERS_READ);
        return lists.notes(id);
    }

    @Override
    public List<Step> steps(Id<Application> id) {
        access.require(CoreRight.MEMBERS_READ);
        return applications.steps(id);
    }

    @Override
    public List<LikelyMember> likely(Id<Application> id) {
        access.require(CoreRight.MEMBERS_READ);
        return likely.of(stored(id).applicant(), today());
    }

    private LocalDate today() {
        return LocalDate.now(foundation.clock());
    }
}
