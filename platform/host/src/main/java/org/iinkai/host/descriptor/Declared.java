package org.iinkai.host.descriptor;

import java.util.List;

import org.iinkai.api.access.Right;
import org.iinkai.api.activities.FactSource;
import org.iinkai.api.handover.HandOverPart;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.jobs.Job;
import org.iinkai.api.jobs.Schedule;
import org.iinkai.api.plugin.HealthCheck;
import org.iinkai.api.portal.PortalPart;
import org.iinkai.api.privacy.PersonalData;
import org.iinkai.api.publishing.Channel;
import org.iinkai.api.records.CompanyPart;
import org.iinkai.api.records.PersonPart;
import org.iinkai.api.rest.RestResource;
import org.iinkai.api.search.SearchSource;
import org.iinkai.host.screens.ViewDeclaration;

/** What a declaration said, with the bundle's classes: to be dropped when the bundle stops. */
public record Declared(
        List<Right> rights,
        List<Class<?>> mappers,
        List<Class<?>> services,
        List<Exported> exports,
        List<ViewDeclaration> views,
        List<Named<RestResource>> rest,
        List<Class<? extends FactSource>> reports,
        List<Timed> jobs,
        List<Named<DataImport>> imports,
        List<Named<HealthCheck>> health,
        List<Class<? extends SearchSource>> searches,
        List<Named<CompanyPart>> companyParts,
        List<Named<PersonPart>> personParts,
        List<Named<HandOverPart>> handOverParts,
        List<Named<PortalPart>> portalParts,
        List<Kept> kept,
        List<Channelled> channels) {

    public Declared {
        rights = List.copyOf(rights);
        mappers = List.copyOf(mappers);
        services = List.copyOf(services);
        exports = List.copyOf(exports);
        views = List.copyOf(views);
        rest = List.copyOf(rest);
        reports = List.copyOf(reports);
        jobs = List.copyOf(jobs);
        imports = List.copyOf(imports);
        health = List.copyOf(health);
        searches = List.copyOf(searches);
        companyParts = List.copyOf(companyParts);
        personParts = List.copyOf(personParts);
        handOverParts = List.copyOf(handOverParts);
        portalParts = List.copyOf(portalParts);
        kept = List.copyOf(kept);
        channels = List.copyOf(channels);
    }

    /** A service that others may ask for. */
    public record Exported(Class<?> contract, Class<?> service) {}

    /** A class under a name, a path or a title. */
    public record Named<T>(String name, Class<? extends T> type) {}

    /** A set of personal data. */
    public record Kept(String name, String purpose, int months, Class<? extends PersonalData> type) {

        public Kept {
            if (months < 1) {
                throw new IllegalArgumentException(name + " is kept for " + months + " months");
            }
        }
    }

    /** A channel that publishes by itself. */
    public record Channelled(String name, String title, Class<? extends Channel> type) {}

    /** Work that runs by the clock. */
    public record Timed(String name, Schedule schedule, Class<? extends Job> type) {}
}
