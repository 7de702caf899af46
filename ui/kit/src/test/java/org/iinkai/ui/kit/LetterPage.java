package org.iinkai.ui.kit;

import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.audit.AuditEntry;

/** A page of one record whose id is its name; that of an old one leads to the new. */
public final class LetterPage extends RecordPage<String> {
    static final List<String> DONE = new ArrayList<>();

    @Override
    protected String find(String recordId) {
        return recordId.equals("old") ? "new" : recordId;
    }

    @Override
    protected Optional<String> movedTo(String record, String asked) {
        return record.equals(asked) ? Optional.empty() : Optional.of("letters/" + record);
    }

    @Override
    protected void fill(RecordSheet sheet, String record) {
        sheet.back("letters", "文書一覧に戻る")
                .name(record)
                .status(new StatusBadge(StatusBadge.Tone.GOOD, "公開"))
                .main("編集", () -> DONE.add("編集"))
                .more("複製", this::again)
                .last("文書を削除", () -> DONE.add("削除"))
                .add(new Facts().add("番号", "1"))
                .section("宛先", new Paragraph("青葉コール"))
                .history(List.of(new AuditEntry(
                        1,
                        Instant.parse("2025-02-01T03:05:00Z"),
                        "",
                        "青葉",
                        "",
                        "test.kit.added",
                        "x:1",
                        "",
                        0,
                        List.of())));
    }
}
