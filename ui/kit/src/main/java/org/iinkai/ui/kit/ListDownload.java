package org.iinkai.ui.kit;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.iinkai.api.data.Page;
import org.iinkai.api.data.Total;

/**
 * Lets a list be downloaded: just what it shows, all its pages. Where the rows are about people it says beforehand how
 * many and what will be in the file.
 */
final class ListDownload<T> extends Div {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmm", Locale.ROOT);

    private final Supplier<Order<T>> order;
    private final Map<FileFormat, Anchor> anchors = new EnumMap<>(FileFormat.class);
    private Optional<Selection<T>> picked = Optional.empty();
    private boolean isPersonal;

    /**
     * What is to be in the file.
     *
     * @param name parts of the file's name, the telling one first; empty ones are left out
     * @param page path of the list's page
     */
    record Order<T>(ListRowSource<T> rows, Total total, List<String> name, String page) {}

    ListDownload(Supplier<Order<T>> order) {
        this.order = order;
        addClassName("iinkai-downloads");
        Stream.of(FileFormat.values()).forEach(format -> anchors.put(format, anchor(format)));
        anchors.values().forEach(this::add);
    }

    void personal() {
        isPersonal = true;
    }

    void start(FileFormat format) {
        picked = Optional.empty();
        if (!isPersonal) {
            fetch(format);
            return;
        }
        Order<T> wanted = order.get();
        Confirm.ask(
                Words.text("kit.download.personal-title"),
                Words.text("kit.download.personal-question", Counts.of(wanted.total()), columns(wanted)),
                Words.text("kit.download.do"),
                () -> fetch(format));
    }

    /** Asks for the form of a file with just the rows picked. */
    void startPicked(Selection<T> selection) {
        RecordForm form = new RecordForm(Words.text("kit.download.do"));
        String count = Counts.of(selection.count());
        form.with(new Paragraph(
                isPersonal
                        ? Words.text("kit.bulk.download-personal", count, columns(order.get()))
                        : Words.text("kit.bulk.download-lead", count)));
        RadioButtonGroup<FileFormat> format = new RadioButtonGroup<>(Words.text("kit.bulk.format"));
        format.setItems(FileFormat.values());
        format.setItemLabelGenerator(FileFormat::word);
        format.setValue(FileFormat.EXCEL);
        form.required("format", format);
        form.onSubmit(() -> {
            picked = Optional.of(selection);
            fetch(format.getValue());
        });
        form.openIn(Words.text("kit.bulk.download"));
    }

    private static <T> String columns(Order<T> wanted) {
        return String.join(Words.text("kit.list.separator"), wanted.rows().titles());
    }

    /** What is to be in the file that is asked for now: everything that the list shows, or the rows picked. */
    private Order<T> wanted() {
        Order<T> whole = order.get();
        return picked.map(selection -> switch (selection) {
                    case Selection.Rows<T> rows ->
                        new Order<>(
                                new ListRowSource<>(
                                        whole.rows().columns(),
                                        request -> new Page<>(rows.rows(), List.of(), rows.count())),
                                rows.count(),
                                whole.name(),
                                whole.page());
                    case Selection.Everything<T> all -> whole;
                })
                .orElse(whole);
    }

    private Anchor anchor(FileFormat format) {
        DownloadHandler handler = event -> write(event, format);
        Anchor anchor = new Anchor(handler, format.word());
        anchor.addClassName("iinkai-download");
        anchor.getElement().setAttribute("hidden", true);
        return anchor;
    }

    private void fetch(FileFormat format) {
        requireNonNull(anchors.get(format)).getElement().executeJs("this.click()");
    }

    private void write(DownloadEvent event, FileFormat format) throws IOException {
        Order<T> wanted = wanted();
        if (isPersonal) {
            String columns = String.join("、", wanted.rows().titles());
            ExportNote.of(event.getUI(), wanted.page(), format, columns, wanted.total());
        }
        event.setFileName(fileName(wanted.name(), format));
        event.setContentType(format.type());
        switch (format) {
            case CSV -> new ListCsv<>(wanted.rows()).write(event.getOutputStream());
            case CSV_WINDOWS -> tell(event.getUI(), new ListCsv<>(wanted.rows()).writeWindows(event.getOutputStream()));
            case EXCEL -> new ListExcel<>(wanted.rows(), wanted.name().getFirst()).write(event.getOutputStream());
        }
    }

    private static void tell(UI ui, long replaced) {
        if (replaced > 0) {
            ui.access(() -> Notices.tell("kit.download.replaced", replaced));
        }
    }

    static String fileName(List<String> name, FileFormat format) {
        String stamp = STAMP.format(LocalDateTime.now(Dates.ZONE));
        return Stream.concat(name.stream(), Stream.of(stamp))
                        .map(part -> part.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|_\\s　]+", ""))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("_"))
                + format.suffix();
    }
}
