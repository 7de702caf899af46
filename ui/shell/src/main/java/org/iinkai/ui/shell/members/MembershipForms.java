package org.iinkai.ui.shell.members;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Consumer;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.ChangeCompany;
import org.iinkai.api.members.ChangeMembership;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.CorporateNumber;
import org.iinkai.api.members.JoinMember;
import org.iinkai.api.members.Membership;
import org.iinkai.api.members.PostalAddress;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.OpenRecord;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** The forms by which memberships begin, change and end. Each keeps one id, so that sending it twice does it once. */
final class MembershipForms {
    private static final int LONGEST_REASON = 500;

    private MembershipForms() {}

    /** A company that is in no register yet joins; {@code then} gets its name. */
    static void joinNew(Register register, Consumer<Company> then) {
        Id<Membership> id = Id.next();
        Id<Company> company = Id.next();
        RecordForm form = new RecordForm(Words.text("shell.members.add"));
        Anchor known = new Anchor("organisations", Words.text("shell.members.join-known-link"));
        form.with(new Paragraph(Words.text("shell.members.join-known")));
        form.with(known);
        TextField number = form.required("number", Fields.text("shell.members.field.number", 20));
        NameFields name = new NameFields(form);
        MembershipFields membership = new MembershipFields(form, register);
        DayField on = form.required("on", new DayField(Words.text("shell.members.column.joined")));
        on.setValue(register.today());
        form.onSubmit(() -> {
            ChangeCompany request = new ChangeCompany(
                    company,
                    0,
                    Typed.code(number.getValue()),
                    name.value(),
                    Optional.empty(),
                    CorporateNumber.none(),
                    PostalAddress.none(),
                    Optional.empty(),
                    "",
                    "",
                    "",
                    "");
            register.transactions().write(() -> {
                register.companies().add(request);
                register.members()
                        .join(new JoinMember(
                                id,
                                company,
                                request.number(),
                                membership.category(),
                                membership.segment(),
                                on.getValue()));
            });
            then.accept(register.companies().company(company));
        });
        form.openIn(Words.text("shell.members.join-title"));
    }

    /** A company of the register joins. */
    static void join(Register register, Company company, Runnable then) {
        Id<Membership> id = Id.next();
        RecordForm form = new RecordForm(Words.text("shell.members.join-verb"));
        form.with(new Paragraph(Words.text("shell.members.join-who", company.displayName())));
        TextField number = form.required("number", Fields.text("shell.members.field.number", 20));
        number.setValue(company.number());
        MembershipFields membership = new MembershipFields(form, register);
        DayField on = form.required("on", new DayField(Words.text("shell.members.column.joined")));
        on.setValue(register.today());
        form.onSubmit(() -> {
            register.members()
                    .join(new JoinMember(
                            id,
                            company.id(),
                            Typed.code(number.getValue()),
                            membership.category(),
                            membership.segment(),
                            on.getValue()));
            then.run();
        });
        form.openIn(Words.text("shell.members.join-of-title"));
    }

    /** A member goes over to another category or segment. */
    static void change(Register register, Company company, Membership current, Runnable then) {
        Id<Membership> next = Id.next();
        OpenRecord<Membership> stored = new OpenRecord<>(current);
        RecordForm form = new RecordForm(Words.text("shell.members.change-verb"));
        form.with(new Paragraph(Words.text("shell.members.change-who", company.displayName())));
        MembershipFields membership = new MembershipFields(form, register);
        membership.show(current.category(), current.segment());
        DayField on = form.required("on", new DayField(Words.text("shell.members.field.change-day")));
        form.onSubmit(() -> {
            register.members()
                    .change(new ChangeMembership(
                            next,
                            stored.current().id(),
                            stored.current().version(),
                            membership.category(),
                            membership.segment(),
                            on.getValue()));
            then.run();
        });
        form.onConflict(() -> {
            Membership latest = register.members().memberships(company.id()).getFirst();
            stored.replace(latest);
            membership.show(latest.category(), latest.segment());
            return register.audit().latest("membership:" + latest.id());
        });
        form.openIn(Words.text("shell.members.change-title"));
    }

    /** A membership ends. */
    static void leave(Register register, Company company, Membership current, Runnable then) {
        RecordForm form = new RecordForm(Words.text("shell.members.leave-verb"));
        form.with(new Paragraph(Words.text("shell.members.leave-who", company.displayName(), company.number())));
        DayField on = form.required("on", new DayField(Words.text("shell.members.field.last-day")));
        TextArea reason = new TextArea(Words.text("shell.members.field.reason"));
        reason.setMaxLength(LONGEST_REASON);
        form.required("reason", reason);
        form.onSubmit(() -> {
            register.members()
                    .leave(current.id(), on.getValue(), reason.getValue().strip(), current.version());
            then.run();
        });
        form.openIn(Words.text("shell.members.leave-title"));
    }

    /** That a membership ended is taken back, after asking. */
    static void undoLeaving(Register register, Company company, Membership ended, Runnable then) {
        String day = ended.leftOn().map(Dates::day).orElse("");
        Confirm.ask(
                Words.text("shell.members.undo-title"),
                Words.text("shell.members.undo-question", company.displayName(), day),
                Words.text("shell.members.undo-verb"),
                () -> {
                    try {
                        register.members().undoLeaving(ended.id(), ended.version());
                        then.run();
                    } catch (Refused refused) {
                        Notices.refused(refused);
                    }
                });
    }
}
