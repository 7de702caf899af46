package org.iinkai.ui.shell;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Transactions;
import org.iinkai.api.members.ChangeCompany;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.CompanyName;
import org.iinkai.api.members.CorporateNumber;
import org.iinkai.api.members.JoinMember;
import org.iinkai.api.members.MemberCategory;
import org.iinkai.api.members.MemberRow;
import org.iinkai.api.members.Members;
import org.iinkai.api.members.Membership;
import org.iinkai.api.members.PostalAddress;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** The forms by which a membership begins and ends. */
final class MemberForms {
    private MemberForms() {}

    /** Opens the form for a new member; {@code then} gets the member's name. */
    static void join(
            Members members, Companies companies, Transactions transactions, LocalDate today, Consumer<String> then) {
        // one id for the whole form, so that sending it twice joins once
        Id<Membership> id = Id.next();
        Id<Company> company = Id.next();
        RecordForm form = new RecordForm(Words.text("shell.members.add"));
        TextField number = form.required("number", field("number", 20));
        TextField prefix = form.optional("prefix", field("prefix", 20));
        prefix.setHelperText(Words.text("shell.members.field.prefix-help"));
        Checkbox isFirst = new Checkbox(Words.text("shell.members.field.prefix-first"), true);
        form.with(isFirst);
        TextField name = form.required("name", field("name", 200));
        TextField kana = form.optional("kana", field("kana", 200));
        Select<MemberCategory> category = form.required("category", categories(members.categories()));
        DayField on = form.required("on", new DayField(Words.text("shell.members.column.joined")));
        on.setValue(today);
        form.onSubmit(() -> {
            CompanyName called =
                    new CompanyName(prefix.getValue(), isFirst.getValue(), name.getValue(), kana.getValue());
            transactions.write(() -> {
                companies.add(new ChangeCompany(
                        company,
                        0,
                        number.getValue(),
                        called,
                        Optional.empty(),
                        CorporateNumber.none(),
                        PostalAddress.none(),
                        Optional.empty(),
                        "",
                        "",
                        "",
                        ""));
                members.join(new JoinMember(
                        id, company, number.getValue(), category.getValue().code(), "", on.getValue()));
            });
            then.accept(name.getValue().strip());
        });
        form.openIn(Words.text("shell.members.join-title"));
    }

    /** Opens the form that ends a membership. */
    static void leave(Members members, MemberRow row, Runnable then) {
        int version = members.membership(row.id()).version();
        RecordForm form = new RecordForm(Words.text("shell.members.leave-verb"));
        form.with(new Paragraph(Words.text("shell.members.leave-who", row.displayName(), row.number())));
        DayField on = form.required("on", new DayField(Words.text("shell.members.field.last-day")));
        TextArea reason = new TextArea(Words.text("shell.members.field.reason"));
        reason.setMaxLength(500);
        form.required("reason", reason);
        form.onSubmit(() -> {
            members.leave(row.id(), on.getValue(), reason.getValue().strip(), version);
            then.run();
        });
        form.openIn(Words.text("shell.members.leave-title"));
    }

    private static TextField field(String key, int longest) {
        TextField field = new TextField(Words.text("shell.members.field." + key));
        field.setMaxLength(longest);
        field.getElement().setAttribute("autocomplete", "off");
        return field;
    }

    private static Select<MemberCategory> categories(List<MemberCategory> categories) {
        Select<MemberCategory> select = new Select<>();
        select.setLabel(Words.text("shell.members.column.category"));
        select.setItems(categories);
        select.setItemLabelGenerator(category -> category.name().in(Words.locale()));
        return select;
    }
}
