package org.iinkai.host.lifecycle;

import java.util.Optional;
import java.util.function.Function;

import org.iinkai.api.portal.PortalItems;
import org.iinkai.api.records.RecordPart;
import org.iinkai.host.descriptor.BundleNames;

/** What a bundle knows of a record, behind a guard: as many lines as were asked for, and none that leads elsewhere. */
final class GuardedPart {

    private GuardedPart() {}

    static <T> Optional<RecordPart> ask(Inquiry<T> inquiry, int most, Function<T, Optional<RecordPart>> question) {
        return inquiry.ask(part -> question.apply(part).map(given -> checked(inquiry.id(), given, most)));
    }

    /** The same for what it has for a company. */
    static <T> Optional<PortalItems> items(Inquiry<T> inquiry, int most, Function<T, Optional<PortalItems>> question) {
        return inquiry.ask(part -> question.apply(part).map(given -> {
            PortalItems items =
                    new PortalItems(given.items().stream().limit(most).toList(), given.count());
            items.items().forEach(item -> check(inquiry.id(), item.path()));
            return items;
        }));
    }

    private static RecordPart checked(String id, RecordPart given, int most) {
        RecordPart part =
                new RecordPart(given.lines().stream().limit(most).toList(), given.count(), given.all(), given.sum());
        check(id, part.all());
        part.lines().forEach(line -> check(id, line.path()));
        return part;
    }

    static void check(String id, String route) {
        if (!route.isEmpty() && !BundleNames.isOwnRoute(id, route)) {
            throw new Fault(Problem.of("host.problem.foreign-route", id, route));
        }
    }
}
