package org.iinkai.core.mailings;

import java.util.List;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.api.mail.OutgoingMail;
import org.iinkai.api.mailings.Mailing;
import org.iinkai.api.mailings.MailingPreview;
import org.iinkai.core.mailings.send.Letter;
import org.iinkai.core.mailings.send.Paper;
import org.iinkai.core.part.Foundation;

/** Mailings as their recipients will see them, for those who work on them. */
final class Proofs {

    /** As long as a secret, and none. */
    private static final String LINK = "0".repeat(43);

    private final Foundation foundation;
    private final MailingMapper mapper;
    private final MailingDesk.Neighbours neighbours;

    Proofs(Foundation foundation, MailingMapper mapper, MailingDesk.Neighbours neighbours) {
        this.foundation = foundation;
        this.mapper = mapper;
        this.neighbours = neighbours;
    }

    MailingPreview preview(Id<Mailing> id) {
        Caller caller = foundation.access().require(CoreRight.MAILINGS_READ);
        Letter letter = example(id, caller);
        String from = letter.sender() + " <" + neighbours.from() + ">";
        return new MailingPreview(from, letter.subject(), letter.text(), letter.html());
    }

    /** A letter to the caller, whose link stops nothing. */
    private Letter example(Id<Mailing> id, Caller caller) {
        Paper paper = foundation.transactions().read(() -> neighbours.papers().apply(id.value()));
        return paper.to(new Paper.To(id.value(), caller.name(), "", "〇〇株式会社"), LINK);
    }

    String test(Id<Mailing> id) {
        Caller caller = foundation.access().require(CoreRight.MAILINGS_CHANGE);
        String own = foundation
                .account()
                .flatMap(account -> mapper.ownAddress(account.toString()))
                .orElseThrow(() -> new Refused("core.refused.mailing-no-own-address"));
        Letter letter = example(id, caller);
        foundation.transactions().write(() -> {
            neighbours
                    .mail()
                    .send(new OutgoingMail(
                            Id.next(),
                            new MailAddress(caller.name(), own),
                            "core.mail.mailing-test",
                            List.of(letter.subject(), letter.text()),
                            caller.locale(),
                            "mailing:" + id));
            foundation.audit().record("core.audit.mailing-tested", "mailing:" + id, "");
        });
        return own;
    }
}
