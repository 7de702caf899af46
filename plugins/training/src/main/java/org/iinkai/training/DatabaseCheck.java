package org.iinkai.training;

import org.iinkai.api.plugin.HealthCheck;

/** Reads the catalogue, so that a missing table or a broken statement shows before a person meets it. */
final class DatabaseCheck implements HealthCheck {

    private final CourseMapper mapper;

    DatabaseCheck(CourseMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void check() {
        mapper.tracks();
        mapper.years();
    }
}
