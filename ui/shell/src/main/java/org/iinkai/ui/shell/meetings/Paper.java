package org.iinkai.ui.shell.meetings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.DocumentRow;
import org.iinkai.ui.kit.Words;

/**
 * A document among the papers of a meeting.
 *
 * @param title empty when the person may not see it
 */
record Paper(Id<Document> id, String title) {

    private static final Pattern LINE = Pattern.compile("(.*) \\(([0-9a-f-]{36})\\)");

    static Paper of(DocumentRow row) {
        return new Paper(row.id(), row.title());
    }

    /** One that the person may not see. */
    static Paper unseen(Id<Document> id) {
        return new Paper(id, "");
    }

    boolean isSeen() {
        return !title.isEmpty();
    }

    String label() {
        return isSeen() ? title : Words.text("shell.meetings.paper-unseen");
    }

    /** Papers as one text, by which a draft keeps them. */
    static String text(Collection<Paper> papers) {
        return papers.stream()
                .map(paper -> paper.title().replace("\n", " ") + " (" + paper.id() + ")")
                .collect(Collectors.joining("\n"));
    }

    static List<Paper> papers(String text) {
        List<Paper> papers = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            Matcher parts = LINE.matcher(line);
            if (parts.matches()) {
                papers.add(new Paper(Id.of(parts.group(2)), parts.group(1)));
            }
        }
        return papers;
    }
}
