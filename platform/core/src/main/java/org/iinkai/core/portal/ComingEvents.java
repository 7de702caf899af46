package org.iinkai.core.portal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.portal.PortalItems;
import org.iinkai.api.portal.PortalPart;
import org.iinkai.api.text.Phrase;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.portal.PortalMapper.Coming;

/** Events to come that a company's people take part in, but for those that a running bundle tells of. */
record ComingEvents(Foundation foundation, PortalMapper mapper, OwnCompanies own) implements PortalPart {

    static final String TITLE = "core.records.portal-coming";

    @Override
    public Optional<PortalItems> of(Id<Company> company, int most) {
        List<Coming> coming = mapper.coming(company, told(foundation), own.today(), most);
        if (coming.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PortalItems(
                coming.stream().map(one -> item(company, one)).toList(),
                coming.getFirst().total()));
    }

    private static PortalItems.Item item(Id<Company> company, Coming coming) {
        return new PortalItems.Item(
                Phrase.of("core.records.event-of", coming.title(), coming.person()),
                Optional.of(coming.day()),
                false,
                Phrase.of("core.records.enrolled"),
                "portal/" + company + "/events");
    }

    /** Ids of the running bundles that tell of their events themselves; their series begin with it. */
    static String[] told(Foundation foundation) {
        Set<String> ids = new TreeSet<>();
        foundation.contributed().portalParts().all().keySet().stream()
                .map(name -> name.split("/", -1))
                .filter(name -> name[0].equals("plugin"))
                .forEach(name -> ids.add(name[1]));
        return ids.toArray(String[]::new);
    }
}
