package org.iinkai.ui.shell.meetings;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.List;
import java.util.stream.Stream;

import org.iinkai.api.calendar.Event;
import org.iinkai.api.data.Id;
import org.iinkai.ui.kit.Words;

/**
 * What can become a paper of an item: what was filed for the meeting, and every document that says some words.
 *
 * @param known papers of the meeting that the person sees
 */
record PaperChoice(Papers papers, List<Paper> known) {

    private static final int MOST = 100;

    static PaperChoice of(Papers papers, Id<Event> event) {
        return new PaperChoice(papers, papers.of(event));
    }

    /** A field in which papers are chosen; it isn't shown to those who see no documents, and keeps what there is. */
    MultiSelectComboBox<Paper> field(List<Paper> chosen) {
        MultiSelectComboBox<Paper> field =
                new MultiSelectComboBox<>(Words.text("kit.form.label-optional", Words.text("shell.meetings.papers")));
        field.setHelperText(Words.text("shell.meetings.papers-help"));
        field.setItems(query -> {
            int wanted = Math.min(query.getOffset() + query.getLimit(), MOST);
            return found(query.getFilter().orElse("").strip(), wanted).skip(query.getOffset());
        });
        field.setItemLabelGenerator(Paper::label);
        field.setValue(chosen);
        field.setWidthFull();
        field.setVisible(papers.isOffered());
        return field;
    }

    private Stream<Paper> found(String text, int wanted) {
        Stream<Paper> near = known.stream().filter(paper -> paper.title().contains(text));
        Stream<Paper> others = text.isEmpty() ? Stream.empty() : papers.find(text).stream();
        return Stream.concat(near, others).distinct().limit(wanted);
    }
}
