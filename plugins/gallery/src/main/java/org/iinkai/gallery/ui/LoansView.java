package org.iinkai.gallery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.members.People;
import org.iinkai.gallery.DueDates;
import org.iinkai.gallery.GalleryRights;
import org.iinkai.gallery.Loan;
import org.iinkai.gallery.LoanFilter;
import org.iinkai.gallery.Loans;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.ListPage;
import org.iinkai.ui.kit.ListQuery;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.StatusBadge;
import org.iinkai.ui.kit.StatusBadge.Tone;
import org.iinkai.ui.kit.Words;

/** What is or was lent out. The address says what is looked for. */
public final class LoansView extends ListPage<Loan> {

    private static final String STATE = "state";

    private final Loans loans;
    private final LocalDate today;

    LoansView(Loans loans, DueDates dueDates, People people, Access access, Clock clock) {
        super("gallery.loans");
        this.loans = loans;
        today = LocalDate.now(clock);
        column("item", Loan::item);
        column("company", Loan::companyName)
                .shownAs(loan -> new Anchor("companies/" + loan.company(), loan.companyName()));
        column("person", Loan::personName).notOnCard().width("8rem");
        date("lent-on", loan -> Optional.of(loan.lentOn())).notOnCard();
        date("due-on", loan -> Optional.of(loan.dueOn()));
        date("returned-on", Loan::returnedOn).notOnCard().onDemand();
        column("state", this::state).shownAs(this::badge).width("7rem");
        filters().choice(STATE, Words.text("gallery.loans.column.state"), states());
        if (access.may(GalleryRights.LEND)) {
            rowActions(this::takeBackButton);
            actions(lendButton(dueDates, people));
            nextSteps(lendButton(dueDates, people));
        }
    }

    @Override
    protected Page<Loan> find(ListQuery query, PageRequest request) {
        return loans.find(new LoanFilter(query.text(), query.filter(STATE)), request);
    }

    private Button lendButton(DueDates dueDates, People people) {
        Button lend = new Button(
                Words.text("gallery.lend.open"), click -> LendForm.open(loans, dueDates, people, today, this::reload));
        lend.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return lend;
    }

    private Component takeBackButton(Loan loan) {
        if (!loan.isOut()) {
            return new Span();
        }
        Button takeBack = new Button(Words.text("gallery.return.do"), click -> takeBack(loan));
        takeBack.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        takeBack.setAriaLabel(Words.text("gallery.return.do-of", loan.item()));
        return takeBack;
    }

    private void takeBack(Loan loan) {
        Confirm.ask(
                Words.text("gallery.return.title"),
                Words.text("gallery.return.question", loan.item(), loan.companyName()),
                Words.text("gallery.return.do"),
                () -> {
                    loans.takeBack(loan.id());
                    Notices.done("gallery.done.returned", loan.item());
                    reload();
                });
    }

    private String state(Loan loan) {
        return Words.text(loan.isOverdue(today) ? "gallery.state.overdue" : stateKey(loan));
    }

    private StatusBadge badge(Loan loan) {
        Tone tone = loan.isOverdue(today) ? Tone.WARNING : loan.isOut() ? Tone.BUSY : Tone.GOOD;
        return new StatusBadge(tone, state(loan));
    }

    private static String stateKey(Loan loan) {
        return loan.isOut() ? "gallery.state.out" : "gallery.state.returned";
    }

    private static Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>();
        states.put("out", Words.text("gallery.state.out"));
        states.put("returned", Words.text("gallery.state.returned"));
        return states;
    }
}
