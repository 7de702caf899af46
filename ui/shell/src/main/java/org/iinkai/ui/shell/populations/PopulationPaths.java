package org.iinkai.ui.shell.populations;

import com.vaadin.flow.router.RouteParameters;

import org.iinkai.api.data.Id;
import org.iinkai.api.populations.FrozenPopulation;
import org.iinkai.api.populations.Population;

/** Where populations are shown. */
final class PopulationPaths {

    static final String ALL = "populations";

    private PopulationPaths() {}

    static String of(Id<Population> population) {
        return ALL + "/" + population;
    }

    static String of(FrozenPopulation frozen) {
        return of(frozen.population()) + "/frozen/" + frozen.id();
    }

    static <T> Id<T> id(RouteParameters parameters, String name) {
        return Id.of(parameters.get(name).orElse(""));
    }
}
