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
}
