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

/** Runs that a member company can apply for. */
final class OpenRuns implements PortalPart {

    private final Portal portal;
    private final Clock clock;
    private final CompanyMapper mapper;

    OpenRuns(Portal portal, Clock clock, CompanyMapper mapper) {
        this.portal = portal;
        this.clock = clock;
        this.mapper = mapper;
    }

    @Override
    public Optional<PortalItems> of(Id<Company> company, int most) {
        Id<Company> own = portal.company(company).id();
        List<CompanyMapper.OpenRun> runs = mapper.openRuns(LocalDate.now(clock), most);
        if (runs.isEmpty()) {
            return Optional.of(PortalItems.of(List.of()));
        }
        return Optional.of(new PortalItems(
                runs.stream().map(run -> item(own, run)).toList(),
                runs.getFirst().total()));
    }

    private static PortalItems.Item item(Id<Company> company, CompanyMapper.OpenRun run) {
        Phrase state = run.leftOver() < 0
                ? Phrase.of("training.portal.open-run")
                : Phrase.of("training.portal.places-left", run.leftOver());
        String path = "training/apply?company=" + company + "&run=" + run.run();
        return new PortalItems.Item(Phrase.plain(run.title()), Optional.of(run.day()), false, state, path);
    }
}
