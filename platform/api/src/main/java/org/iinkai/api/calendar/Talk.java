package org.iinkai.api.calendar;

import java.util.List;

import org.iinkai.api.error.Refused;

/** A talk, discussion or presentation within a session. */
public record Talk(String title, List<Speaker> speakers) {

    public Talk {
        title = title.strip();
        speakers = List.copyOf(speakers);
        if (title.isEmpty() || title.length() > 200) {
            throw new Refused("core.refused.talk-title").at("talks");
        }
    }
}
