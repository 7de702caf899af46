package org.iinkai.ui.shell.meetings;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.iinkai.api.members.People;
import org.iinkai.ui.kit.Words;

/**
 * Who can be given something to do: those expected at the meeting, and everybody in the register.
 *
 * @param people the register; empty for who may not read it
 */
record OwnerChoice(List<Owner> expected, Optional<People> people) {

    private static final int MOST = 200;

    /** A field that one of them is chosen in. */
    ComboBox<Owner> field() {
        ComboBox<Owner> field = new ComboBox<>(Words.text("shell.meetings.owner"));
        field.setClearButtonVisible(true);
        field.setItems(query -> {
            int wanted = Math.min(query.getOffset() + query.getLimit(), MOST);
            return found(query.getFilter().orElse(""), wanted).skip(query.getOffset());
        });
        field.setItemLabelGenerator(Owner::name);
        field.setWidthFull();
        return field;
    }

    private Stream<Owner> found(String text, int wanted) {
        Stream<Owner> near = expected.stream().filter(owner -> owner.name().contains(text.strip()));
        Stream<Owner> others = people.stream()
                .filter(register -> !text.isBlank())
                .flatMap(register -> register.suggest(text, wanted).stream())
                .map(row -> new Owner(row.id(), row.name()));
        return Stream.concat(near, others).distinct().limit(wanted);
    }
}
