package org.iinkai.core.part;

import java.util.Map;

import org.iinkai.api.imports.DataImport;

/**
 * A part of the core, made from the {@link Foundation}.
 *
 * @param services what it offers: interface of the API to its object
 * @param imports tables it reads in, by name: {@code core.members}
 */
public record Part(Map<Class<?>, Object> services, Map<String, DataImport> imports) {

    public Part {
        services = Map.copyOf(services);
        imports = Map.copyOf(imports);
    }

    /**
     * The service that fulfils an interface of the API, for a part that needs it.
     *
     * @throws IllegalArgumentException when this part has none
     */
    public <S> S service(Class<S> type) {
        Object service = services.get(type);
        if (service == null) {
            throw new IllegalArgumentException("no service " + type.getName());
        }
        return type.cast(service);
    }
}
