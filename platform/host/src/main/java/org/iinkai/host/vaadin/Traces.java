package org.iinkai.host.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a bundle's pages left in a window or a session. Works with the session locked. */
final class Traces {

    private Traces() {}

    /** Whether a window still shows something of the loader's classes. */
    static boolean isIn(UI ui, ClassLoader loader) {
        Stream<Object> shown = Stream.concat(ui.getInternals().getActiveRouterTargetsChain().stream(), within(ui));
        return shown.anyMatch(object -> isOf(object, loader));
    }

    /** Takes out of a session and its windows whatever is of the loader's classes. */
    static void remove(VaadinSession session, ClassLoader loader) {
        session.getRequestHandlers().stream()
                .filter(handler -> isOf(handler, loader))
                .toList()
                .forEach(session::removeRequestHandler);
        Held.SESSION_END_LISTENERS.value(session).ifPresent(listeners -> drop(listeners, loader));
        Held.SESSION_ATTRIBUTES.value(session).ifPresent(attributes -> dropAttributes(attributes, loader));
        WrappedSession http = session.getSession();
        if (http != null) {
            Set.copyOf(http.getAttributeNames()).stream()
                    .filter(name -> isOf(http.getAttribute(name), loader))
                    .forEach(http::removeAttribute);
        }
        session.getUIs().forEach(ui -> remove(ui, loader));
    }

    private static void remove(UI ui, ClassLoader loader) {
        Held.COMPONENT_ATTRIBUTES.value(ui).ifPresent(attributes -> dropAttributes(attributes, loader));
        Held.NAVIGATION_LISTENERS
                .value(ui.getInternals())
                .ifPresent(byKind -> values(byKind).forEach(listeners -> drop(listeners, loader)));
        Held.RESIZE_LISTENERS.value(ui.getPage()).ifPresent(listeners -> drop(listeners, loader));
        Held.EVENT_BUS
                .value(ui)
                .flatMap(Held.EVENT_LISTENERS::value)
                .ifPresent(byKind -> values(byKind)
                        .forEach(listeners -> ((Collection<?>) listeners)
                                .removeIf(wrapper -> Held.EVENT_LISTENER
                                        .value(wrapper)
                                        .filter(listener -> isOf(listener, loader))
                                        .isPresent())));
        ui.getChildren()
                .filter(child -> within(child).anyMatch(object -> isOf(object, loader)))
                .toList()
                .forEach(child -> child.getElement().removeFromParent());
    }

    /** Whether an object is of a class of the loader, or is such a class. Lambdas count for the class they are written in. */
    static boolean isOf(@Nullable Object object, ClassLoader loader) {
        Class<?> type = object instanceof Class<?> itself ? itself : object == null ? Object.class : object.getClass();
        return Objects.equals(type.getClassLoader(), loader);
    }

    private static Stream<Object> within(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(Traces::within));
    }

    private static void dropAttributes(Object attributes, ClassLoader loader) {
        Held.ATTRIBUTE_VALUES.value(attributes).ifPresent(map -> values(map).removeIf(value -> isOf(value, loader)));
    }

    private static Collection<?> values(Object map) {
        return ((Map<?, ?>) map).values();
    }

    private static void drop(Object collection, ClassLoader loader) {
        ((Collection<?>) collection).removeIf(object -> isOf(object, loader));
    }
}
