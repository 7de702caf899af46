package org.iinkai.core;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.Caller;
import org.iinkai.api.accounts.DeclaredRight;
import org.iinkai.api.applications.Applications;
import org.iinkai.api.association.Association;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.audit.AuditLog;
import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.calendar.Certificates;
import org.iinkai.api.calendar.Events;
import org.iinkai.api.calendar.SignUps;
import org.iinkai.api.data.Transactions;
import org.iinkai.api.documents.Documents;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportRuns;
import org.iinkai.api.imports.Imports;
import org.iinkai.api.jobs.Job;
import org.iinkai.api.jobs.Schedule;
import org.iinkai.api.letters.Letters;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Members;
import org.iinkai.api.members.People;
import org.iinkai.api.numbering.Numbering;
import org.iinkai.api.populations.Populations;
import org.iinkai.api.portal.Portal;
import org.iinkai.api.records.Records;
import org.iinkai.api.text.Texts;
import org.iinkai.core.access.CallerAccess;
import org.iinkai.core.access.GrantsWatch;
import org.iinkai.core.accounts.AccountGrants;
import org.iinkai.core.accounts.AccountRegister;
import org.iinkai.core.activities.ActivityRegister;
import org.iinkai.core.applications.ApplicationRegister;
import org.iinkai.core.association.AssociationNames;
import org.iinkai.core.audit.AuditChain;
import org.iinkai.core.audit.AuditTrail;
import org.iinkai.core.audit.LogBook;
import org.iinkai.core.bodies.BodyRegister;
import org.iinkai.core.calendar.CalendarOffice;
import org.iinkai.core.changes.AuditFeed;
import org.iinkai.core.database.Database;
import org.iinkai.core.database.Migrations;
import org.iinkai.core.database.Unchangeable;
import org.iinkai.core.documents.DocumentOffice;
import org.iinkai.core.documents.merge.KnownValues;
import org.iinkai.core.drafts.DraftBox;
import org.iinkai.core.handover.HandOverDesk;
import org.iinkai.core.imports.ImportDesk;
import org.iinkai.core.imports.register.MemberImport;
import org.iinkai.core.jobs.Jobs;
import org.iinkai.core.letters.LetterDesk;
import org.iinkai.core.mail.MailRegister;
import org.iinkai.core.mailings.MailingOffice;
import org.iinkai.core.members.MemberRegister;
import org.iinkai.core.numbering.NumberSeries;
import org.iinkai.core.organisations.OrganisationImports;
import org.iinkai.core.part.Contributed;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.Part;
import org.iinkai.core.part.Registry;
import org.iinkai.core.people.PeopleRegister;
import org.iinkai.core.populations.PopulationRegister;
import org.iinkai.core.portal.PortalOffice;
import org.iinkai.core.privacy.PrivacyOffice;
import org.iinkai.core.publishing.PublishingOffice;
import org.iinkai.core.records.RecordBook;
import org.iinkai.core.remains.Remains;
import org.iinkai.core.report.AnnualReports;
import org.iinkai.core.requests.RequestKeys;
import org.iinkai.core.search.Finder;
import org.iinkai.core.tokens.TokenRegister;
import org.iinkai.core.views.ListTastes;

/** The core of this server. */
public final class Core implements AutoCloseable {

    private static final Unchangeable UNCHANGEABLE = new Unchangeable(
            List.of(
                    "core.audit_entry",
                    "core.audit_seal",
                    "core.frozen_population",
                    "core.frozen_population_count",
                    "core.frozen_population_member"),
            List.of("core.audit_personal"));

    private final Foundation foundation;
    private final Map<Class<?>, Object> services = new LinkedHashMap<>();
    private final Registry<DataImport> imports = new Registry<>();
    private final AuditChain chain;
    private final RequestKeys requestKeys;
    private final Jobs jobs;
    private final ImportDesk desk;
    private final AccountRegister accounts;
    private final CalendarOffice calendar;
    private final DocumentOffice documents;
    private final PublishingOffice publishing;
    private final MailingOffice mailings;
    private final Remains remains;

