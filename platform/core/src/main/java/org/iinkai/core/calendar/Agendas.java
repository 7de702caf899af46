package org.iinkai.core.calendar;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.iinkai.api.calendar.AgendaItem;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Document;
import org.iinkai.core.calendar.MeetingMapper.AgendaRow;
import org.iinkai.core.calendar.MeetingMapper.PaperRow;

/**
 * Agendas with their papers.
 *
 * @param sees throws {@link org.iinkai.api.error.NotFound} when the caller sees no such document
 */
record Agendas(MeetingMapper mapper, Consumer<Id<Document>> sees) {

    List<AgendaItem> of(Id<Event> event) {
        Map<Integer, List<Id<Document>>> papers = mapper.papers(event).stream()
                .collect(Collectors.groupingBy(
                        PaperRow::position, Collectors.mapping(PaperRow::paper, Collectors.toList())));
        return mapper.agenda(event).stream()
                .map(row -> item(row, papers.getOrDefault(row.position(), List.of())))
                .toList();
    }

    private static AgendaItem item(AgendaRow row, List<Id<Document>> papers) {
        return new AgendaItem(row.title(), row.presenter(), row.text(), row.decision(), papers);
    }

    /** Puts another agenda in place. A paper that was not there before must be one that the caller sees. */
    void replace(Id<Event> event, List<AgendaItem> items) {
        Set<Id<Document>> known =
                mapper.papers(event).stream().map(PaperRow::paper).collect(Collectors.toCollection(HashSet::new));
        items.stream()
                .flatMap(item -> item.papers().stream())
                .filter(known::add)
                .forEach(sees);
        mapper.removeAgenda(event);
        int position = 0;
        for (AgendaItem item : items) {
            position++;
            mapper.addAgenda(event, position, item);
            int place = 0;
            for (Id<Document> paper : item.papers()) {
                place++;
                mapper.addPaper(event, position, place, paper);
            }
        }
    }

    /** The items, numbered from 1, a line each. */
    String printed(Id<Event> event) {
        return mapper.agenda(event).stream()
                .map(row -> row.position() + ". " + row.title())
                .collect(Collectors.joining("\n"));
    }
}
