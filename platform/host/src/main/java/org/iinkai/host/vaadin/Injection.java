package org.iinkai.host.vaadin;

import com.vaadin.flow.component.HasElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Makes objects of the platform's own classes, giving their constructors the services they ask for. */
final class Injection {

    private final Map<Class<?>, Object> services;

    /** @param services by type; read whenever something is made, so services may be added later */
    Injection(Map<Class<?>, Object> services) {
        this.services = services;
    }

    /** Whether there is only one way to make objects of the class, so that nothing has to be guessed. */
    static boolean isFor(Class<?> type) {
        return HasElement.class.isAssignableFrom(type) && type.getDeclaredConstructors().length == 1;
    }

    <T> T make(Class<T> type) {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        Object[] arguments = Arrays.stream(constructor.getParameters())
                .map(parameter -> service(type, parameter))
                .toArray();
        try {
            return type.cast(constructor.newInstance(arguments));
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " can't be made", e);
        }
    }

    private Object service(Class<?> type, Parameter parameter) {
        return Optional.ofNullable(services.get(parameter.getType()))
                .orElseThrow(() -> new IllegalStateException(
                        type.getName() + " asks for " + parameter.getType().getName() + ", which is no service"));
    }
}
