package org.iinkai.core.part;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

import org.iinkai.api.data.Id;

/** Ids of records that a table names by a code: the same each time, so that a table read in twice adds nothing. */
public final class StableId {

    private StableId() {}

    /**
     * The id of a record.
     *
     * @param kind {@code core.document}
     * @param code as the table has it
     */
    public static <T> Id<T> of(String kind, String code) {
        return new Id<>(UUID.nameUUIDFromBytes((kind + ":" + code).getBytes(UTF_8)));
    }
}
