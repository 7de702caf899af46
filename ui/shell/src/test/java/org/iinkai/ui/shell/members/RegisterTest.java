package org.iinkai.ui.shell.members;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.MemberFilter;
import org.iinkai.api.members.MemberRow;
import org.iinkai.api.members.Members;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.shell.ShellTest;

/** Screens over a register of three members, one of whom left, of a category with two segments. */
public abstract class RegisterTest extends ShellTest {

    @BeforeEach
    void register_members() {
        core.database().executeAsOwner("TRUNCATE core.company, core.member_category, core.organisation_list CASCADE");
        core.load("core.member-categories", """
                code,name_ja,name_en,position
                regular,正会員,Regular member,1
                supporting,賛助会員,Supporting member,2
                """);
        core.load("core.segments", """
                code,category,name_ja,name_en,position
                inhouse,regular,インハウス,In-house,1
                agency,regular,エージェンシー,Agency,2
                """);
        core.load("core.members", """
                number,prefix,prefix_first,name,kana,category,segment,joined_on,left_on,reason
                001,(株),true,青葉コール,アオバコール,regular,inhouse,2020-04-01,,
                002,(株),false,若草,ワカクサ,regular,agency,2024-05-01,,
                003,(株),true,去年,キョネン,regular,,2010-04-01,2024-09-30,移転
                """);
    }

    protected static Members members() {
        return core.service(Members.class);
    }

    protected static Companies companies() {
        return core.service(Companies.class);
    }

    protected static MemberRow member(String number) {
        return members()
                .find(MemberFilter.all().withText(number), PageRequest.first())
                .rows()
                .getFirst();
    }

    protected static Id<Company> id(String number) {
        return member(number).company();
    }

    protected static Company company(String number) {
        return companies().company(id(number));
    }

    protected final List<String> names() {
        Grid<?> grid = find(Grid.class).single();
        return IntStream.range(0, test(grid).size())
                .mapToObj(row -> grid.getListDataView().getItem(row))
                .map(RegisterTest::name)
                .toList();
    }

    private static String name(Object row) {
        return switch (row) {
            case MemberRow member -> member.displayName();
            case org.iinkai.api.members.CompanyRow company -> company.displayName();
            default -> row.toString();
        };
    }

    /** The texts of a table's rows, cells separated by a bar. */
    protected final List<String> lines(String table) {
        SmallTable found = find(SmallTable.class)
                .withCondition(each -> table.equals(each.getElement().getAttribute("aria-label")))
                .single();
        return find(NativeTableRow.class, found).all().stream()
                .skip(1)
                .map(row -> String.join(
                        "|",
                        row.getChildren()
                                .map(cell -> cell.getElement().getTextRecursively())
                                .toList()))
                .toList();
    }

    protected final TextField field(String label) {
        return labelled(TextField.class, label);
    }

    protected final void fill(String label, String value) {
        test(field(label)).setValue(value);
    }

    protected final void day(String label, String day) {
        test(labelled(DatePicker.class, label)).setValue(LocalDate.parse(day));
    }

    protected final void write(String label, String text) {
        test(labelled(TextArea.class, label)).setValue(text);
    }

    @SuppressWarnings("unchecked") // what the items are is none of the test's business
    protected final void choose(String label, String item) {
        test(labelled(Select.class, label)).selectItem(item);
    }

    @SuppressWarnings("unchecked") // what the items are is none of the test's business
    protected final void radio(String label, String item) {
        test(labelled(RadioButtonGroup.class, label)).selectItem(item);
    }

    @SuppressWarnings("unchecked") // what the items are is none of the test's business
    protected final void pick(String label, String item) {
        test(labelled(ComboBox.class, label)).selectItem(item);
    }

    protected final <T extends Component & HasLabel> T labelled(Class<T> type, String label) {
        return find(type).withCondition(field -> label.equals(field.getLabel())).single();
    }

    /** The sentence at a field that is wrong; empty where it is not. */
    protected static String error(HasValidation field) {
        return field.isInvalid() ? field.getErrorMessage() : "";
    }
}
