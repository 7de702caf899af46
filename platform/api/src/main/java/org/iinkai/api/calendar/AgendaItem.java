package org.iinkai.api.calendar;

import org.iinkai.api.error.Refused;

/**
 * An item of a meeting's agenda (議題).
 *
 * @param presenter who presents it, as printed; may be empty
 * @param text explanation; may be empty
 * @param decision what was decided; empty as long as nothing is
 */
public record AgendaItem(String title, String presenter, String text, String decision) {

    public AgendaItem {
        title = title.strip();
        presenter = presenter.strip();
        text = text.strip();
        decision = decision.strip();
        if (title.isEmpty() || title.length() > 200) {
            throw new Refused("core.refused.agenda-title").at("agenda");
        }
        if (presenter.length() > 200 || text.length() > 10_000 || decision.length() > 10_000) {
            throw new Refused("core.refused.too-long", 10_000).at("agenda");
        }
    }
}
