package org.iinkai.api.calendar;

import java.util.ArrayList;
import java.util.List;

import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Document;
import org.iinkai.api.error.Refused;

/**
 * An item of a meeting's agenda (議題).
 *
 * @param presenter who presents it, as printed; may be empty
 * @param text explanation; may be empty
 * @param decision what was decided; empty as long as nothing is
 * @param papers documents that it is about (資料), in order; who may see them the documents say
 */
public record AgendaItem(String title, String presenter, String text, String decision, List<Id<Document>> papers) {

    private static final int MOST_PAPERS = 20;

    public AgendaItem {
        title = title.strip();
        presenter = presenter.strip();
        text = text.strip();
        decision = decision.strip();
        papers = papers.stream().distinct().toList();
        if (title.isEmpty() || title.length() > 200) {
            throw new Refused("core.refused.agenda-title").at("agenda");
        }
        if (presenter.length() > 200 || text.length() > 10_000 || decision.length() > 10_000) {
            throw new Refused("core.refused.too-long", 10_000).at("agenda");
        }
        if (papers.size() > MOST_PAPERS) {
            throw new Refused("core.refused.agenda-papers", MOST_PAPERS).at("agenda");
        }
    }

    /** An item without papers. */
    public AgendaItem(String title, String presenter, String text, String decision) {
        this(title, presenter, text, decision, List.of());
    }

    /** The item with one more paper, which stands last. */
    public AgendaItem with(Id<Document> paper) {
        List<Id<Document>> more = new ArrayList<>(papers);
        more.add(paper);
        return new AgendaItem(title, presenter, text, decision, more);
    }
}
