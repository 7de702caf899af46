package org.iinkai.ui.shell.portal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.portal.Portal;
import org.iinkai.api.portal.Proposal;
import org.iinkai.api.portal.ProposedField;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.Words;

/** What a company proposed and what became of it. Not there while nothing was proposed. */
final class OwnProposals extends Section {

    private static final int MOST = 5;

    private final Id<Company> company;
    private final Portal portal;
    private final PortalView.Guarded guarded;

    OwnProposals(Id<Company> company, Portal portal, PortalView.Guarded guarded) {
        this.company = company;
        this.portal = portal;
        this.guarded = guarded;
        show();
    }

    private void show() {
        removeAll();
        List<Proposal> proposals = portal.proposals(company);
        setVisible(!proposals.isEmpty());
        add(new H2(Words.text("shell.portal.proposals")));
        proposals.stream().limit(MOST).forEach(proposal -> add(panel(proposal)));
    }

    private Div panel(Proposal proposal) {
        Paragraph head = new Paragraph(Words.text(
                "shell.portal.proposed-by",
                FieldWords.about(proposal),
                Dates.moment(proposal.at()),
                proposal.byName()));
        UnorderedList fields = new UnorderedList();
        fields.addClassName("iinkai-part-lines");
        proposal.fields().forEach(field -> fields.add(line(field)));
        Div panel = new Div(head, fields);
        panel.addClassName("iinkai-panel");
        if (proposal.isOpen()) {
            Button withdraw = new Button(Words.text("shell.portal.withdraw"), click -> withdraw(proposal));
            withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            panel.add(withdraw);
        }
        return panel;
    }

    private static ListItem line(ProposedField field) {
        Span name = new Span(FieldWords.name(field.field()));
        name.addClassName("iinkai-part-day");
        Span value = new Span(FieldWords.said(field.field(), field.after()));
        value.addClassName("iinkai-part-text");
        ListItem line = new ListItem(name, value, FieldWords.badge(field));
        if (!field.reason().isEmpty()) {
            Paragraph reason = new Paragraph(Words.text("shell.portal.reason", field.reason()));
            reason.addClassName("iinkai-portal-reason");
            line.add(reason);
        }
        return line;
    }

    private void withdraw(Proposal proposal) {
        Confirm.ask(
                Words.text("shell.portal.withdraw-title"),
                Words.text("shell.portal.withdraw-question", FieldWords.about(proposal)),
                Words.text("shell.portal.withdraw"),
                () -> guarded.run(() -> {
                    portal.withdraw(company, proposal.id());
                    Notices.done("shell.portal.withdrawn");
                    show();
                }));
    }
}
