package org.iinkai.training;

import java.util.Set;

import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportRow;

/** Reads the courses of the catalogue; a known code is brought up to date. */
final class CourseImport implements DataImport {

    private final CourseMapper mapper;

    CourseImport(CourseMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Set<String> columns() {
        return Set.of("code", "track", "title", "position");
    }

    @Override
    public void read(ImportRow row) {
        String track = row.required("track");
        if (mapper.tracks().stream().noneMatch(known -> known.code().equals(track))) {
            throw new Refused("training.refused.track", track).at("track");
        }
        mapper.storeCourse(new Course(row.required("code"), track, row.required("title"), row.number("position")));
    }
}
