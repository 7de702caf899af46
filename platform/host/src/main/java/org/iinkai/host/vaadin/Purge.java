package org.iinkai.host.vaadin;

import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.ReflectionCache;
import com.vaadin.flow.server.VaadinSession;
import java.beans.Introspector;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.ibatis.ognl.OgnlRuntime;

/**
 * Makes the libraries of the platform forget the classes of a loader, so that it can go. Every step takes one holder that
 * was found in a heap dump.
 */
final class Purge {

    private final Windows windows;

    Purge(Windows windows) {
        this.windows = windows;
    }

    void of(ClassLoader loader) {
        for (VaadinSession session : windows.sessions()) {
            windows.in(session, () -> Traces.remove(session, loader));
        }
        componentClasses(loader);
        beanProperties(loader);
        Held.WARNED_CLASSES.value().ifPresent(types -> keys(types).removeIf(type -> Traces.isOf(type, loader)));
        expressions(loader);
        Introspector.flushCaches();
        JacksonUtils.getMapper().getTypeFactory().clearCache();
        JacksonUtils.getMapper().clearCaches();
    }

    /** Class by class: emptying the whole caches would make every component of the platform register itself again. */
    private static void componentClasses(ClassLoader loader) {
        Stream.of(Held.COMPONENT_CLASSES, Held.EVENT_CLASSES)
                .flatMap(cache -> cache.value().stream())
                .flatMap(cache -> Held.CACHED_VALUES.value(cache).stream())
                .<Object>flatMap(values -> List.copyOf(keys(values)).stream())
                .filter(type -> Traces.isOf(type, loader))
                .map(type -> (Class<?>) type)
                .distinct()
                .forEach(ReflectionCache::clearAll);
    }

    private static void beanProperties(ClassLoader loader) {
        Predicate<Object> ours = key -> Held.BEAN_PROPERTY_TYPE
                .value(key)
                .filter(type -> Traces.isOf(type, loader))
                .isPresent();
        Held.BEAN_PROPERTIES.value().ifPresent(sets -> keys(sets).removeIf(ours));
    }

    /** The expressions of MyBatis' dynamic statements. */
    private static void expressions(ClassLoader loader) {
        OgnlRuntime.clearAdditionalCache();
        Stream.of(Held.OGNL_METHOD_ACCESS, Held.OGNL_METHOD_PERMISSION)
                .flatMap(held -> held.value().stream())
                .forEach(methods ->
                        locked(methods, key -> key instanceof Method m && Traces.isOf(m.getDeclaringClass(), loader)));
        Held.OGNL_CACHE
                .value()
                .ifPresent(cache -> Stream.of(
                                Held.OGNL_METHODS, Held.OGNL_PROPERTIES, Held.OGNL_ELEMENTS, Held.OGNL_NULLS)
                        .flatMap(held -> held.value(cache).stream())
                        .flatMap(classes -> Held.OGNL_ENTRIES.value(classes).stream())
                        .forEach(entries -> locked(entries, key -> Traces.isOf(key, loader))));
    }

    /** OGNL guards these maps with their own monitors. */
    private static void locked(Object map, Predicate<Object> unwanted) {
        synchronized (map) {
            keys(map).removeIf(unwanted);
        }
    }

    private static Collection<?> keys(Object held) {
        return held instanceof Map<?, ?> map ? map.keySet() : (Collection<?>) held;
    }
}
