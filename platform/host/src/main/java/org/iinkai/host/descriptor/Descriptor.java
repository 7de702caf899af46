package org.iinkai.host.descriptor;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.access.Right;
import org.iinkai.api.jobs.Schedule;
import org.iinkai.host.screens.ViewDeclaration;

/**
 * What a bundle will contribute, in words: known before any of it has run. Lies in the jar as {@link DescriptorFile#PATH}.
 *
 * @param id the bundle's id
 * @param declaration class that declares it
 * @param migrations file names below {@code db/}, in order
 * @param hasStatic whether there are files below {@code static/}
 */
public record Descriptor(
        String id,
        String declaration,
        List<View> views,
        List<String> rights,
        List<String> mappers,
        List<String> services,
        List<Export> exports,
        List<Named> rest,
        List<String> reports,
        List<Timed> jobs,
        List<Named> imports,
        List<Named> health,
        List<String> searches,
        List<Named> companyParts,
        List<Named> personParts,
        List<Named> handOverParts,
        List<Named> portalParts,
        List<Named> channels,
        List<String> migrations,
        boolean hasStatic) {

    public Descriptor {
        views = List.copyOf(views);
        rights = List.copyOf(rights);
        mappers = List.copyOf(mappers);
        services = List.copyOf(services);
        exports = List.copyOf(exports);
        rest = List.copyOf(rest);
        reports = List.copyOf(reports);
        jobs = List.copyOf(jobs);
        imports = List.copyOf(imports);
        health = List.copyOf(health);
        searches = since11(searches);
        companyParts = since11(companyParts);
        personParts = since11(personParts);
        handOverParts = since11(handOverParts);
        portalParts = since11(portalParts);
        channels = since11(channels);
        migrations = List.copyOf(migrations);
    }

    /** A view; {@code right} is empty when whoever is signed in may enter. */
    public record View(
            String route, String type, String titleKey, String icon, int order, boolean inMenu, String right) {}

    /** A service that others may ask for. */
    public record Export(String contract, String service) {}

    /** A class under a name, a path or a title. */
    public record Named(String name, String type) {}

    /** Work that runs by the clock; {@code schedule} is {@code every PT5M} or {@code daily 06:00}. */
    public record Timed(String name, String schedule, String type) {}

    /** The files of a jar that a descriptor tells of. */
    public record Files(List<String> migrations, boolean hasStatic) {

        public Files {
            migrations = migrations.stream().sorted(Comparator.naturalOrder()).toList();
        }
    }

    /** Puts what a declaration said into words. */
    public static Descriptor of(String id, String declaration, Declared declared, Files files) {
        return new Descriptor(
                id,
                declaration,
                declared.views().stream().map(Descriptor::view).toList(),
                declared.rights().stream().map(Right::id).toList(),
                names(declared.mappers()),
                names(declared.services()),
                declared.exports().stream()
                        .map(e -> new Export(e.contract().getName(), e.service().getName()))
                        .toList(),
                named(declared.rest()),
                declared.reports().stream().map(Class::getName).toList(),
                declared.jobs().stream()
                        .map(j -> new Timed(
                                j.name(), words(j.schedule()), j.type().getName()))
                        .toList(),
                named(declared.imports()),
                named(declared.health()),
                declared.searches().stream().map(Class::getName).toList(),
                named(declared.companyParts()),
                named(declared.personParts()),
                named(declared.handOverParts()),
                named(declared.portalParts()),
                declared.channels().stream()
                        .map(c -> new Named(c.name(), c.type().getName()))
                        .toList(),
                files.migrations(),
                files.hasStatic());
    }

    /** A descriptor that an older platform wrote does not speak of what came later. */
    private static <T> List<T> since11(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    private static View view(ViewDeclaration view) {
        return new View(
                view.route(),
                view.type().getName(),
                view.titleKey(),
                view.icon(),
                view.order(),
                view.inMenu(),
                view.right().orElse(""));
    }

    private static List<String> names(List<Class<?>> types) {
        return types.stream().map(Class::getName).toList();
    }

    private static <T> List<Named> named(List<Declared.Named<T>> types) {
        return types.stream().map(n -> new Named(n.name(), n.type().getName())).toList();
    }

    private static String words(Schedule schedule) {
        return switch (schedule) {
            case Schedule.Every every -> "every " + every.pause();
            case Schedule.Daily daily -> "daily " + daily.at();
        };
    }
}