    private Core(Foundation foundation, CoreSettings settings) {
        this.foundation = foundation;
        this.chain = AuditChain.in(foundation.database());
        this.requestKeys = RequestKeys.in(foundation);
        this.jobs = Jobs.over(foundation.database().pool(), foundation.clock(), Duration.ofSeconds(5));
        this.desk = new ImportDesk(
                foundation, imports, settings.texts(), settings.setupCodeFile().resolveSibling("imports"));
        offerFoundation();
        MailRegister mail = MailRegister.in(foundation, settings.texts(), settings.mail());
        offer(mail.part());
        this.accounts = AccountRegister.in(
                foundation,
                settings.setupCodeFile(),
                new AccountRegister.House(settings.accounts(), mail, settings.product(), settings.texts()));
        DraftBox drafts = DraftBox.in(foundation);
        offer(drafts.part());
        this.calendar = CalendarOffice.in(
                foundation,
                new CalendarOffice.Neighbours(
                        mail,
                        settings.product(),
                        AccountGrants.in(foundation)::caller,
                        day -> service(Association.class).nameOn(day),
                        settings.texts(),
                        id -> service(Documents.class).document(id)));
        parts(calendar.part(), settings.texts()).forEach(this::offer);
        this.documents = DocumentOffice.in(
                foundation,
                settings.documents(),
                new DocumentOffice.Neighbours(
                        company -> service(Portal.class).company(company),
                        new KnownValues.Register(
                                service(Association.class),
                                service(Companies.class),
                                service(Members.class),
                                service(People.class)),
                        mail,
                        settings.product(),
                        service(Association.class)::nameOn));
        offer(documents.part());
        this.mailings = mailings(mail, settings);
        offer(mailings.part());
        this.publishing = PublishingOffice.in(foundation, settings.texts(), settings.product(), mailings::send);
        offer(publishing.part());
        this.remains = new Remains(foundation);
        PortalOffice portal = portal(accounts, mail, settings);
        offer(portal.part());
        offer(privacy(settings));
        CoreJobs work = new CoreJobs(jobs);
        work.ofRecords(foundation, accounts, calendar, documents);
        work.ofMail(mail, mailings, publishing, portal);
        work.every("sweep-request-keys", Duration.ofHours(1), requestKeys::sweep);
        work.every("sweep-drafts", Duration.ofHours(6), drafts::sweep);
        work.every("sweep-imports", Duration.ofHours(6), desk::sweep);
        work.every("seal-audit", Duration.ofMinutes(1), chain::seal);
    }

    /**
     * Brings the tables up to date and makes the services. Jobs don't run before {@link #startJobs}.
     *
     * @param clock has the time zone of the association
     */
    public static Core start(Database database, Clock clock, CoreSettings settings) {
        database.migrate("core", Migrations.fromClassPath(Core.class.getClassLoader(), "db/core"), UNCHANGEABLE);
        database.letRead("published");
        Access access = new CallerAccess();
        Foundation foundation = new Foundation(
                database,
                clock,
                access,
                AuditTrail.in(database, access, clock),
                NumberSeries.in(database),
                new Contributed(),
                new GrantsWatch(database.transactions()));
        return new Core(foundation, settings);
    }

    /** The parts of the core; a part that needs another finds it in the list before. */
    private List<Part> parts(Part calendar, Texts texts) {
        HandOverDesk handOvers = HandOverDesk.in(foundation, texts);
        Part names = AssociationNames.in(foundation);
        Part members = MemberRegister.in(foundation);
        Part people = PeopleRegister.in(foundation);
        Part applications = applications(members, people);
        handOvers.tellOf(applications.service(Applications.class));
        return List.of(
                accounts.part(),
                names,
                BodyRegister.in(foundation, handOvers::make),
                handOvers.part(),
                ListTastes.in(foundation),
                members,
                MemberImport.in(foundation, members.service(Members.class)),
                OrganisationImports.in(members.service(Companies.class)),
                people,
                PopulationRegister.in(foundation),
                applications,
                letters(names, applications, members, people),
                calendar,
                ActivityRegister.in(foundation),
                Finder.in(foundation),
                RecordBook.in(foundation),
                AuditFeed.in(foundation, chain),
                TokenRegister.in(foundation),
                AnnualReports.in(foundation, members.service(Members.class)));
    }

    private Part applications(Part members, Part people) {
        return ApplicationRegister.in(
                foundation,
                new ApplicationRegister.Neighbours(
                        members.service(Members.class),
                        members.service(Companies.class),
                        people.service(People.class)));
    }

    private Part letters(Part names, Part applications, Part members, Part people) {
        return LetterDesk.in(
                foundation,
                new LetterDesk.Neighbours(
                        names.service(Association.class),
                        applications.service(Applications.class),
                        members.service(Members.class),
                        members.service(Companies.class),
                        people.service(People.class)));
    }

