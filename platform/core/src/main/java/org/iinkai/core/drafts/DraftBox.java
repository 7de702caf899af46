package org.iinkai.core.drafts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.iinkai.api.drafts.Draft;
import org.iinkai.api.drafts.Drafts;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.Part;

/**
 * Drafts, in the database. No right is asked: everybody reaches their own, and only those. Nor does the audit log hear of
 * them, as nothing of the association's changes.
 */
public final class DraftBox implements Drafts {

    private static final Logger LOG = LoggerFactory.getLogger(DraftBox.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_FORM = 200;

    private final Foundation foundation;
    private final DraftMapper drafts;

    private DraftBox(Foundation foundation, DraftMapper drafts) {
        this.foundation = foundation;
        this.drafts = drafts;
    }

    /** Drafts in a database. */
    public static DraftBox in(Foundation foundation) {
        DraftMapper mapper = foundation
                .database()
                .mappers("core.drafts", DraftMapper.class.getClassLoader(), List.of(DraftMapper.class))
                .mapper(DraftMapper.class);
        return new DraftBox(foundation, mapper);
    }

    /** The part of the core that keeps drafts. */
    public Part part() {
        return new Part(Map.of(Drafts.class, this), Map.of());
    }

    @Override
    public Optional<Draft> draft(String form) {
        return foundation
                .account()
                .flatMap(account -> foundation
                        .transactions()
                        .read(() -> drafts.draft(account, form, oldest())
                                .map(stored -> new Draft(stored.keptAt(), fields(stored.fields())))));
    }

    @Override
    public void keep(String form, Map<String, Draft.Change> fields) {
        if (form.isEmpty() || form.length() > LONGEST_FORM) {
            throw new IllegalArgumentException("the name of a form has 1 to " + LONGEST_FORM + " letters");
        }
        String text = JSON.writeValueAsString(fields);
        foundation
                .account()
                .filter(account -> text.length() <= LONGEST)
                .ifPresent(account -> foundation.transactions().write(() -> {
                    drafts.keep(account, form, foundation.clock().instant(), text);
                    drafts.leave(account, MOST);
                }));
    }

    @Override
    public void delete(String form) {
        foundation.account().ifPresent(account -> foundation.transactions().write(() -> drafts.delete(account, form)));
    }

    /** Deletes what nobody came back for. */
    public void sweep() {
        int swept = drafts.sweep(oldest());
        if (swept > 0) {
            LOG.info("deleted {} old drafts", swept);
        }
    }

    private Instant oldest() {
        return foundation.clock().instant().minus(KEPT);
    }

    private static Map<String, Draft.Change> fields(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }
}
