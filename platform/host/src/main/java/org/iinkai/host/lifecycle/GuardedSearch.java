package org.iinkai.host.lifecycle;

import java.util.List;

import org.iinkai.api.search.Hit;
import org.iinkai.api.search.SearchSource;
import org.iinkai.host.descriptor.BundleNames;

/** A bundle's search behind a guard: gives no more than was asked for, and nothing that leads elsewhere. */
record GuardedSearch(Inquiry<SearchSource> inquiry) implements SearchSource {

    @Override
    public List<Hit> find(String text, int most) {
        return inquiry.ask(source ->
                source.find(text, most).stream().limit(most).map(this::checked).toList());
    }

    private Hit checked(Hit hit) {
        String id = inquiry.id();
        if (!BundleNames.isOwnRoute(id, hit.path())) {
            throw new Fault(Problem.of("host.problem.foreign-route", id, hit.path()));
        }
        if (!BundleNames.isOwnKey(id, hit.kind())) {
            throw new Fault(Problem.of("host.problem.foreign-key", id, hit.kind()));
        }
        return hit;
    }
}
