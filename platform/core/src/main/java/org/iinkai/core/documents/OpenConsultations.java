package org.iinkai.core.documents;

import java.util.List;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.portal.PortalItems;
import org.iinkai.api.portal.PortalPart;
import org.iinkai.api.text.Phrase;
import org.iinkai.core.documents.ConsultationMapper.MemberLine;

/** Consultations in which a member is asked, on its page. */
record OpenConsultations(ConsultationMapper mapper, ConsultationRoom room) implements PortalPart {

    static final String TITLE = "core.records.portal-consultations";

    @Override
    public Optional<PortalItems> of(Id<Company> company, int most) {
        List<MemberLine> lines = mapper.ofCompany(company, room.today(), most);
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new PortalItems(
                        lines.stream().map(line -> item(company, line)).toList(),
                        lines.getFirst().total()));
    }

    private static PortalItems.Item item(Id<Company> company, MemberLine line) {
        boolean isDue = line.isOpen() && !line.isAnswered();
        return new PortalItems.Item(
                Phrase.plain(line.title()),
                Optional.of(line.deadline()),
                isDue,
                Phrase.of(state(line)),
                "portal/" + company + "/consultations/" + line.id());
    }

    private static String state(MemberLine line) {
        if (line.publishedAt().isPresent()) {
            return "core.records.consultation-published";
        }
        if (line.isAnswered()) {
            return "core.records.consultation-answered";
        }
        return line.isOpen() ? "core.records.consultation-open" : "core.records.consultation-ended";
    }
}
