package org.iinkai.ui.shell.audit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;

import org.iinkai.api.access.Access;
import org.iinkai.api.audit.AuditLog;
import org.iinkai.api.audit.ChainCheck;
import org.iinkai.ui.kit.BackLink;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.Figures;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.StatusBadge;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.Background;

/** Checks that no entry was altered, and gives the value to write down for the next time. */
public final class AuditCheckView extends Div {

    private final AuditLog log;
    private final Access access;
    private final TextField seal = new TextField(Words.text("shell.audit.seal-before"));
    private final Button check = new Button(Words.text("shell.audit.check-now"));
    private final Div result = new Div();

    /** Made by the host. */
    public AuditCheckView(AuditLog log, Access access) {
        this.log = log;
        this.access = access;
        addClassName("iinkai-page");
        seal.setHelperText(Words.text("shell.audit.seal-help"));
        seal.setWidth("min(40rem, 100%)");
        seal.getElement().setAttribute("autocomplete", "off");
        check.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        check.setDisableOnClick(true);
        result.getElement().setAttribute("aria-live", "polite");
        Div form = new Div(seal, new Div(check));
        add(
                new BackLink("audit", Words.text("shell.audit.back")),
                new PageHeader(Words.text("shell.audit.check-title")).lead(Words.text("shell.audit.check-lead")),
                form,
                result);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Background work = new Background(access.caller(), event.getUI());
        check.addClickListener(click -> {
            String wanted = seal.getValue();
            result.removeAll();
            result.add(new Paragraph(Words.text("shell.audit.checking")));
            work.start(() -> log.verify(wanted), this::show, () -> check.setEnabled(true));
        });
    }

    private void show(ChainCheck found) {
        result.removeAll();
        result.add(new H2(Words.text("shell.audit.result")), verdict(found), facts(found));
        if (!found.seal().isEmpty()) {
            result.add(new Paragraph(Words.text("shell.audit.write-down")));
        }
    }

    private static Paragraph verdict(ChainCheck found) {
        StatusBadge badge = found.isWhole()
                ? new StatusBadge(StatusBadge.Tone.GOOD, Words.text("shell.audit.whole"))
                : new StatusBadge(StatusBadge.Tone.BAD, Words.text("shell.audit.broken"));
        Paragraph verdict = new Paragraph(badge);
        if (found.firstBroken().isPresent()) {
            verdict.add(new Span("　"
                    + Words.text("shell.audit.broken-at", found.firstBroken().getAsLong())));
        } else if (!found.isKnown()) {
            verdict.add(new Span("　" + Words.text("shell.audit.seal-missing")));
        }
        return verdict;
    }

    private static Facts facts(ChainCheck found) {
        Span hash = new Span(found.seal());
        hash.addClassName("iinkai-secret");
        return new Facts()
                .add(Words.text("shell.audit.entries"), Figures.number(found.entries()))
                .add(
                        Words.text("shell.audit.since"),
                        found.since().map(Dates::moment).orElse(""))
                .add(Words.text("shell.audit.kept"), Figures.number(found.kept()))
                .add(Words.text("shell.audit.erased"), Figures.number(found.erased()))
                .add(Words.text("shell.audit.seal"), hash);
    }
}
