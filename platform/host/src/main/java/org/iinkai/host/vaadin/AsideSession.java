package org.iinkai.host.vaadin;

import com.vaadin.flow.server.WrappedSession;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** An HTTP session that no browser has; carries a trial's attributes and is dropped with it. */
final class AsideSession implements WrappedSession {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> attributes = new ConcurrentHashMap<>();

    @Override
    public int getMaxInactiveInterval() {
        return -1;
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return attributes.get(name);
    }

    @Override
    public void setAttribute(String name, Object value) {
        attributes.put(name, value);
    }

    @Override
    public Set<String> getAttributeNames() {
        return Set.copyOf(attributes.keySet());
    }

    @Override
    public void invalidate() {
        attributes.clear();
    }

    @Override
    public String getId() {
        return "aside";
    }

    @Override
    public long getCreationTime() {
        return 0;
    }

    @Override
    public long getLastAccessedTime() {
        return 0;
    }

    @Override
    public boolean isNew() {
        return true;
    }

    @Override
    public void removeAttribute(String name) {
        attributes.remove(name);
    }

    @Override
    public void setMaxInactiveInterval(int interval) {
        throw new UnsupportedOperationException("a trial has no clock");
    }
}
