package org.iinkai.host.lifecycle;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.iinkai.api.error.Refused;
import org.iinkai.api.plugin.CommitteePlugin;
import org.iinkai.core.database.Database;
import org.iinkai.core.database.MapperSet;
import org.iinkai.core.database.MigrationFailed;
import org.iinkai.core.database.SqlFile;
import org.iinkai.host.HostPorts;
import org.iinkai.host.descriptor.Declared;
import org.iinkai.host.descriptor.Descriptor;
import org.iinkai.host.descriptor.RecordingContributions;
import org.iinkai.host.screens.Screens;
import org.iinkai.host.wiring.BundleSpace;

/** Starts and stops a bundle: check, migrate, mappers, services, contributions, views, and all that backwards. */
public final class Starter {

    private static final Logger LOG = LoggerFactory.getLogger(Starter.class);

    private final Surroundings around;

    /** @param around what the bundles are started in */
    public Starter(Surroundings around) {
        this.around = around;
    }

    /**
     * What bundles are started in.
     *
     * @param services services of the platform by their interface
     */
    public record Surroundings(
            BundleSpace space,
            Database database,
            Map<Class<?>, Object> services,
            HostPorts ports,
            Screens screens,
            Deadline deadline,
            LoaderMeter meter,
            Clock clock) {}

    /**
     * Starts a bundle.
     *
     * @throws Fault when it can't run; nothing of it is left then
     */
    public LiveBundle start(Blueprint blueprint) {
        Undo undo = new Undo();
        try {
            return steps(blueprint, undo);
        } catch (RuntimeException | LinkageError e) {
            undo.run();
            throw Fault.of(Problem.of("host.problem.defect"), e);
        }
    }

    /** What keeps a bundle from starting that could not even be put in. */
    public static Fault fault(RuntimeException why) {
        return Fault.of(Problem.of("host.problem.unresolved"), why);
    }

    /** What keeps a bundle from starting that the server did not outlive. */
    public static Fault deadly() {
        return new Fault(Problem.of("host.problem.deadly"));
    }

    /**
     * Stops a bundle whose views are withdrawn already, and lets its classes go.
     *
     * @param isDeserted whether all windows have left its pages
     * @return the threads it left behind
     */
    public Leftovers stop(LiveBundle live, boolean isDeserted) {
        live.leftovers().expect(!isDeserted || live.usage().isBusy());
        live.undo().run();
        return live.leftovers();
    }

    /** Makes every view once and asks all checks; what they find becomes a problem of the bundle. */
    public void examine(LiveBundle live) {
        try {
            around.deadline().call(live.whose(), Problem.of("host.problem.threw", live.id()), () -> {
                around.screens().verify(live);
                return true;
            });
        } catch (Fault e) {
            LOG.warn("The views of {} could not be tried: {}", live.id(), e.getMessage());
        }
        live.examine();
    }

    private LiveBundle steps(Blueprint blueprint, Undo undo) {
        Bundle bundle = blueprint.bundle();
        ClassLoader loader = around.space().start(bundle);
        around.meter().made(blueprint.id(), loader);
        Deadline.Whose whose = new Deadline.Whose(
                blueprint.id(), loader, new Usage(around.clock().instant()));
        Leftovers leftovers = new Leftovers();
        undo.add(() -> release(blueprint, loader, leftovers));
        Declared declared = declared(blueprint, whose);
        MapperSet mappers = mappers(whose, declared);
        migrate(blueprint);
        Uses uses = new Uses();
        Maker maker = new Maker(
                new OwnContext(blueprint.id(), blueprint.version()),
                declared,
                mappers,
                new Maker.Sources(
                        around.services(),
                        wanted -> around.space().service(bundle, wanted).map(found -> {
                            uses.needs(found.owner());
                            return found.service();
                        }),
                        wanted -> welcome(bundle, wanted, uses),
                        uses::misses));
        contribute(bundle, whose, declared, maker, undo);
        List<HealthRound> checks = checks(whose, declared, maker);
        LiveBundle live = new LiveBundle(
                blueprint, new LiveBundle.Parts(whose, declared, mappers, maker, undo, uses, checks, leftovers));
        show(live);
        return live;
    }

