package org.iinkai.ui.shell.applications;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.time.Clock;
import java.util.List;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Id;
import org.iinkai.api.letters.LetterKind;
import org.iinkai.api.letters.LetterSubject.OfMembership;
import org.iinkai.api.letters.Letters;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.MemberCategory;
import org.iinkai.api.members.Members;
import org.iinkai.api.members.Membership;
import org.iinkai.ui.kit.BackLink;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.letters.LetterSection;

/** How a membership ends: the request with its day and reason, and the letter that acknowledges it. */
public final class LeavingView extends Div implements BeforeEnterObserver {

    private final Members members;
    private final Companies companies;
    private final Letters letters;
    private final Access access;
    private final Clock clock;

    /** Made by the host. */
    public LeavingView(Members members, Companies companies, Letters letters, Access access, Clock clock) {
        this.members = members;
        this.companies = companies;
        this.letters = letters;
        this.access = access;
        this.clock = clock;
        addClassName("iinkai-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Id.of(event.getRouteParameters().get("membership").orElse("")));
    }

    private void show(Id<Membership> id) {
        Membership membership = members.membership(id);
        Company company = companies.company(membership.company());
        boolean mayChange = access.may(CoreRight.MEMBERS_CHANGE);
        boolean hasLeft = membership.leftOn().isPresent() && !membership.isContinued();
        removeAll();
        add(new BackLink("members", Words.text("shell.applications.to-members")));
        PageHeader header = new PageHeader(Words.text("shell.applications.leaving", company.displayName()));
        if (mayChange && membership.leftOn().isEmpty()) {
            Button leave = new Button(Words.text("shell.applications.leave"), click -> ask(membership, company));
            leave.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.actions(leave);
        }
        add(header, facts(membership, company));
        add(new LetterSection(
                letters, new OfMembership(id), hasLeft ? List.of(LetterKind.LEAVING) : List.of(), mayChange, clock));
    }

    private Facts facts(Membership membership, Company company) {
        String category = members.categories().stream()
                .filter(known -> known.code().equals(membership.category()))
                .map(MemberCategory::name)
                .map(name -> name.in(Words.locale()))
                .findFirst()
                .orElse(membership.category());
        return new Facts()
                .add(Words.text("shell.applications.field.member-number"), company.number())
                .add(Words.text("shell.applications.field.membership-category"), category)
                .add(Words.text("shell.applications.field.joined"), Dates.day(membership.memberSince()))
                .add(
                        Words.text("shell.applications.field.left"),
                        membership.leftOn().map(Dates::day).orElse(""))
                .add(Words.text("shell.applications.leave-reason"), membership.reason());
    }

    private void ask(Membership membership, Company company) {
        RecordForm form = new RecordForm(Words.text("shell.applications.leave"));
        form.with(new Div(Words.text("shell.applications.leave-lead", company.displayName())));
        DayField on = form.required("on", new DayField(Words.text("shell.applications.field.left")));
        TextArea reason = new TextArea(Words.text("shell.applications.leave-reason"));
        reason.setMaxLength(500);
        reason.setWidthFull();
        form.required("reason", reason);
        form.onSubmit(() -> {
            members.leave(membership.id(), on.getValue(), reason.getValue().strip(), membership.version());
            Notices.done("shell.applications.left", company.displayName());
            show(membership.id());
        });
        form.openIn(Words.text("shell.applications.leave-title"));
    }
}
