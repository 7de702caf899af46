package org.iinkai.example;

import org.iinkai.api.plugin.HealthCheck;

/** Reads the table, so that a missing one shows before a person meets it. */
final class DatabaseCheck implements HealthCheck {

    private final ItemMapper mapper;

    DatabaseCheck(ItemMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void check() {
        mapper.years();
    }
}
