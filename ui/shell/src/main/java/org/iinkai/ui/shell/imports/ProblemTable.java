package org.iinkai.ui.shell.imports;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.iinkai.api.imports.ImportRun;
import org.iinkai.api.imports.ImportRuns;
import org.iinkai.api.imports.RowProblem;
import org.iinkai.ui.kit.Words;

/** What is wrong with rows: the first of it in sight, all of it to download. */
final class ProblemTable extends Div {

    private static final int SHOWN = 100;

    private final Map<String, String> titles = new HashMap<>();

    ProblemTable(ImportRuns runs, ImportRun run) {
        runs.tables().stream()
                .filter(table -> table.name().equals(run.table()))
                .flatMap(table -> table.columns().stream())
                .forEach(column -> titles.put(column.name(), ImportWords.column(column)));
        List<RowProblem> problems = runs.problems(run.id(), SHOWN + 1);
        NativeTable table = new NativeTable();
        table.getHead()
                .add(new NativeTableRow(
                        heading("shell.imports.line"),
                        heading("shell.imports.problem-column"),
                        heading("shell.imports.problem")));
        problems.stream().limit(SHOWN).forEach(problem -> table.getBody().add(row(problem)));
        Div frame = new Div(table);
        frame.addClassName("iinkai-small-table");
        frame.getElement().setAttribute("tabindex", "0").setAttribute("role", "group");
        frame.getElement().setAttribute("aria-label", Words.text("shell.imports.problems"));
        add(frame);
        if (problems.size() > SHOWN) {
            add(new Paragraph(Words.text("shell.imports.problems-more", SHOWN)));
        }
        add(ImportWords.download(
                Words.text("shell.imports.problem-file"),
                Words.text("shell.imports.problem-file-name"),
                (locale, out) -> runs.writeProblems(run.id(), locale, out)));
    }

    private NativeTableRow row(RowProblem problem) {
        NativeTableCell line = new NativeTableCell(Words.text("shell.imports.line-of", problem.line()));
        NativeTableCell column = new NativeTableCell(titles.getOrDefault(problem.column(), problem.column()));
        line.addClassName("iinkai-unbroken");
        column.addClassName("iinkai-unbroken");
        return new NativeTableRow(
                line,
                column,
                new NativeTableCell(
                        Words.text(problem.key(), problem.arguments().toArray())));
    }

    private static NativeTableHeaderCell heading(String key) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(Words.text(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }
}
