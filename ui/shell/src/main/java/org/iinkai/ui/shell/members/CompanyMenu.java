package org.iinkai.ui.shell.members;

import com.vaadin.flow.component.UI;
import java.util.List;

import org.iinkai.api.members.Company;
import org.iinkai.api.members.Membership;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.RecordSheet;
import org.iinkai.ui.kit.Words;

/** What can be done with an organisation besides editing it; what its membership does not allow is absent. */
final class CompanyMenu {

    private final RecordSheet sheet;
    private final Register register;
    private final Company company;
    private final Runnable then;

    CompanyMenu(RecordSheet sheet, Register register, Company company, Runnable then) {
        this.sheet = sheet;
        this.register = register;
        this.company = company;
        this.then = then;
    }

    void fill(List<Membership> memberships) {
        if (memberships.isEmpty()) {
            addJoin();
        } else {
            addMembership(memberships.getFirst());
        }
        sheet.more(
                Words.text("shell.company.rename"),
                () -> UI.getCurrent().navigate("companies/" + company.id() + "/edit?change=name"));
        sheet.more(
                Words.text("shell.company.merge"),
                () -> UI.getCurrent().navigate("organisations/merge?kept=" + company.id()));
    }

    private void addMembership(Membership latest) {
        if (latest.leftOn().isEmpty()) {
            sheet.more(
                    Words.text("shell.company.change-category"),
                    () -> MembershipForms.change(register, company, latest, () -> {
                        Notices.done("shell.members.changed", company.displayName());
                        then.run();
                    }));
            sheet.more(
                    Words.text("shell.members.leave-verb"),
                    () -> MembershipForms.leave(register, company, latest, () -> {
                        Notices.done("shell.members.left", company.displayName());
                        then.run();
                    }));
            return;
        }
        addJoin();
        sheet.more(
                Words.text("shell.members.undo-verb"),
                () -> MembershipForms.undoLeaving(register, company, latest, () -> {
                    Notices.done("shell.members.undone", company.displayName());
                    then.run();
                }));
    }

    private void addJoin() {
        sheet.more(
                Words.text("shell.members.join-verb"),
                () -> MembershipForms.join(register, company, () -> {
                    Notices.done("shell.members.joined", company.displayName());
                    then.run();
                }));
    }
}
