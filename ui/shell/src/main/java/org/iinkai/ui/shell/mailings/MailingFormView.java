package org.iinkai.ui.shell.mailings;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.LinkedHashSet;
import java.util.List;

import org.iinkai.api.audit.Audit;
import org.iinkai.api.data.Id;
import org.iinkai.api.drafts.Drafts;
import org.iinkai.api.error.Refused;
import org.iinkai.api.mailings.DraftMailing;
import org.iinkai.api.mailings.Mailing;
import org.iinkai.api.mailings.MailingList;
import org.iinkai.api.mailings.MailingListRow;
import org.iinkai.api.mailings.MailingLists;
import org.iinkai.api.mailings.Mailings;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.OpenRecord;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** The form of a mailing: of a new one, or of a draft that changes. */
public final class MailingFormView extends Div implements BeforeEnterObserver {

    private final Mailings mailings;
    private final MailingLists lists;
    private final Audit audit;
    private final Drafts drafts;

    /** Made by the host. */
    public MailingFormView(Mailings mailings, MailingLists lists, Audit audit, Drafts drafts) {
        this.mailings = mailings;
        this.lists = lists;
        this.audit = audit;
        this.drafts = drafts;
        addClassName("iinkai-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        event.getRouteParameters()
                .get("id")
                .map(text -> mailings.mailing(Id.of(text)))
                .ifPresentOrElse(this::change, this::add);
    }

    private void add() {
        Id<Mailing> id = Id.next();
        RecordForm form = new RecordForm(Words.text("shell.mailings.add-verb"));
        Fields fields = new Fields(form, lists.all());
        form.onSubmit(() -> {
            mailings.save(fields.draft(id, 0));
            Notices.done("shell.mailings.added");
            open(id);
        });
        form.onCancel(() -> UI.getCurrent().navigate("mailings")).keepDraft(drafts, "mailing:new");
        add(new PageHeader(Words.text("shell.mailings.add-title")).lead(Words.text("shell.mailings.form-lead")), form);
    }

    private void change(Mailing mailing) {
        if (mailing.state().isFixed()) {
            throw new Refused("core.refused.mailing-state");
        }
        RecordForm form = new RecordForm(Words.text("shell.mailings.change-verb"));
        Fields fields = new Fields(form, lists.all());
        fields.show(mailing.content());
        OpenRecord<Mailing> stored = new OpenRecord<>(mailing);
        form.onSubmit(() -> {
            mailings.save(fields.draft(mailing.id(), stored.current().version()));
            Notices.done("shell.mailings.changed");
            open(mailing.id());
        });
        String subject = "mailing:" + mailing.id();
        form.onCancel(() -> open(mailing.id()))
                .onConflict(() -> {
                    fields.show(stored.replace(mailings.mailing(mailing.id())).content());
                    return audit.latest(subject);
                })
                .keepDraft(drafts, subject);
        add(
                new PageHeader(Words.text("shell.mailings.change-title")).lead(Words.text("shell.mailings.form-lead")),
                form);
    }

    private static void open(Id<Mailing> id) {
        UI.getCurrent().navigate("mailings/" + id);
    }

    /** What is asked. */
    private static final class Fields {

        private static final int ROWS = 12;

        private final CheckboxGroup<String> lists = new CheckboxGroup<>(Words.text("shell.mailings.column.lists"));
        private final TextField subject = MailingWords.field("shell.mailings.column.subject");
        private final TextArea japanese = MailingWords.area("shell.mailings.japanese", ROWS);
        private final TextArea english = MailingWords.area("shell.mailings.english", ROWS / 2);

        Fields(RecordForm form, List<MailingListRow> all) {
            lists.setItems(all.stream().map(row -> row.id().toString()).toList());
            lists.setItemLabelGenerator(id -> all.stream()
                    .filter(row -> row.id().toString().equals(id))
                    .map(row -> row.name().in(Words.locale()))
                    .findFirst()
                    .orElse(id));
            lists.setHelperText(Words.text("shell.mailings.lists-help"));
            japanese.setHelperText(Words.text("shell.mailings.japanese-help"));
            english.setHelperText(Words.text("shell.mailings.english-help"));
            form.required("lists", lists);
            form.required("subject", subject);
            form.optional("japanese", japanese);
            form.optional("english", english);
        }

        void show(DraftMailing content) {
            LinkedHashSet<String> chosen = new LinkedHashSet<>();
            content.lists().forEach(list -> chosen.add(list.toString()));
            lists.setValue(chosen);
            subject.setValue(content.subject());
            japanese.setValue(content.japanese());
            english.setValue(content.english());
        }

        DraftMailing draft(Id<Mailing> id, int version) {
            return new DraftMailing(
                    id,
                    lists.getValue().stream().map(Id::<MailingList>of).toList(),
                    subject.getValue(),
                    japanese.getValue(),
                    english.getValue(),
                    version);
        }
    }
}
