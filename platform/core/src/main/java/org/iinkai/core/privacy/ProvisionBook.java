package org.iinkai.core.privacy;

import java.time.LocalDate;
import java.util.List;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.audit.Comparison;
import org.iinkai.api.audit.PersonalUse;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Total;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.privacy.Provision;
import org.iinkai.api.privacy.ProvisionRow;
import org.iinkai.api.privacy.Provisions;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.privacy.ProvisionMapper.Stored;
import org.iinkai.core.text.Reading;
import org.iinkai.core.text.TypedText;

/** Records of provision to third parties, in the database. */
final class ProvisionBook implements Provisions {

    private static final int PEOPLE = 5000;

    private static final Comparison<Provision> COMPARED = Comparison.<Provision>start()
            .plain("core.field.provided-on", Provision::on)
            .plain("core.field.recipient", Provision::recipient)
            .plain("core.field.address", Provision::address)
            .plain("core.field.basis", Provision::basis)
            .plain("core.field.purpose", Provision::purpose)
            .plain("core.field.provided-items", Provision::items)
            .plain("core.field.people", provision -> provision.people().size());

    private final Foundation foundation;
    private final Access access;
    private final ProvisionMapper provisions;

    ProvisionBook(Foundation foundation, ProvisionMapper provisions) {
        this.foundation = foundation;
        this.access = foundation.access();
        this.provisions = provisions;
    }

    @Override
    public Page<ProvisionRow> find(String text, PageRequest page) {
        access.require(CoreRight.PRIVACY_MANAGE);
        ListQuery query = ListQuery.of(text, List.of(), page);
        return foundation
                .transactions()
                .read(() -> Page.of(
                        provisions.find(query).stream().map(ProvisionBook::row).toList(),
                        page,
                        row -> ListQuery.position(row.on().toEpochDay(), row.id()),
                        Total.bounded(provisions.count(query, Total.BOUND + 1))));
    }

    private static ProvisionRow row(Stored stored) {
        Provision provision = stored.provision();
        return new ProvisionRow(
                provision.id(),
                provision.on(),
                provision.recipient(),
                provision.basis(),
                provision.purpose(),
                provision.items(),
                stored.peopleCount(),
                provision.keptUntil());
    }

    @Override
    public Provision provision(Id<Provision> id) {
        access.require(CoreRight.PRIVACY_MANAGE);
        return foundation.transactions().write(() -> {
            Stored stored = provisions.provision(id).orElseThrow(() -> new NotFound("provision " + id));
            foundation.audit().accessed(PersonalUse.VIEWED, subject(id), "", stored.peopleCount());
            return stored.provision();
        });
    }

    @Override
    public void add(Provision provision) {
        Caller caller = access.require(CoreRight.PRIVACY_MANAGE);
        Stored stored = checked(provision, caller.name());
        String key = Reading.searchKey(stored.recipient(), stored.purpose(), stored.people());
        foundation.transactions().write(() -> {
            if (provisions.add(stored, key) > 0) {
                foundation
                        .audit()
                        .record(
                                "core.audit.provision-added",
                                subject(stored.id()),
                                stored.recipient(),
                                COMPARED.added(stored.provision()));
                foundation
                        .audit()
                        .accessed(PersonalUse.PROVIDED, subject(stored.id()), stored.recipient(), stored.peopleCount());
            }
        });
    }

    private Stored checked(Provision provision, String by) {
        if (provision.on().isAfter(LocalDate.now(foundation.clock()))) {
            throw new Refused("core.refused.privacy-day-to-come").at("on");
        }
        List<String> people = provision.people().stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        if (people.isEmpty() || people.size() > PEOPLE) {
            throw new Refused("core.refused.provision-people", PEOPLE).at("people");
        }
        people.forEach(name -> TypedText.bounded("people", name, TypedText.LINE));
        return new Stored(
                provision.id(),
                provision.on(),
                TypedText.needed("recipient", provision.recipient(), TypedText.LINE),
                TypedText.bounded("address", provision.address(), TypedText.LINE),
                provision.basis(),
                TypedText.needed("purpose", provision.purpose(), TypedText.TEXT),
                TypedText.needed("items", provision.items(), TypedText.TEXT),
                String.join("\n", people),
                people.size(),
                by);
    }

    private static String subject(Id<Provision> id) {
        return "provision:" + id;
    }
}
