package org.iinkai.host.descriptor;

import java.util.List;

import org.iinkai.api.access.Right;
import org.iinkai.api.activities.FactSource;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.jobs.Job;
import org.iinkai.api.jobs.Schedule;
import org.iinkai.api.plugin.HealthCheck;
import org.iinkai.api.rest.RestResource;
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
        List<Named<HealthCheck>> health) {

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
    }

    /** A service that others may ask for. */
    public record Exported(Class<?> contract, Class<?> service) {}

    /** A class under a name or a path. */
    public record Named<T>(String name, Class<? extends T> type) {}

    /** Work that runs by the clock. */
    public record Timed(String name, Schedule schedule, Class<? extends Job> type) {}
}
