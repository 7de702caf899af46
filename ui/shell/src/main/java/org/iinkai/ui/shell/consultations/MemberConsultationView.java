package org.iinkai.ui.shell.consultations;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;

import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Consultation;
import org.iinkai.api.documents.OpinionSeat;
import org.iinkai.api.documents.Opinions;
import org.iinkai.api.drafts.Drafts;
import org.iinkai.api.members.Company;
import org.iinkai.api.portal.Portal;
import org.iinkai.api.portal.PortalCompany;
import org.iinkai.ui.kit.BackLink;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.Words;

/** A consultation as a contact of a member sees and answers it. */
public final class MemberConsultationView extends Div implements BeforeEnterObserver {

    private final Portal portal;
    private final Opinions opinions;
    private final Bodies bodies;
    private final Drafts drafts;

    /** Made by the host. */
    public MemberConsultationView(Portal portal, Opinions opinions, Bodies bodies, Drafts drafts) {
        this.portal = portal;
        this.opinions = opinions;
        this.bodies = bodies;
        this.drafts = drafts;
        addClassNames("iinkai-page", "iinkai-portal");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Id<Company> id = Id.of(event.getRouteParameters().get("company").orElse(""));
        PortalCompany company = portal.company(id);
        OpinionSeat seat =
                OpinionSeat.of(id, Id.of(event.getRouteParameters().get("id").orElse("")));
        Consultation asked = opinions.consultation(seat);
        removeAll();
        add(
                new BackLink("portal/" + id, Words.text("shell.consultations.back-to", company.name())),
                new PageHeader(asked.title()).beside(ConsultationWords.badge(asked.state())),
                ConsultationView.facts(asked, bodies));
        if (!asked.lead().isEmpty()) {
            add(OpinionSheet.prose(asked.lead()));
        }
        add(OpinionSheet.toAnswer(opinions, seat, drafts));
    }
}
