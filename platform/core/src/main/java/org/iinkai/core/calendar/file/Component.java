package org.iinkai.core.calendar.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.iinkai.api.error.Refused;

/** What stands between BEGIN and END: its properties, the components in it, and what is wrong with its lines. */
final class Component {

    private static final int MOST_PROPERTIES = 5_000;

    private final String name;
    private final int line;
    private final List<Property> properties = new ArrayList<>();
    private final List<Component> inner = new ArrayList<>();
    private Optional<Refused> fault = Optional.empty();

    Component(String name, int line) {
        this.name = name;
        this.line = line;
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    List<Component> inner() {
        return inner;
    }

    Optional<Refused> fault() {
        return fault;
    }

    void add(Component part) {
        inner.add(part);
    }

    void spoil(Refused why) {
        fault = fault.or(() -> Optional.of(why));
    }

    /** Takes a line; one that can't be read spoils this component, not the file. */
    void take(String content) {
        if (properties.size() >= MOST_PROPERTIES) {
            spoil(new Refused("core.refused.ics-long"));
            return;
        }
        try {
            properties.add(Property.of(content));
        } catch (Refused refused) {
            spoil(refused);
        }
    }

    Stream<Property> all(String wanted) {
        return properties.stream().filter(property -> property.name().equals(wanted));
    }

    Optional<Property> first(String wanted) {
        return all(wanted).findFirst();
    }

    String text(String wanted) {
        return first(wanted).map(Property::text).orElse("");
    }
}