    private Optional<Object> welcome(Bundle bundle, Class<?> wanted, Uses uses) {
        Optional<BundleSpace.Found> found = around.space().service(bundle, wanted);
        found.ifPresentOrElse(there -> uses.likes(there.owner()), () -> uses.misses(wanted.getName()));
        return found.map(BundleSpace.Found::service);
    }

    private Declared declared(Blueprint blueprint, Deadline.Whose whose) {
        Descriptor packaged = blueprint.descriptor();
        Declared declared = call(whose, packaged.declaration(), () -> {
            RecordingContributions recorded = new RecordingContributions(whose.id());
            var constructor = whose.loader().loadClass(packaged.declaration()).getDeclaredConstructor();
            constructor.setAccessible(true);
            ((CommitteePlugin) constructor.newInstance()).contribute(recorded);
            return recorded.declared();
        });
        Descriptor live = Descriptor.of(
                whose.id(),
                packaged.declaration(),
                declared,
                new Descriptor.Files(packaged.migrations(), packaged.hasStatic()));
        if (!live.equals(packaged)) {
            throw new Refused("host.refused.stale-descriptor", whose.id());
        }
        return declared;
    }

    private MapperSet mappers(Deadline.Whose whose, Declared declared) {
        MapperSet mappers = around.deadline()
                .call(
                        whose,
                        Problem.of("host.problem.mappers"),
                        () -> around.database().mappers(whose.id(), whose.loader(), declared.mappers()));
        mappers.statements().forEach(sql -> SchemaRule.check(whose.id(), sql));
        return mappers;
    }

    private void migrate(Blueprint blueprint) {
        Descriptor descriptor = blueprint.descriptor();
        if (blueprint.jar().migrationsDigest().equals(blueprint.applied())) {
            return;
        }
        try {
            around.database()
                    .migrate(
                            descriptor.id(),
                            () -> descriptor.migrations().stream()
                                    .map(name -> new SqlFile(
                                            name, () -> blueprint.jar().migration(name)))
                                    .toList());
        } catch (MigrationFailed e) {
            LOG.debug("The tables of {} could not be brought up to date", descriptor.id(), e);
            throw new Fault(
                    e.changedFile().isEmpty()
                            ? Problem.of("host.problem.migration").with(String.valueOf(e.getMessage()))
                            : Problem.of("host.problem.migration-changed", e.changedFile()));
        } catch (RuntimeException e) {
            throw Fault.of(Problem.of("host.problem.migration"), e);
        }
    }

    private void contribute(Bundle bundle, Deadline.Whose whose, Declared declared, Maker maker, Undo undo) {
        call(whose, whose.id(), () -> {
            maker.makeServices();
            return true;
        });
        for (Declared.Exported exported : declared.exports()) {
            undo.add(around.space().offer(bundle, exported.contract(), maker.service(exported.service())));
        }
        undo.add(around.ports().addRights(whose.id(), RightWords.of(whose.id(), declared.rights(), bundle::getEntry)));
        Handover handover = new Handover(around.ports(), around.deadline(), whose, maker, undo);
        handover.hand(declared, call(whose, whose.id(), () -> handover.make(declared)));
    }

    private List<HealthRound> checks(Deadline.Whose whose, Declared declared, Maker maker) {
        return call(
                whose,
                whose.id(),
                () -> declared.health().stream()
                        .map(named -> new HealthRound(named.name(), maker.make(named.type()), around.deadline(), whose))
                        .toList());
    }

    private void show(LiveBundle live) {
        try {
            around.screens().show(live);
        } catch (RuntimeException e) {
            throw Fault.of(Problem.of("host.problem.screens"), e);
        }
    }

    private void release(Blueprint blueprint, ClassLoader loader, Leftovers leftovers) {
        Bundle bundle = blueprint.bundle();
        leftovers.look(bundle, loader);
        around.meter().stopped(loader, blueprint.version(), leftovers);
        around.space().stop(bundle);
        around.screens().purge(loader);
        around.space().refresh(bundle);
    }

    private <T> T call(Deadline.Whose whose, String what, Callable<T> work) {
        return around.deadline().call(whose, Problem.of("host.problem.threw", what), work);
    }
}
