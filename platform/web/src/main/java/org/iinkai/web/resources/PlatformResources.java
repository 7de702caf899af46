package org.iinkai.web.resources;

import java.time.Clock;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.iinkai.api.audit.AuditLog;
import org.iinkai.api.changes.Changes;
import org.iinkai.api.host.PluginUpkeep;
import org.iinkai.api.host.Plugins;
import org.iinkai.api.imports.ImportRuns;
import org.iinkai.api.members.Members;
import org.iinkai.api.populations.Populations;
import org.iinkai.api.publishing.Publications;
import org.iinkai.api.records.Records;
import org.iinkai.api.report.Reports;
import org.iinkai.api.search.Search;
import org.iinkai.api.text.Texts;
import org.iinkai.web.rest.RestResources;

/** The REST resources that the platform itself offers. */
public final class PlatformResources {

    private PlatformResources() {}

    /** Serves them for as long as the door is open. */
    public static void addTo(
            RestResources rest, Members members, Reports reports, Plugins plugins, PluginUpkeep upkeep) {
        rest.addPlatform("members", new MemberResource(members));
        rest.addPlatform("reports", new ReportResource(reports));
        rest.addPlatform("plugins", new PluginResource(plugins, upkeep));
    }

    /** Serves the register: companies, people, bodies, and the short tables they go by. Members are served already. */
    public static void addTo(RestResources rest, RegisterServices register) {
        rest.addPlatform("companies", new CompanyResource(register));
        rest.addPlatform("people", new PersonResource(register));
        rest.addPlatform("bodies", new BodyResource(register));
        CodeTables.addTo(rest, register);
    }

    /** Serves the calendar: series and events, who takes part, meetings. */
    public static void addTo(RestResources rest, CalendarServices calendar) {
        rest.addPlatform("event-series", new EventSeriesResource(calendar));
        rest.addPlatform("events", new EventResource(calendar));
    }

    /** Serves documents and the folders they lie in. */
    public static void addTo(RestResources rest, DocumentServices documents) {
        rest.addPlatform("document-folders", new FolderResource(documents));
        rest.addPlatform("document-storage", new StorageResource(documents));
        rest.addPlatform("documents", new DocumentResource(documents));
    }

    /** Serves consultations, from services by the interface of the API that each fulfils. */
    public static void addConsultations(RestResources rest, Map<Class<?>, Object> services) {
        rest.addPlatform("consultations", new ConsultationResource(ConsultationServices.among(services)));
    }

    /** Serves publications and their channels. */
    public static void addTo(RestResources rest, Publications publications) {
        rest.addPlatform("publications", new PublicationResource(publications));
        rest.addPlatform("publishing-channels", new ChannelResource(publications));
    }

    /** Serves mailings, their lists, and the addresses that get nothing. */
    public static void addTo(RestResources rest, MailingServices mailings) {
        rest.addPlatform("mailings", new MailingResource(mailings.mailings()));
        rest.addPlatform("mailing-lists", new MailingListResource(mailings.lists()));
        rest.addPlatform("suppressions", new SuppressionResource(mailings.suppressions()));
    }

    /** Serves the populations. */
    public static void addTo(RestResources rest, Populations populations, Clock clock) {
        rest.addPlatform("populations", new PopulationResource(populations, clock));
    }

    /** Serves the feed of changes; a request that waits for one ends when the platform serves no more. */
    public static void addTo(RestResources rest, Changes changes, BooleanSupplier isServing) {
        rest.addPlatform("changes", new ChangeResource(changes, isServing));
    }

    /** Serves the reading in of files. */
    public static void addTo(RestResources rest, ImportRuns imports, Texts texts) {
        rest.addPlatform("imports", new ImportResource(imports, texts));
    }

    /** Serves the record of changes. */
    public static void addTo(RestResources rest, AuditLog log) {
        rest.addPlatform("audit", new AuditResource(log));
    }

    /** Serves the search and what all modules know of a record. */
    public static void addTo(RestResources rest, Search search, Records records, Texts texts) {
        rest.addPlatform("search", new SearchResource(search, texts));
        rest.addPlatform("records", new PartResource(records, texts));
    }
}
