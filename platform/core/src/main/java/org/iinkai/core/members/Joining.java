package org.iinkai.core.members;

import org.iinkai.api.error.Refused;

/** What a category and a segment must be to be chosen. */
final class Joining {

    private final MemberMapper members;

    Joining(MemberMapper members) {
        this.members = members;
    }

    /** Refuses a category that does not exist and a segment that is none of its own. */
    void checkCategory(String category, String segment) {
        if (members.categories().stream().noneMatch(known -> known.code().equals(category))) {
            throw new Refused("core.refused.category-unknown", category).at("category");
        }
        if (!segment.isEmpty()
                && members.categoryOfSegment(segment).filter(category::equals).isEmpty()) {
            throw new Refused("core.refused.segment-unknown", segment).at("segment");
        }
    }
}
