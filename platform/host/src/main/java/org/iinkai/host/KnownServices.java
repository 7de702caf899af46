package org.iinkai.host;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.text.Texts;
import org.iinkai.host.texts.MessageCatalog;

/** The services that bundles may be injected with, as far as the host uses them itself. */
record KnownServices(Map<Class<?>, Object> all) {

    /** One of them; empty where nobody gave it. */
    <T> Optional<T> find(Class<T> type) {
        return Optional.ofNullable(all.get(type)).map(type::cast);
    }

    Clock clock() {
        return find(Clock.class).orElseGet(Clock::systemUTC);
    }

    /** The host's own texts where nobody gave any. */
    Texts texts() {
        return find(Texts.class)
                .orElseGet(() -> new MessageCatalog(KnownServices.class.getClassLoader(), List.of("host")));
    }
}
