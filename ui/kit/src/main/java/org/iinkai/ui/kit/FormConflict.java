package org.iinkai.ui.kit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.iinkai.api.audit.AuditEntry;
import org.iinkai.api.error.Refused;

/** What a form does when somebody else saved the record first: shows both and lets the person choose for each field. */
final class FormConflict {
    private static final String MEANWHILE = ".changed-meanwhile";

    private final RecordForm form;
    private final List<FormField> fields;
    private final Map<FormField, Optional<Object>> opened = new HashMap<>();
    private Optional<Supplier<Optional<AuditEntry>>> latest = Optional.empty();
    private boolean isUnsettled;

    FormConflict(RecordForm form, List<FormField> fields) {
        this.form = form;
        this.fields = fields;
        form.addAttachListener(attached -> {
            if (opened.isEmpty()) {
                remember();
            }
        });
    }

    void latest(Supplier<Optional<AuditEntry>> supplier) {
        latest = Optional.of(supplier);
    }

    boolean isMeant(Refused refused) {
        return latest.isPresent() && refused.key().endsWith(MEANWHILE);
    }

    /** Whether a comparison was left without a choice: what is stored by now must not be overwritten unseen. */
    boolean isUnsettled() {
        return isUnsettled;
    }

    void compare() {
        Map<FormField, Optional<Object>> mine = contents();
        Optional<AuditEntry> last = latest.orElseThrow().get();
        Map<FormField, Optional<Object>> theirs = contents();
        put(mine);
        List<ComparisonDialog.Line> lines = fields.stream()
                .filter(field -> !text(field, mine).equals(text(field, theirs)))
                .map(field -> line(field, mine, theirs))
                .toList();
        isUnsettled = !lines.isEmpty();
        if (lines.isEmpty()) {
            form.submit();
        } else {
            new ComparisonDialog(last, lines, () -> settle(mine, theirs, lines), () -> takeTheirs(theirs)).open();
        }
    }

    /** What nobody changed here is theirs to say; what was typed here is put first. */
    private ComparisonDialog.Line line(
            FormField field, Map<FormField, Optional<Object>> mine, Map<FormField, Optional<Object>> theirs) {
        boolean isTyped = !text(field, mine).equals(text(field, opened));
        return new ComparisonDialog.Line(
                field,
                FieldText.shown(field.value(), theirs.getOrDefault(field, Optional.empty())),
                FieldText.shown(field.value(), mine.getOrDefault(field, Optional.empty())),
                isTyped);
    }

    private void settle(
            Map<FormField, Optional<Object>> mine,
            Map<FormField, Optional<Object>> theirs,
            List<ComparisonDialog.Line> lines) {
        put(mine);
        lines.stream()
                .filter(line -> !line.isMine())
                .map(ComparisonDialog.Line::field)
                .forEach(field -> FieldText.set(field.value(), theirs.getOrDefault(field, Optional.empty())));
        isUnsettled = false;
        form.submit();
    }

    private void takeTheirs(Map<FormField, Optional<Object>> theirs) {
        put(theirs);
        isUnsettled = false;
        form.unchanged();
        remember();
    }

    private void remember() {
        opened.clear();
        opened.putAll(contents());
    }

    private Map<FormField, Optional<Object>> contents() {
        Map<FormField, Optional<Object>> contents = new HashMap<>();
        fields.forEach(field -> contents.put(field, field.content()));
        return contents;
    }

    /** In the order of the fields, as choosing in one may decide what another offers. */
    private void put(Map<FormField, Optional<Object>> contents) {
        fields.forEach(field -> FieldText.set(field.value(), contents.getOrDefault(field, Optional.empty())));
    }

    private static String text(FormField field, Map<FormField, Optional<Object>> contents) {
        return FieldText.of(field.value(), contents.getOrDefault(field, Optional.empty()));
    }
}
