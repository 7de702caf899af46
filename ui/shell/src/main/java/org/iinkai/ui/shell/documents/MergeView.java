package org.iinkai.ui.shell.documents;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.DocumentKind;
import org.iinkai.api.documents.DocumentTemplates;
import org.iinkai.api.documents.Documents;
import org.iinkai.api.documents.FileKind;
import org.iinkai.api.documents.Folder;
import org.iinkai.api.documents.MergeDocument;
import org.iinkai.api.documents.SaveDocument;
import org.iinkai.api.documents.Visibility;
import org.iinkai.api.drafts.Drafts;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.CompanyRow;
import org.iinkai.api.members.People;
import org.iinkai.api.members.PersonRow;
import org.iinkai.ui.kit.BackLink;
import org.iinkai.ui.kit.EmptyState;
import org.iinkai.ui.kit.ErrorState;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.people.Choices;

/** Fills the blanks of a template, from the register or as typed, for a download or as a new document. */
public final class MergeView extends Div implements BeforeEnterObserver {

    private static final int LINE = 200;
    private static final int TEXT = 2_000;

    private final LibraryServices services;
    private final DocumentTemplates templates;
    private final Companies companies;
    private final People people;
    private final Drafts drafts;
    // read by the thread that sends the file
    private volatile byte[] made = {};

    /** Made by the host. */
    public MergeView(
            DocumentTemplates templates,
            Documents documents,
            Bodies bodies,
            Access access,
            Companies companies,
            People people,
            Drafts drafts) {
        this.services = new LibraryServices(documents, bodies, access);
        this.templates = templates;
        this.companies = companies;
        this.people = people;
        this.drafts = drafts;
        addClassNames("iinkai-page", "iinkai-form-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Document template = services.documents()
                .document(Id.of(event.getRouteParameters().get("id").orElse("")));
        removeAll();
        add(
                new BackLink(LibraryPaths.document(template.id()), Words.text("shell.library.back", template.title())),
                new PageHeader(Words.text("shell.merge.title", template.title())).lead(Words.text("shell.merge.lead")));
        try {
            List<String> blanks = templates.blanks(template.id());
            if (blanks.isEmpty()) {
                add(new EmptyState(Words.text("shell.merge.no-blanks")));
            } else {
                add(new Asked(template, blanks).form);
            }
        } catch (Refused refused) {
            add(new ErrorState(Words.text(refused), () -> beforeEnter(event)));
        }
    }

    /** What becomes of it. */
    private enum Result {
        DOWNLOAD,
        FILED
    }

    /** The form. */
    private final class Asked {

        private final RecordForm form = new RecordForm(Words.text("shell.merge.do"));
        private final Document template;
        private final Map<String, TextArea> fields = new LinkedHashMap<>();
        private final Map<String, String> filled = new HashMap<>();
        private final ComboBox<CompanyRow> company = Choices.company(companies, Words.text("shell.merge.company"));
        private final ComboBox<PersonRow> person = Choices.person(people, Words.text("shell.merge.person"));
        private final RadioButtonGroup<Result> result = new RadioButtonGroup<>(Words.text("shell.merge.result"));
        private final TextField title = new TextField(Words.text("shell.library.column.title"));
        private final Select<Folder> folder = new Select<>();
        private final Anchor download;

        Asked(Document template, List<String> blanks) {
            this.template = template;
            this.download = anchor(template);
            if (services.access().may(CoreRight.MEMBERS_READ)) {
                form.optional("company", company);
                form.optional("person", person);
                company.addValueChangeListener(change -> fill());
                person.addValueChangeListener(change -> fill());
            }
            blanks.forEach(this::field);
            title.setWidthFull();
            title.setMaxLength(LINE);
            title.setValue(template.title());
            places();
            form.with(download).onSubmit(this::make).keepDraft(drafts, "merge:" + template.id());
            fill();
            form.unchanged();
        }

        private void field(String blank) {
            TextArea field = new TextArea(blank);
            field.setWidthFull();
            field.setMaxLength(TEXT);
            fields.put(blank, form.required("blank." + blank, field));
        }

        /** Where it can be filed; where nowhere, it can only be downloaded. */
        private void places() {
            List<Folder> folders = services.documents().folders().stream()
                    .filter(each -> services.mayChange(each.body()))
                    .toList();
            result.setValue(Result.DOWNLOAD);
            if (folders.isEmpty()) {
                return;
            }
            result.setItems(Result.values());
            result.setItemLabelGenerator(
                    value -> Words.text(value == Result.FILED ? "shell.merge.file" : "shell.merge.download"));
            folder.setLabel(Words.text("shell.library.folder"));
            folder.setItems(folders);
            folder.setItemLabelGenerator(Folder::name);
            folder.setValue(folders.stream()
                    .filter(each -> each.id().equals(template.folder().id()))
                    .findFirst()
                    .orElseGet(folders::getFirst));
            form.required("result", result);
            form.optional("title", title);
            form.optional("folder", folder);
            result.setValue(Result.DOWNLOAD);
            show(Result.DOWNLOAD);
            result.addValueChangeListener(change -> show(change.getValue()));
        }

        private void show(Result chosen) {
            title.setVisible(chosen == Result.FILED);
            folder.setVisible(chosen == Result.FILED);
        }

        /** Puts what is known into fields in which nobody typed anything else. */
        private void fill() {
            Map<String, String> known = templates.known(template.id(), companyId(), personId());
            fields.forEach((blank, field) -> {
                String before = filled.getOrDefault(blank, "");
                if (field.getValue().isBlank() || field.getValue().equals(before)) {
                    field.setValue(known.getOrDefault(blank, ""));
                    filled.put(blank, field.getValue());
                }
            });
        }

        private Optional<Id<org.iinkai.api.members.Company>> companyId() {
            return company.getOptionalValue().map(CompanyRow::id);
        }

        private Optional<Id<org.iinkai.api.members.Person>> personId() {
            return person.getOptionalValue().map(PersonRow::id);
        }

        private void make() {
            Map<String, String> values = new LinkedHashMap<>();
            fields.forEach((blank, field) -> values.put(blank, field.getValue().strip()));
            MergeDocument request = new MergeDocument(template.id(), companyId(), personId(), values);
            if (result.getValue() == Result.FILED) {
                Folder chosen = folder.getValue();
                Document filed = templates.file(
                        request,
                        new SaveDocument(
                                Id.next(),
                                chosen.id(),
                                title.getValue().strip(),
                                "",
                                DocumentKind.OTHER,
                                chosen.body().isEmpty() ? Visibility.MEMBERS : Visibility.BODY,
                                Optional.empty(),
                                companyId().map(id -> List.of("company:" + id)).orElseGet(List::of),
                                0));
                Notices.done("shell.library.file-taken", filed.title());
                getUI().ifPresent(ui -> ui.navigate(LibraryPaths.document(filed.id())));
                return;
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            templates.write(request, out);
            made = out.toByteArray();
            download.getElement().executeJs("this.click()");
            Notices.done("shell.merge.made", template.title());
            getUI().ifPresent(ui -> ui.beforeClientResponse(MergeView.this, context -> form.again()));
        }
    }

    private Anchor anchor(Document template) {
        DownloadHandler handler = event -> {
            event.setFileName(template.title() + "." + FileKind.DOCX.endings().getFirst());
            event.setContentType(FileKind.DOCX.type());
            event.getOutputStream().write(made);
        };
        Anchor anchor = new Anchor(handler, "");
        anchor.getElement().setAttribute("hidden", true);
        return anchor;
    }
}
