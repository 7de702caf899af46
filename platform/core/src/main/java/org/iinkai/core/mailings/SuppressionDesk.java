package org.iinkai.core.mailings;

import java.util.List;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.audit.PersonalUse;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Total;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.api.mailings.Suppression;
import org.iinkai.api.mailings.SuppressionFilter;
import org.iinkai.api.mailings.SuppressionKind;
import org.iinkai.api.mailings.Suppressions;
import org.iinkai.core.mailings.SuppressionMapper.NewSuppression;
import org.iinkai.core.mailings.SuppressionMapper.SuppressionQuery;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.Positions;
import org.iinkai.core.text.Reading;

/** Addresses that get no mailing, in the database. */
final class SuppressionDesk implements Suppressions {

    private static final int LONGEST = 500;

    private final Foundation foundation;
    private final SuppressionMapper mapper;
    private final boolean readsBounces;

    SuppressionDesk(Foundation foundation, SuppressionMapper mapper, boolean readsBounces) {
        this.foundation = foundation;
        this.mapper = mapper;
        this.readsBounces = readsBounces;
    }

    @Override
    public Page<Suppression> find(SuppressionFilter filter, PageRequest page) {
        foundation.access().require(CoreRight.MAILINGS_READ);
        SuppressionQuery query = new SuppressionQuery(
                Reading.pattern(filter.text()),
                filter.holds().orElse(null),
                Positions.time(page),
                Positions.id(page),
                page.size() + 1);
        Page<Suppression> found = foundation
                .transactions()
                .read(() -> Page.of(
                        mapper.find(query),
                        page,
                        row -> List.of(row.at().toString(), row.id().toString()),
                        Total.bounded(mapper.count(query, Total.BOUND + 1))));
        foundation
                .audit()
                .accessed(PersonalUse.VIEWED, "suppressions", "", found.rows().size());
        return found;
    }

    @Override
    public void add(Id<Suppression> id, String address, String reason) {
        Caller caller = foundation.access().require(CoreRight.MAILINGS_CHANGE);
        MailAddress checked = new MailAddress("", address);
        String why = words(reason);
        foundation.transactions().write(() -> {
            if (mapper.has(id)) {
                return;
            }
            int added = mapper.add(new NewSuppression(
                    id,
                    checked.address(),
                    SubscriptionMapper.key(checked.address()),
                    SuppressionKind.OFFICE,
                    why,
                    foundation.clock().instant(),
                    caller.name(),
                    Reading.searchKey(checked.address(), why)));
            if (added == 0) {
                throw new Refused("core.refused.suppressed-already").at("email");
            }
            foundation.audit().record("core.audit.suppressed", "suppression:" + id, "");
        });
    }

    @Override
    public void lift(Id<Suppression> id, String reason) {
        Caller caller = foundation.access().require(CoreRight.MAILINGS_CHANGE);
        String why = words(reason);
        foundation.transactions().write(() -> {
            if (!mapper.has(id)) {
                throw new NotFound("suppression " + id);
            }
            if (mapper.lift(id, caller.name(), why, foundation.clock().instant()) == 0) {
                throw new Refused("core.refused.suppression-lifted");
            }
            foundation.audit().record("core.audit.suppression-lifted", "suppression:" + id, why);
        });
    }

    @Override
    public boolean readsBounces() {
        foundation.access().require(CoreRight.MAILINGS_READ);
        return readsBounces;
    }

    private static String words(String reason) {
        String words = reason.strip();
        if (words.isEmpty()) {
            throw new Refused("core.refused.needed").at("reason");
        }
        if (words.codePointCount(0, words.length()) > LONGEST) {
            throw new Refused("core.refused.too-long", LONGEST).at("reason");
        }
        return words;
    }
}
