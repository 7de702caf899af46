package org.iinkai.api.documents;

import java.util.List;

/**
 * What a check of all files found.
 *
 * @param files how many were read
 * @param damaged hashes of those that are missing or are not what was stored
 */
public record StorageCheck(long files, List<String> damaged) {

    public StorageCheck {
        damaged = List.copyOf(damaged);
    }
}
