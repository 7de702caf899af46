package org.iinkai.host.lifecycle;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import org.iinkai.api.plugin.PluginContext;
import org.iinkai.core.database.MapperSet;
import org.iinkai.host.descriptor.Declared;

/**
 * Makes objects of a bundle's classes. A constructor may ask for the bundle's context, its mappers and services, services
 * of the platform, and services that other bundles offer.
 */
final class Maker {

    private final PluginContext context;
    private final Declared declared;
    private final MapperSet mappers;
    private final Map<Class<?>, Object> platform;
    private final Function<Class<?>, Optional<Object>> welcome;
    private final Consumer<String> missed;
    private final Function<Class<?>, Optional<Object>> others;
    private final List<Class<?>> services = new ArrayList<>();
    private final Map<Class<?>, Object> made = new ConcurrentHashMap<>();

    Maker(PluginContext context, Declared declared, MapperSet mappers, Sources sources) {
        this.context = context;
        this.declared = declared;
        this.mappers = mappers;
        this.platform = sources.platform();
        this.others = sources.others();
        this.welcome = sources.welcome();
        this.missed = sources.missed();
        Stream.concat(
                        declared.services().stream(),
                        declared.exports().stream().<Class<?>>map(Declared.Exported::service))
                .distinct()
                .forEach(services::add);
    }

    /**
     * Where services come from that are not the bundle's own.
     *
     * @param others those of other bundles that it can't do without
     * @param welcome those that it can do without
     * @param missed told of the names of interfaces that are not even there
     */
    record Sources(
            Map<Class<?>, Object> platform,
            Function<Class<?>, Optional<Object>> others,
            Function<Class<?>, Optional<Object>> welcome,
            Consumer<String> missed) {}

    /** Makes all services, each once, so that what is wrong with them shows at the start. */
    void makeServices() {
        services.forEach(type -> service(type, new ArrayDeque<>()));
    }

    /** The service of that class, which has been made. */
    Object service(Class<?> type) {
        return service(type, new ArrayDeque<>());
    }

    /** Makes an object. */
    <T> T make(Class<T> type) {
        return type.cast(make(type, new ArrayDeque<>()));
    }

    private Object make(Class<?> type, Deque<Class<?>> path) {
        if (path.contains(type)) {
            throw new Fault(Problem.of("host.problem.circular", type.getName()));
        }
        path.push(type);
        try {
            Constructor<?> constructor = constructor(type);
            Object[] arguments = Stream.of(constructor.getParameters())
                    .map(wanted -> given(wanted, path))
                    .toArray();
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw unchecked(e.getCause() == null ? e : e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new Fault(
                    Problem.of("host.problem.constructor", type.getName()).with(e));
        } finally {
            path.pop();
        }
    }

    private Object given(Parameter parameter, Deque<Class<?>> path) {
        return parameter.getType() == Optional.class ? perhaps(parameter) : given(parameter.getType(), path);
    }

    /** A service of another bundle, if it is there; not even its interface has to be. */
    private Optional<Object> perhaps(Parameter parameter) {
        try {
            return parameter.getParameterizedType() instanceof ParameterizedType type
                            && type.getActualTypeArguments()[0] instanceof Class<?> contract
                    ? welcome.apply(contract)
                    : Optional.empty();
        } catch (TypeNotPresentException gone) {
            missed.accept(gone.typeName());
            return Optional.empty();
        }
    }

    private Object given(Class<?> wanted, Deque<Class<?>> path) {
        if (wanted == PluginContext.class) {
            return context;
        }
        if (declared.mappers().contains(wanted)) {
            return mappers.mapper(wanted);
        }
        return services.stream()
                .filter(wanted::isAssignableFrom)
                .findFirst()
                .map(type -> service(type, path))
                .or(() -> Optional.ofNullable(platform.get(wanted)))
                .or(() -> others.apply(wanted))
                .orElseThrow(() -> new Fault(Problem.of(
                        "host.problem.no-service",
                        wanted.getName(),
                        path.getFirst().getName())));
    }

    private Object service(Class<?> type, Deque<Class<?>> path) {
        Object there = made.get(type);
        if (there != null) {
            return there;
        }
        Object service = make(type, path);
        made.put(type, service);
        return service;
    }

    private static Constructor<?> constructor(Class<?> type) {
        Constructor<?>[] all = type.getDeclaredConstructors();
        if (all.length != 1) {
            throw new Fault(Problem.of("host.problem.constructor", type.getName()));
        }
        // classes of bundles are private to their packages as a rule
        all[0].setAccessible(true);
        return all[0];
    }

    private static RuntimeException unchecked(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException known ? known : new IllegalStateException(thrown);
    }
}
