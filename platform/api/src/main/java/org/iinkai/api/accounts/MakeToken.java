package org.iinkai.api.accounts;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;

/**
 * A token to be made.
 *
 * @param name what it is for, 1 to 100 characters
 * @param rights ids of the rights it is limited to; at least one, none that its owner lacks
 * @param lastDay last day it can be used, at most a year ahead
 * @param networks addresses it may be used from, such as {@code 192.0.2.7} or {@code 2001:db8::/32}; empty for any
 */
public record MakeToken(Id<ApiToken> id, String name, Set<String> rights, LocalDate lastDay, List<String> networks) {

    private static final int LONGEST = 100;

    public MakeToken {
        name = name.strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST) {
            throw new Refused("core.refused.token-name").at("name");
        }
        rights = Set.copyOf(rights);
        networks = List.copyOf(networks);
        if (rights.isEmpty()) {
            throw new Refused("core.refused.token-rights").at("rights");
        }
    }

    /** Addresses as people type them: one a line, or apart by commas and spaces. */
    public static List<String> networks(String typed) {
        return Arrays.stream(typed.split("[\\s,、，]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
