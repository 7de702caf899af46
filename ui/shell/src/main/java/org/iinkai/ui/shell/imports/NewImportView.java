package org.iinkai.ui.shell.imports;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.io.InputStream;
import java.util.List;

import org.iinkai.api.access.Access;
import org.iinkai.api.imports.ImportRuns;
import org.iinkai.api.imports.ImportTable;
import org.iinkai.ui.kit.BackLink;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.Background;
import org.iinkai.ui.shell.FileUpload;

/** The first step: what is to be read, and the file. */
public final class NewImportView extends Div implements BeforeEnterObserver {

    private final ImportRuns runs;
    private final Access access;
    private final Div template = new Div();
    private final RadioButtonGroup<ImportTable> kinds = new RadioButtonGroup<>();
    // read by the thread that takes the file
    private volatile String table = "";

    /** Made by the host. */
    public NewImportView(ImportRuns runs, Access access) {
        this.runs = runs;
        this.access = access;
        addClassName("iinkai-page");
        template.addClassName("iinkai-import-template");
        List<ImportTable> offered =
                runs.tables().stream().filter(each -> !each.title().isEmpty()).toList();
        add(
                new BackLink("imports", Words.text("shell.imports.back")),
                new PageHeader(Words.text("shell.imports.step", Words.text("shell.imports.title"), 1))
                        .lead(Words.text("shell.imports.prepare")),
                kinds(offered),
                template,
                new FileUpload(
                        this::take, "shell.imports.drop-file", "shell.imports.upload-type", ".csv", ".txt", ".xlsx"));
    }

    private RadioButtonGroup<ImportTable> kinds(List<ImportTable> offered) {
        kinds.setLabel(Words.text("shell.imports.column.table"));
        kinds.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        kinds.setItems(offered);
        kinds.setItemLabelGenerator(each -> Words.text(each.title()));
        kinds.addValueChangeListener(change -> choose(change.getValue()));
        offered.stream()
                .filter(each -> each.name().equals("core.members"))
                .findFirst()
                .or(() -> offered.stream().findFirst())
                .ifPresent(kinds::setValue);
        return kinds;
    }

    /** Lists lead here with their own table: {@code ?table=core.people}. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<String> wanted = event.getLocation().getQueryParameters().getParameters("table");
        kinds.getListDataView()
                .getItems()
                .filter(each -> wanted.contains(each.name()))
                .findFirst()
                .ifPresent(kinds::setValue);
    }

    private void choose(ImportTable chosen) {
        table = chosen.name();
        template.removeAll();
        String name = Words.text(chosen.title());
        template.add(ImportWords.download(
                Words.text("shell.imports.template", name),
                name,
                (locale, out) -> runs.writeTemplate(chosen.name(), locale, out)));
    }

    private void take(UI ui, String file, InputStream content) {
        new Background(access.caller(), ui)
                .finish(() -> runs.open(table, file, content), run -> ui.navigate("imports/" + run.id()), () -> {});
    }
}
