package org.iinkai.core.remains;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.iinkai.core.part.Foundation;

/**
 * What the core keeps for a bundle: rights given to roles and tokens, what rights are called, jobs, saved views, drafts.
 * Records of the association, such as what was published, are no bundle's and stay.
 */
public final class Remains {

    private final Foundation foundation;
    private final RemainsMapper mapper;

    /** Of a core. */
    public Remains(Foundation foundation) {
        this.foundation = foundation;
        this.mapper = foundation
                .database()
                .mappers("core.remains", RemainsMapper.class.getClassLoader(), List.of(RemainsMapper.class))
                .mapper(RemainsMapper.class);
    }

    /** How many of each kind there are, by message key; nothing for what is not there. */
    public Map<String, Long> of(String bundle) {
        return foundation
                .transactions()
                .read(() -> mapper.remaining(prefix(bundle)).stream()
                        .collect(toMap(
                                RemainsMapper.Remaining::kind,
                                RemainsMapper.Remaining::number,
                                Long::sum,
                                TreeMap::new)));
    }

    /** Takes all of it away. */
    public void erase(String bundle) {
        String prefix = prefix(bundle);
        foundation.transactions().write(() -> {
            mapper.eraseRoleRights(prefix);
            mapper.eraseTokenRights(prefix);
            mapper.eraseRightNames(prefix);
            mapper.eraseJobs(prefix);
            mapper.eraseViews(prefix);
            mapper.eraseTastes(prefix);
            mapper.eraseDrafts(prefix);
            mapper.eraseRetention(prefix);
            foundation.transactions().afterCommit(() -> foundation.grants().changed());
        });
    }

    /** Ids of bundles are small letters and digits. */
    private static String prefix(String bundle) {
        if (!bundle.matches("[a-z][a-z0-9]+")) {
            throw new IllegalArgumentException(bundle);
        }
        return bundle + ".%";
    }
}
