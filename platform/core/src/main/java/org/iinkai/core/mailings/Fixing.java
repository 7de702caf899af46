package org.iinkai.core.mailings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.mailings.Mailing;
import org.iinkai.api.populations.Population;
import org.iinkai.api.populations.PopulationMember;
import org.iinkai.api.populations.Populations;
import org.iinkai.core.mailings.ListMapper.StoredList;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.text.Reading;

/** Finds who gets a mailing, and keeps it. */
final class Fixing {

    private static final int PAGE = 500;

    private final Foundation foundation;
    private final MailingParts parts;
    private final Populations populations;

    Fixing(Foundation foundation, MailingParts parts, Populations populations) {
        this.foundation = foundation;
        this.parts = parts;
        this.populations = populations;
    }

    /** Part of the open transaction. */
    void fix(Id<Mailing> mailing) {
        Instant now = foundation.clock().instant();
        parts.recipients().fixSubscribers(mailing, now);
        for (StoredList list : parts.lists().ofMailing(mailing.value())) {
            // whoever may write mailings need not see the register: who is written to is seen among the recipients
            list.populationId()
                    .ifPresent(population -> CallerScope.run(
                            Caller.system("mailings"), () -> fixPeople(mailing, list, population, now)));
        }
        parts.recipients().leaveOut(mailing);
    }

    private void fixPeople(Id<Mailing> mailing, StoredList list, Id<Population> id, Instant now) {
        Population population = populations.population(id);
        LocalDate today = LocalDate.now(foundation.clock());
        PageRequest request = PageRequest.first(PAGE);
        Page<PopulationMember> page = populations.members(population.criteria(), population.role(), today, request);
        put(mailing, list, page.rows(), now);
        while (page.hasNext()) {
            page = populations.members(population.criteria(), population.role(), today, request.behind(page.next()));
            put(mailing, list, page.rows(), now);
        }
    }

    private void put(Id<Mailing> mailing, StoredList list, List<PopulationMember> members, Instant now) {
        List<PopulationMember> reached =
                members.stream().filter(member -> !member.email().isEmpty()).toList();
        parts.recipients()
                .fixPeople(
                        mailing,
                        list.id(),
                        reached.stream().map(PopulationMember::email).toArray(String[]::new),
                        reached.stream().map(PopulationMember::contactName).toArray(String[]::new),
                        reached.stream().map(PopulationMember::displayName).toArray(String[]::new),
                        reached.stream()
                                .map(member ->
                                        Reading.searchKey(member.email(), member.contactName(), member.displayName()))
                                .toArray(String[]::new),
                        now);
    }
}
