package org.iinkai.ui.shell.imports;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.FileLook;
import org.iinkai.api.imports.ImportColumn;
import org.iinkai.api.imports.ImportPlan;
import org.iinkai.api.imports.ImportRun;
import org.iinkai.api.imports.ImportRuns;
import org.iinkai.api.imports.ImportTable;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.Words;

/** How the file is read, and which of its columns is read into which. */
final class MappingStep extends Div {

    private static final List<String> ENCODINGS = List.of("UTF-8", "windows-31j", "UTF-16");
    private static final Map<String, String> DELIMITERS = Map.of(
            ",", "shell.imports.comma",
            "\t", "shell.imports.tab",
            ";", "shell.imports.semicolon");
    private static final int EXAMPLES = 3;
    private static final int LONGEST_EXAMPLE = 30;

    private final ImportRuns runs;
    private final ImportRun run;
    private final ImportView view;
    private final List<ComboBox<ImportColumn>> choices = new ArrayList<>();
    private Optional<DefaultFields> defaults = Optional.empty();

    MappingStep(ImportRuns runs, ImportRun run, ImportView view) {
        this.runs = runs;
        this.run = run;
        this.view = view;
        List<ImportTable> tables = runs.tables();
        add(new Facts()
                .add(Words.text("shell.imports.column.file"), run.file())
                .add(Words.text("shell.imports.column.table"), ImportWords.table(tables, run.table())));
        Div reading = new Div();
        reading.addClassName("iinkai-import-fields");
        add(reading);
        try {
            FileLook look = runs.look(run.id());
            fill(reading, look.sheets());
            if (look.isRemembered()) {
                add(new Paragraph(Words.text("shell.imports.remembered")));
            }
            add(table(look, columns(tables)));
            addDefaults(tables);
        } catch (Refused refused) {
            fill(reading, List.of());
            add(new FailureNote(Words.text(refused)));
        }
        add(new StepFooter(this::back, this::leave, Words.text("shell.imports.next"), this::next));
    }

    private void fill(Div reading, List<String> sheets) {
        ImportPlan plan = run.plan();
        if (!sheets.isEmpty()) {
            reading.add(choice(
                    "shell.imports.sheet",
                    sheets,
                    plan.sheet(),
                    name -> name,
                    sheet -> new ImportPlan("", "", sheet, List.of())));
            return;
        }
        reading.add(choice(
                "shell.imports.encoding",
                ENCODINGS,
                plan.encoding(),
                MappingStep::encoding,
                encoding -> new ImportPlan(encoding, "", "", List.of())));
        List<String> delimiters = Stream.of(",", "\t", ";").toList();
        reading.add(choice(
                "shell.imports.delimiter",
                delimiters,
                plan.delimiter(),
                delimiter -> Words.text(DELIMITERS.getOrDefault(delimiter, "shell.imports.comma")),
                delimiter -> new ImportPlan(plan.encoding(), delimiter, "", List.of())));
    }

    private Select<String> choice(
            String label,
            List<String> items,
            String value,
            java.util.function.UnaryOperator<String> name,
            java.util.function.Function<String, ImportPlan> plan) {
        Select<String> choice = new Select<>();
        choice.setLabel(Words.text(label));
        choice.setItems(items);
        choice.setItemLabelGenerator(name::apply);
        choice.setValue(value);
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                view.after(() -> runs.arrange(run.id(), plan.apply(change.getValue())));
            }
        });
        return choice;
    }

    private List<ImportColumn> columns(List<ImportTable> tables) {
        return tables.stream()
                .filter(table -> table.name().equals(run.table()))
                .flatMap(table -> table.columns().stream())
                .toList();
    }

    private Div table(FileLook look, List<ImportColumn> columns) {
        NativeTable table = new NativeTable();
        table.getHead()
                .add(new NativeTableRow(
                        heading("shell.imports.file-column"),
                        heading("shell.imports.examples"),
                        heading("shell.imports.target")));
        for (int i = 0; i < look.header().size(); i++) {
            table.getBody().add(row(look, i, columns));
        }
        Div frame = new Div(table);
        frame.addClassNames("iinkai-small-table", "iinkai-mapping");
        frame.getElement().setAttribute("tabindex", "0").setAttribute("role", "group");
        frame.getElement().setAttribute("aria-label", Words.text("shell.imports.mapping"));
        return frame;
    }

    private NativeTableRow row(FileLook look, int place, List<ImportColumn> columns) {
        String name = look.header().get(place);
        String examples = look.sample().stream()
                .map(cells -> place < cells.size() ? cells.get(place).strip() : "")
                .filter(cell -> !cell.isEmpty())
                .map(MappingStep::shortened)
                .distinct()
                .limit(EXAMPLES)
                .collect(Collectors.joining(Words.text("shell.imports.between")));
        NativeTableHeaderCell heading =
                new NativeTableHeaderCell(name.isBlank() ? Words.text("shell.imports.nameless", place + 1) : name);
        heading.getElement().setAttribute("scope", "row");
        NativeTableRow row = new NativeTableRow();
        row.add(heading, new NativeTableCell(examples), new NativeTableCell(target(name, place, columns)));
        return row;
    }

    private ComboBox<ImportColumn> target(String name, int place, List<ImportColumn> columns) {
        ComboBox<ImportColumn> target = new ComboBox<>();
        target.setItems(columns);
        target.setItemLabelGenerator(column -> column.isRequired()
                ? Words.text("kit.form.label-required", ImportWords.column(column))
                : ImportWords.column(column));
        target.setPlaceholder(Words.text("shell.imports.left-out"));
        target.setClearButtonVisible(true);
        target.setAriaLabel(Words.text("shell.imports.target-of", name));
        String mapped =
                run.plan().mapping().size() > place ? run.plan().mapping().get(place) : "";
        columns.stream()
                .filter(column -> column.name().equals(mapped))
                .findFirst()
                .ifPresent(target::setValue);
        target.addValueChangeListener(change -> showDefaults());
        choices.add(target);
        return target;
    }

    private static String shortened(String cell) {
        return cell.codePointCount(0, cell.length()) > LONGEST_EXAMPLE
                ? cell.substring(0, cell.offsetByCodePoints(0, LONGEST_EXAMPLE)) + "…"
                : cell;
    }

    private void next() {
        ImportPlan plan = run.plan()
                .withMapping(mapping())
                .withDefaults(defaults.map(DefaultFields::values).orElse(Map.of()));
        view.after(() -> {
            runs.arrange(run.id(), plan);
            runs.check(run.id());
        });
    }

    private List<String> mapping() {
        return choices.stream()
                .map(choice -> choice.getOptionalValue().map(ImportColumn::name).orElse(""))
                .toList();
    }

    private void addDefaults(List<ImportTable> tables) {
        defaults = tables.stream()
                .filter(table ->
                        table.name().equals(run.table()) && !table.defaulted().isEmpty())
                .map(table -> new DefaultFields(table, run.plan()))
                .findFirst();
        defaults.ifPresent(this::add);
        showDefaults();
    }

    private void showDefaults() {
        defaults.ifPresent(fields -> fields.show(mapping()));
    }

    private void back() {
        runs.cancel(run.id());
        UI.getCurrent().navigate("imports/new");
    }

    private void leave() {
        runs.cancel(run.id());
        UI.getCurrent().navigate("imports");
    }

    private static NativeTableHeaderCell heading(String key) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(Words.text(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static String encoding(String code) {
        return switch (code) {
            case "windows-31j" -> Words.text("shell.imports.windows-31j");
            default -> code;
        };
    }
}
