package org.iinkai.gallery;

import java.time.Instant;
import java.util.List;

/** What the desk has to say. Open to whoever is signed in. */
public final class Notices {

    private static final int MOST = 5;

    private final NoticeMapper mapper;

    Notices(NoticeMapper mapper) {
        this.mapper = mapper;
    }

    /** A notice as it is shown. */
    public record Notice(String title, String body, Instant postedAt) {}

    /** The latest notices, the newest first. */
    public List<Notice> latest() {
        return mapper.latest(MOST);
    }
}