    private PortalOffice portal(AccountRegister accounts, MailRegister mail, CoreSettings settings) {
        return PortalOffice.in(
                foundation,
                new PortalOffice.Neighbours(
                        service(Members.class),
                        service(Companies.class),
                        service(People.class),
                        service(Letters.class),
                        new PortalOffice.Calendar(
                                service(Events.class), service(SignUps.class), service(Certificates.class))),
                new PortalOffice.House(accounts, mail, settings.texts(), settings.product()));
    }

    private MailingOffice mailings(MailRegister mail, CoreSettings settings) {
        return MailingOffice.in(
                foundation,
                new MailingOffice.Neighbours(
                        mail,
                        service(Populations.class),
                        service(Association.class)::nameOn,
                        settings.texts(),
                        settings.product(),
                        settings.mail()));
    }

    private Part privacy(CoreSettings settings) {
        return PrivacyOffice.in(
                foundation,
                new PrivacyOffice.Neighbours(
                        service(People.class), service(Bodies.class), service(Records.class), settings.texts()),
                settings.privacy());
    }

    /** The services by the interface of the API that each fulfils. */
    public Map<Class<?>, Object> services() {
        return Map.copyOf(services);
    }

    /**
     * The service that fulfils an interface of the API.
     *
     * @throws IllegalArgumentException when the core has none
     */
    public <S> S service(Class<S> type) {
        Object service = services.get(type);
        if (service == null) {
            throw new IllegalArgumentException("no service " + type.getName());
        }
        return type.cast(service);
    }

    /** What bundles add to the report, the search and the records; each addition can be taken out again. */
    public Contributed contributed() {
        return foundation.contributed();
    }

    /** Lets a table be read in, by its full name {@code training.courses}; the result takes it out again. */
    public Runnable addImport(String name, DataImport reader) {
        return imports.add(name, reader);
    }

    /** Lets a job run by the clock, by its full name {@code training.remind}; the result takes it out again. */
    public Runnable addJob(String name, Schedule schedule, Supplier<Job> job) {
        return jobs.add(name, schedule, job);
    }

    /** What is kept of bundles beside their own tables. */
    public Remains remains() {
        return remains;
    }

    /** Tells which rights a bundle that runs declares; the result takes them out again. */
    public Runnable addRights(String bundle, List<DeclaredRight> rights) {
        return accounts.catalogue().add(bundle, rights);
    }

    /** Calls the listener whenever people may have gained or lost rights. */
    public void onGrantsChange(Runnable listener) {
        foundation.grants().onChange(listener);
    }

    /** The caller of an open session as it is now; empty when it ended. */
    public Optional<Caller> callerOf(String session) {
        return accounts.callerOf(session);
    }

    /** Answers kept for requests that carry a key. */
    public RequestKeys requestKeys() {
        return requestKeys;
    }

    /** Reminds people of events that begin soon and of what they have to do, as the job does every hour. */
    public void remindPeople() {
        calendar.remind();
    }

    /** Publishes what is due, as the job does every few seconds. */
    public void publish() {
        publishing.publish();
    }

    /** Reads the words of files that came in, as the job does every few seconds. */
    public void readFiles() {
        documents.readFiles();
    }

    /** Writes to those who are asked in consultations, as the job does twice a minute. */
    public void writeLetters() {
        documents.writeLetters();
    }

    /** Takes away files that belong to no document for a day. */
    public void sweepFiles() {
        documents.sweepFiles();
    }

    /** Hashes of stored files that are missing or are not what was stored. */
    public List<String> damagedFiles() {
        return documents.damagedFiles();
    }

    /** Begins to run jobs. */
    public void startJobs() {
        jobs.start();
    }

    /** Number of the first audit entry that is not as it was sealed; empty when all is well. */
    public OptionalLong firstBrokenAuditEntry() {
        return chain.firstBroken();
    }

    /** Lets no job begin any more, and keeps the times of all. To be called before bundles take theirs out. */
    public void stopJobs() {
        jobs.close();
    }

    /** Stops the jobs. The database stays open. */
    @Override
    public void close() {
        desk.close();
        jobs.close();
        mailings.close();
    }

    private void offerFoundation() {
        services.put(Clock.class, foundation.clock());
        services.put(Transactions.class, foundation.transactions());
        services.put(Access.class, foundation.access());
        services.put(Audit.class, foundation.audit());
        services.put(AuditLog.class, LogBook.in(foundation, chain));
        services.put(Numbering.class, foundation.numbering());
        services.put(Imports.class, desk.imports());
        services.put(ImportRuns.class, desk.runs());
    }

    private void offer(Part part) {
        services.putAll(part.services());
        part.imports().forEach(imports::add);
    }
}
