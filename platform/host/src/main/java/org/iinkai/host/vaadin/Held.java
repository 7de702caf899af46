package org.iinkai.host.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventBus;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.data.binder.BeanPropertySet;
import com.vaadin.flow.internal.ReflectionCache;
import com.vaadin.flow.server.Attributes;
import com.vaadin.flow.server.VaadinSession;
import java.lang.reflect.Field;
import java.util.Optional;
import org.apache.ibatis.ognl.OgnlRuntime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Private fields of the framework that keep classes alive and that no public method empties. They belong to the versions
 * this product is built with; a test fails when one of them is gone.
 */
enum Held {
    COMPONENT_CLASSES(ComponentUtil.class.getName(), "componentMetaDataCache"),
    EVENT_CLASSES("com.vaadin.flow.component.ComponentEventBusUtil", "cache"),
    CACHED_VALUES(ReflectionCache.class.getName(), "values"),
    BEAN_PROPERTIES(BeanPropertySet.class.getName(), "INSTANCES"),
    BEAN_PROPERTY_TYPE(BeanPropertySet.class.getName() + "$InstanceKey", "type"),
    WARNED_CLASSES(UIInternals.class.getName(), "warnedAboutDeps"),
    SESSION_ATTRIBUTES(VaadinSession.class.getName(), "attributes"),
    SESSION_END_LISTENERS(VaadinSession.class.getName(), "destroyListeners"),
    COMPONENT_ATTRIBUTES(Component.class.getName(), "attributes"),
    ATTRIBUTE_VALUES(Attributes.class.getName(), "attributes"),
    NAVIGATION_LISTENERS(UIInternals.class.getName(), "listeners"),
    EVENT_BUS(Component.class.getName(), "eventBus"),
    EVENT_LISTENERS(ComponentEventBus.class.getName(), "componentEventData"),
    EVENT_LISTENER(ComponentEventBus.class.getName() + "$ListenerWrapper", "listener"),
    RESIZE_LISTENERS(Page.class.getName(), "resizeListeners"),
    OGNL_CACHE(OgnlRuntime.class.getName(), "cache"),
    OGNL_METHOD_ACCESS(OgnlRuntime.class.getName(), "_methodAccessCache"),
    OGNL_METHOD_PERMISSION(OgnlRuntime.class.getName(), "_methodPermCache"),
    OGNL_METHODS("org.apache.ibatis.ognl.OgnlCache", "methodAccessors"),
    OGNL_PROPERTIES("org.apache.ibatis.ognl.OgnlCache", "propertyAccessors"),
    OGNL_ELEMENTS("org.apache.ibatis.ognl.OgnlCache", "elementsAccessors"),
    OGNL_NULLS("org.apache.ibatis.ognl.OgnlCache", "nullHandlers"),
    OGNL_ENTRIES("org.apache.ibatis.ognl.internal.HashMapCache", "cache");

    private static final Logger LOG = LoggerFactory.getLogger(Held.class);

    private final String type;
    private final String field;

    Held(String type, String field) {
        this.type = type;
        this.field = field;
    }

    /**
     * The field.
     *
     * @throws ReflectiveOperationException when this version of the library has no such field
     */
    Field open() throws ReflectiveOperationException {
        Field open = Class.forName(type).getDeclaredField(field);
        open.setAccessible(true);
        return open;
    }

    /** What a static field holds. */
    Optional<Object> value() {
        return read(null);
    }

    /** What the field of an object holds; empty when it holds nothing or can't be read. */
    Optional<Object> value(Object of) {
        return read(of);
    }

    private Optional<Object> read(@Nullable Object of) {
        try {
            return Optional.ofNullable(open().get(of));
        } catch (ReflectiveOperationException e) {
            LOG.error("{}.{} can't be read: old versions of bundles will stay in memory", type, field, e);
            return Optional.empty();
        }
    }
}
