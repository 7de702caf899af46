package org.iinkai.core.privacy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.audit.Comparison;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Total;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.privacy.Breach;
import org.iinkai.api.privacy.Breaches;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.text.Reading;
import org.iinkai.core.text.TypedText;

/** The log of breaches, in the database. */
final class BreachLog implements Breaches {

    private static final Comparison<Breach> COMPARED = Comparison.<Breach>start()
            .plain("core.field.discovered-on", Breach::discoveredOn)
            .personal("core.field.what-happened", Breach::what)
            .plain("core.field.breach-kind", Breach::kind)
            .plain("core.field.people", Breach::people)
            .plain("core.field.prompt-on", Breach::promptOn)
            .plain("core.field.full-on", Breach::fullOn)
            .plain("core.field.notified-on", Breach::notifiedOn)
            .personal("core.field.measures", Breach::measures);

    private final Foundation foundation;
    private final Access access;
    private final BreachMapper breaches;

    BreachLog(Foundation foundation, BreachMapper breaches) {
        this.foundation = foundation;
        this.access = foundation.access();
        this.breaches = breaches;
    }

    @Override
    public Page<Breach> find(String text, PageRequest page) {
        access.require(CoreRight.PRIVACY_MANAGE);
        ListQuery query = ListQuery.of(text, List.of(), page);
        return foundation
                .transactions()
                .read(() -> Page.of(
                        breaches.find(query),
                        page,
                        row -> ListQuery.position(row.discoveredOn().toEpochDay(), row.id()),
                        Total.bounded(breaches.count(query, Total.BOUND + 1))));
    }

    @Override
    public Breach breach(Id<Breach> id) {
        access.require(CoreRight.PRIVACY_MANAGE);
        return breaches.breach(id).orElseThrow(() -> missing(id));
    }

    @Override
    public void save(Breach breach) {
        access.require(CoreRight.PRIVACY_MANAGE);
        Breach checked = checked(breach);
        String key = Reading.searchKey(checked.what());
        foundation.transactions().write(() -> {
            if (checked.version() > 0) {
                change(checked, key);
            } else if (breaches.add(checked, key) > 0) {
                audit("core.audit.breach-added", Optional.empty(), checked);
            }
        });
    }

    private void change(Breach checked, String key) {
        Breach stored = breaches.locked(checked.id()).orElseThrow(() -> missing(checked.id()));
        if (stored.version() != checked.version()) {
            throw new Refused("core.refused.changed-meanwhile");
        }
        breaches.change(checked, key);
        audit("core.audit.breach-changed", Optional.of(stored), checked);
    }

    @Override
    public List<Breach> unreported() {
        access.require(CoreRight.PRIVACY_MANAGE);
        return breaches.unreported().stream()
                .sorted(Comparator.comparing(breach -> breach.nextDue().orElse(LocalDate.MAX)))
                .toList();
    }

    private Breach checked(Breach breach) {
        LocalDate found = breach.discoveredOn();
        checkDay("discoveredOn", found, found);
        breach.promptOn().ifPresent(day -> checkDay("promptOn", day, found));
        breach.fullOn().ifPresent(day -> checkDay("fullOn", day, found));
        breach.notifiedOn().ifPresent(day -> checkDay("notifiedOn", day, found));
        if (breach.people() < 0) {
            throw new Refused("core.refused.breach-people").at("people");
        }
        return new Breach(
                breach.id(),
                found,
                TypedText.needed("what", breach.what(), TypedText.TEXT),
                breach.kind(),
                breach.people(),
                breach.promptOn(),
                breach.fullOn(),
                breach.notifiedOn(),
                TypedText.bounded("measures", breach.measures(), TypedText.TEXT),
                breach.version());
    }

    private void checkDay(String field, LocalDate day, LocalDate found) {
        if (day.isAfter(LocalDate.now(foundation.clock()))) {
            throw new Refused("core.refused.privacy-day-to-come").at(field);
        }
        if (day.isBefore(found)) {
            throw new Refused("core.refused.breach-day-before").at(field);
        }
    }

    private void audit(String action, Optional<Breach> before, Breach after) {
        foundation.audit().record(action, "breach:" + after.id(), "", COMPARED.between(before, after));
    }

    private static NotFound missing(Id<Breach> id) {
        return new NotFound("breach " + id);
    }
}
