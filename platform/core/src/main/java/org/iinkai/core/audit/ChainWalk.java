package org.iinkai.core.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.audit.ChainCheck;
import org.iinkai.core.audit.AuditMapper.Seal;
import org.iinkai.core.audit.AuditMapper.SealedEntry;
import org.iinkai.core.audit.ChangeLines.Line;

/** One walk along the chain, link by link from the first. */
final class ChainWalk {

    private Seal last = AuditChain.BEGINNING;
    private long entries;
    private long kept;
    private long erased;
    private @Nullable Instant since;
    private OptionalLong broken = OptionalLong.empty();

    boolean isBroken() {
        return broken.isPresent();
    }

    /** Follows links that come next, with the personal values kept of their entries. */
    void follow(List<SealedEntry> links, List<PersonalValue> personal) {
        Map<Long, List<PersonalValue>> byEntry = personal.stream().collect(Collectors.groupingBy(PersonalValue::entry));
        for (SealedEntry link : links) {
            StoredEntry entry = link.entry();
            boolean isNext = link.position() == last.position() + 1
                    && link.hash().equals(entry.hash(last.hash()))
                    && entry.isCovered();
            if (!isNext || !holds(entry, byEntry.getOrDefault(entry.number(), List.of()))) {
                broken = OptionalLong.of(link.number());
                return;
            }
            if (since == null) {
                since = entry.at();
            }
            entries++;
            last = new Seal(link.position(), link.hash());
        }
    }

    /** Whether the personal values are those that were sealed; erased ones are no fault. */
    private boolean holds(StoredEntry entry, List<PersonalValue> values) {
        List<Line> lines = entry.changes().isEmpty() ? List.of() : ChangeLines.read(entry.changes());
        List<PersonalValue> left = new ArrayList<>(values);
        for (int place = 0; place < lines.size(); place++) {
            if (lines.get(place) instanceof Line.Hashed(String field, String hash)) {
                int here = place;
                Optional<PersonalValue> value =
                        left.stream().filter(each -> each.place() == here).findFirst();
                if (value.isEmpty()) {
                    erased++;
                } else if (value.get().hash(field).equals(hash)) {
                    kept++;
                    left.remove(value.get());
                } else {
                    return false;
                }
            }
        }
        return left.isEmpty();
    }

    ChainCheck check(boolean isKnown, OptionalLong unlinked) {
        return new ChainCheck(
                entries,
                Optional.ofNullable(since),
                kept,
                erased,
                last.position(),
                last.hash(),
                isKnown,
                broken.isPresent() ? broken : unlinked);
    }
}
