package org.iinkai.core.portal;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.iinkai.api.accounts.AccountDirectory;
import org.iinkai.api.calendar.Certificates;
import org.iinkai.api.calendar.Events;
import org.iinkai.api.calendar.SignUps;
import org.iinkai.api.letters.Letters;
import org.iinkai.api.mail.Mail;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Members;
import org.iinkai.api.members.People;
import org.iinkai.api.portal.Colleagues;
import org.iinkai.api.portal.Portal;
import org.iinkai.api.portal.PortalEvents;
import org.iinkai.api.portal.PortalPlaces;
import org.iinkai.api.portal.Proposals;
import org.iinkai.api.text.Texts;
import org.iinkai.core.accounts.AccountRegister;
import org.iinkai.core.database.MapperSet;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.Part;

/** Puts the pages of companies together. */
public final class PortalOffice {

    private final Part part;
    private final LostReasons lost;

    private PortalOffice(Part part, LostReasons lost) {
        this.part = part;
        this.lost = lost;
    }

    /** The parts of the core that companies' contacts come into. */
    public record Neighbours(Members members, Companies companies, People people, Letters letters, Calendar calendar) {}

    /** The services that know events. */
    public record Calendar(Events events, SignUps signUps, Certificates certificates) {}

    /**
     * How people sign in and hear from the association.
     *
     * @param product address of the product that people use, for links in mail
     */
    public record House(AccountRegister accounts, Mail mail, Texts texts, URI product) {}

    /** The part of the core that companies see. */
    public static PortalOffice in(Foundation foundation, Neighbours near, House house) {
        MapperSet mappers = foundation
                .database()
                .mappers(
                        "core.portal",
                        PortalMapper.class.getClassLoader(),
                        List.of(PortalMapper.class, ProposalMapper.class));
        PortalMapper mapper = mappers.mapper(PortalMapper.class);
        ProposalMapper proposals = mappers.mapper(ProposalMapper.class);
        OwnCompanies own = new OwnCompanies(foundation, mapper);
        foundation.contributed().portalPart(ComingEvents.TITLE, new ComingEvents(foundation, mapper, own));
        PlaceDesk places =
                new PlaceDesk(foundation, mapper, own, near.calendar().events());
        EventDesk events = new EventDesk(
                foundation,
                mapper,
                own,
                new EventDesk.Calendar(
                        near.calendar().signUps(), near.calendar().certificates(), places));
        foundation.contributed().portalPart(OpenEvents.TITLE, new OpenEvents(events));
        ProposalBook book = new ProposalBook(foundation, proposals, near.companies(), near.people());
        LostReasons lost = new LostReasons(foundation, mapper, house.accounts());
        Invitations invitations =
                new Invitations(mapper, house.accounts().part().service(AccountDirectory.class));
        PortalDesk desk = new PortalDesk(
                foundation,
                mapper,
                own,
                book,
                new PortalDesk.Register(near.companies(), near.members(), near.people(), near.letters()));
        ProposalDesk staff = new ProposalDesk(
                foundation,
                proposals,
                book,
                near.companies(),
                near.people(),
                new ProposalDesk.Post(house.mail(), new DecisionWords(house.texts()), house.product()));
        Part part = new Part(
                Map.of(
                        Portal.class,
                        desk,
                        Colleagues.class,
                        new ColleagueDesk(foundation, mapper, own, near.people(), invitations, lost),
                        PortalPlaces.class,
                        places,
                        PortalEvents.class,
                        events,
                        Proposals.class,
                        staff),
                Map.of(
                        "core.proposals",
                        new ProposalImport(proposals, near.companies(), near.members(), near.people())));
        return new PortalOffice(part, lost);
    }

    /** What it offers to the core. */
    public Part part() {
        return part;
    }

    /** Shuts the windows of people who are contacts no more. */
    public void sweep() {
        lost.endSessions();
    }
}
