package org.iinkai.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.portal.Portal;
import org.iinkai.api.portal.PortalItems;
import org.iinkai.api.portal.PortalPart;
import org.iinkai.api.text.Phrase;

/** Who of a member company will take part in which run. */
final class OwnPlaces implements PortalPart {

    private final Portal portal;
    private final Clock clock;
    private final CompanyMapper mapper;

    OwnPlaces(Portal portal, Clock clock, CompanyMapper mapper) {
        this.portal = portal;
        this.clock = clock;
        this.mapper = mapper;
    }

    @Override
    public Optional<PortalItems> of(Id<Company> company, int most) {
        Id<Company> own = portal.company(company).id();
        List<CompanyMapper.OwnPlace> places = mapper.places(own, LocalDate.now(clock), most);
        if (places.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PortalItems(
                places.stream().map(place -> item(own, place)).toList(),
                places.getFirst().total()));
    }

    private static PortalItems.Item item(Id<Company> company, CompanyMapper.OwnPlace place) {
        return new PortalItems.Item(
                Phrase.of("training.history.run-of", place.title(), place.person()),
                Optional.of(place.day()),
                false,
                Phrase.of("training.place.enrolled"),
                "training/apply?company=" + company + "&run=" + place.run());
    }
}
