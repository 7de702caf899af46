package org.iinkai.ui.shell.mailings;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.drafts.Drafts;
import org.iinkai.api.mailings.MailingList;
import org.iinkai.api.mailings.MailingLists;
import org.iinkai.api.populations.Population;
import org.iinkai.api.populations.Populations;
import org.iinkai.api.text.Localized;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.OpenRecord;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** The form of a mailing list: of a new one, or of one that changes. */
public final class ListFormView extends Div implements BeforeEnterObserver {

    private static final int MOST_POPULATIONS = 200;

    private final MailingLists lists;
    private final Populations populations;
    private final Access access;
    private final Audit audit;
    private final Drafts drafts;

    /** Made by the host. */
    public ListFormView(MailingLists lists, Populations populations, Access access, Audit audit, Drafts drafts) {
        this.lists = lists;
        this.populations = populations;
        this.access = access;
        this.audit = audit;
        this.drafts = drafts;
        addClassName("iinkai-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        event.getRouteParameters()
                .get("id")
                .map(text -> lists.list(Id.of(text)))
                .ifPresentOrElse(this::change, this::add);
    }

    private Map<String, String> populationNames() {
        Map<String, String> names = new LinkedHashMap<>();
        if (access.may(CoreRight.MEMBERS_READ)) {
            populations
                    .find("", PageRequest.first(MOST_POPULATIONS))
                    .rows()
                    .forEach(row -> names.put(row.id().toString(), row.name()));
        }
        return names;
    }

    private void add() {
        Id<MailingList> id = Id.next();
        RecordForm form = new RecordForm(Words.text("shell.mailing-lists.add-verb"));
        Fields fields = new Fields(form, populationNames());
        form.onSubmit(() -> {
            lists.save(fields.list(id, 0));
            Notices.done("shell.mailing-lists.added");
            open(id);
        });
        form.onCancel(() -> UI.getCurrent().navigate("mailings/lists")).keepDraft(drafts, "mailing-list:new");
        add(
                new PageHeader(Words.text("shell.mailing-lists.add-title"))
                        .lead(Words.text("shell.mailing-lists.form-lead")),
                form);
    }

    private void change(MailingList list) {
        RecordForm form = new RecordForm(Words.text("shell.mailings.change-verb"));
        Fields fields = new Fields(form, populationNames());
        fields.show(list);
        OpenRecord<MailingList> stored = new OpenRecord<>(list);
        form.onSubmit(() -> {
            lists.save(fields.list(list.id(), stored.current().version()));
            Notices.done("shell.mailing-lists.changed");
            open(list.id());
        });
        String subject = "mailing-list:" + list.id();
        form.onCancel(() -> open(list.id()))
                .onConflict(() -> {
                    fields.show(stored.replace(lists.list(list.id())));
                    return audit.latest(subject);
                })
                .keepDraft(drafts, subject);
        add(
                new PageHeader(Words.text("shell.mailing-lists.change-title"))
                        .lead(Words.text("shell.mailing-lists.form-lead")),
                form);
    }

    private static void open(Id<MailingList> id) {
        UI.getCurrent().navigate("mailings/lists/" + id);
    }

    /** What is asked. */
    private static final class Fields {

        private final TextField code = MailingWords.field("shell.mailing-lists.column.code");
        private final TextField name = MailingWords.field("shell.mailing-lists.column.name");
        private final TextField nameEn = MailingWords.field("shell.mailing-lists.name-en");
        private final TextArea purpose = MailingWords.area("shell.mailing-lists.purpose", 2);
        private final TextArea purposeEn = MailingWords.area("shell.mailing-lists.purpose-en", 2);
        private final TextField sender = MailingWords.field("shell.mailing-lists.sender");
        private final TextField postal = MailingWords.field("shell.mailing-lists.postal");
        private final TextField contact = MailingWords.field("shell.mailing-lists.contact");
        private final Select<String> population = new Select<>();
        private final TextArea basis = MailingWords.area("shell.mailing-lists.basis", 2);
        private final Checkbox open = new Checkbox(Words.text("shell.mailing-lists.open"));
        private final TextField activity = MailingWords.field("shell.mailing-lists.activity");

        Fields(RecordForm form, Map<String, String> populations) {
            code.setHelperText(Words.text("shell.mailing-lists.code-help"));
            basis.setHelperText(Words.text("shell.mailing-lists.basis-help"));
            activity.setHelperText(Words.text("shell.mailing-lists.activity-help"));
            population.setLabel(Words.text("shell.mailing-lists.from-population"));
            population.setHelperText(Words.text("shell.mailing-lists.population-help"));
            population.setEmptySelectionAllowed(true);
            population.setEmptySelectionCaption(Words.text("shell.mailing-lists.subscribers"));
            population.setItems(populations.keySet());
            population.setItemLabelGenerator(id ->
                    id == null ? Words.text("shell.mailing-lists.subscribers") : populations.getOrDefault(id, id));
            population.setWidthFull();
            form.required("name", name);
            form.optional("name-en", nameEn);
            form.required("code", code);
            form.required("purpose", purpose);
            form.optional("purpose-en", purposeEn);
            form.optional("population", population);
            form.required("basis", basis);
            form.optional("open", open);
            form.required("sender", sender);
            form.required("postal", postal);
            form.required("contact", contact);
            form.optional("activity", activity);
        }

        void show(MailingList list) {
            code.setValue(list.code());
            code.setReadOnly(true);
            name.setValue(list.name().ja());
            nameEn.setValue(list.name().en());
            purpose.setValue(list.purpose().ja());
            purposeEn.setValue(list.purpose().en());
            sender.setValue(list.sender());
            postal.setValue(list.postal());
            contact.setValue(list.contact());
            list.population().ifPresentOrElse(id -> population.setValue(id.toString()), population::clear);
            population.setReadOnly(list.population().isEmpty());
            basis.setValue(list.basis());
            open.setValue(list.isOpen());
            activity.setValue(list.activity());
        }

        MailingList list(Id<MailingList> id, int version) {
            return new MailingList(
                    id,
                    code.getValue().strip(),
                    new Localized(name.getValue(), nameEn.getValue()),
                    new Localized(purpose.getValue(), purposeEn.getValue()),
                    sender.getValue(),
                    postal.getValue(),
                    contact.getValue(),
                    Optional.ofNullable(population.getValue()).map(Id::<Population>of),
                    basis.getValue(),
                    open.getValue(),
                    activity.getValue(),
                    version);
        }
    }
}
