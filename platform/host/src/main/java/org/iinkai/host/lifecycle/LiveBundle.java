package org.iinkai.host.lifecycle;

import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.osgi.framework.Bundle;

import org.iinkai.core.database.MapperSet;
import org.iinkai.host.descriptor.Declared;
import org.iinkai.host.screens.LivePlugin;
import org.iinkai.host.screens.ViewDeclaration;

/** A bundle that runs. Everything the host holds of its classes hangs on this one object. */
public final class LiveBundle implements LivePlugin {

    private final Deadline.Whose whose;
    private final String version;
    private final Bundle bundle;
    private final Declared declared;
    private final MapperSet mappers;
    private final Maker maker;
    private final Undo undo;
    private final Uses uses;
    private final Map<String, Problem> problems = new ConcurrentSkipListMap<>();
    private final List<HealthRound> checks;
    private final Leftovers leftovers;

    LiveBundle(Blueprint blueprint, Parts parts) {
        this.whose = parts.whose();
        this.version = blueprint.version();
        this.bundle = blueprint.bundle();
        this.declared = parts.declared();
        this.mappers = parts.mappers();
        this.maker = parts.maker();
        this.undo = parts.undo();
        this.uses = parts.uses();
        this.checks = parts.checks();
        this.leftovers = parts.leftovers();
    }

    /** What a start has made. */
    record Parts(
            Deadline.Whose whose,
            Declared declared,
            MapperSet mappers,
            Maker maker,
            Undo undo,
            Uses uses,
            List<HealthRound> checks,
            Leftovers leftovers) {}

    @Override
    public String id() {
        return whose.id();
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public ClassLoader loader() {
        return whose.loader();
    }

    @Override
    public List<ViewDeclaration> views() {
        return declared.views();
    }

    @Override
    public <T> T make(Class<T> type) {
        return maker.make(type);
    }

    @Override
    public Optional<URL> entry(String path) {
        return Optional.ofNullable(bundle.getEntry(path));
    }

    @Override
    public void problem(String key, Object... arguments) {
        Problem problem = Problem.of(key, arguments);
        problems.put(key + problem.arguments(), problem);
    }

    @Override
    public void served(Duration time) {
        whose.usage().took(time);
    }

    @Override
    public void failed() {
        whose.usage().failed();
    }

    /** What it has cost since it started. */
    public Usage usage() {
        return whose.usage();
    }

    /** How many SQL statements its mappers have sent since it started. */
    public long statements() {
        return mappers.calls();
    }

    /** Names of the threads that are in its code, or that it started. */
    public List<String> threads() {
        return Leftovers.now(bundle, whose.loader());
    }

    /** Sets of personal data that it keeps. */
    public List<Declared.Kept> kept() {
        return declared.kept();
    }

    /** What keeps it from counting as ready. */
    public List<Problem> problems() {
        return List.copyOf(problems.values());
    }

    /** Whether it uses a service of the other bundle. */
    public boolean uses(Bundle other) {
        return uses.isUsed(other);
    }

    /** Whether it can't do without a service of the other bundle. */
    public boolean needs(Bundle other) {
        return uses.isNeeded(other);
    }

    /** Names of the interfaces that it asked other bundles for in vain, and does without. */
    public Set<String> missed() {
        return uses.missed();
    }

    /** Asks its checks how it is. */
    public void examine() {
        checks.forEach(check -> check.run()
                .ifPresentOrElse(
                        problem -> problems.put("check " + check.name(), problem),
                        () -> problems.remove("check " + check.name())));
    }

    Deadline.Whose whose() {
        return whose;
    }

    Undo undo() {
        return undo;
    }

    /** The threads that did not end with it; known once it has stopped. */
    Leftovers leftovers() {
        return leftovers;
    }
}
