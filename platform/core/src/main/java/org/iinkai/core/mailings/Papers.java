package org.iinkai.core.mailings;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.iinkai.api.association.AssociationName;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.mailings.Mailing;
import org.iinkai.api.text.Texts;
import org.iinkai.core.mailings.ListMapper.StoredList;
import org.iinkai.core.mailings.MailingMapper.StoredMailing;
import org.iinkai.core.mailings.send.Paper;
import org.iinkai.core.part.Foundation;

/** Puts the words of a mailing and those of its first list on paper. */
final class Papers implements Function<UUID, Paper> {

    private final Foundation foundation;
    private final MailingParts parts;
    private final House house;

    /**
     * What the letters say besides.
     *
     * @param product address of the product, for links
     * @param names gives the association's name of a day
     */
    record House(Texts texts, URI product, Function<LocalDate, AssociationName> names) {}

    Papers(Foundation foundation, MailingParts parts, House house) {
        this.foundation = foundation;
        this.parts = parts;
        this.house = house;
    }

    @Override
    public Paper apply(UUID mailing) {
        StoredMailing stored = parts.mailings()
                .mailing(new Id<Mailing>(mailing))
                .orElseThrow(() -> new NotFound("mailing " + mailing));
        List<StoredList> lists = parts.lists().ofMailing(mailing);
        StoredList first = lists.getFirst();
        return new Paper(
                house.texts(),
                house.product(),
                new Paper.Words(
                        stored.subject(),
                        stored.textJa(),
                        stored.textEn(),
                        first.code(),
                        first.name(),
                        first.isPopulation(),
                        first.sender(),
                        house.names().apply(LocalDate.now(foundation.clock())).name(),
                        first.postal(),
                        first.contact()));
    }
}
