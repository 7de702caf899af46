package org.iinkai.ui.shell.members;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.members.MemberCategory;
import org.iinkai.api.members.MemberSegment;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** Category and segment in a form: only what may still be chosen, and only the segments of the chosen category. */
final class MembershipFields {
    private final Register register;
    private final Select<MemberCategory> category = new Select<>();
    private final Select<MemberSegment> segment = new Select<>();

    MembershipFields(RecordForm form, Register register) {
        this.register = register;
        category.setLabel(Words.text("shell.members.column.category"));
        category.setItems(register.categories());
        category.setItemLabelGenerator(item -> item.name().in(Words.locale()));
        segment.setLabel(Words.text("shell.members.column.segment"));
        segment.setItemLabelGenerator(item -> item == null
                ? Words.text("shell.members.no-segment")
                : item.name().in(Words.locale()));
        segment.setEmptySelectionAllowed(true);
        segment.setEmptySelectionCaption(Words.text("shell.members.no-segment"));
        form.required("category", category);
        form.optional("segment", segment);
        offerSegments();
        category.addValueChangeListener(change -> offerSegments());
    }

    /** Shows what a member has now. */
    void show(String categoryCode, String segmentCode) {
        category.getListDataView()
                .getItems()
                .filter(item -> item.code().equals(categoryCode))
                .findFirst()
                .ifPresent(category::setValue);
        segment.setValue(register.segments(categoryCode).stream()
                .filter(item -> item.code().equals(segmentCode))
                .findFirst()
                .orElse(null));
    }

    String category() {
        return category.getValue().code();
    }

    String segment() {
        return segment.getOptionalValue().map(MemberSegment::code).orElse("");
    }

    private void offerSegments() {
        List<MemberSegment> segments = Optional.ofNullable(category.getValue())
                .map(chosen -> register.segments(chosen.code()))
                .orElse(List.of());
        segment.setItems(segments);
        segment.setVisible(!segments.isEmpty());
    }
}
