package org.iinkai.training;

import java.util.Set;

import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportRow;

/** Reads the tracks of the catalogue; a known code is brought up to date. */
final class TrackImport implements DataImport {

    private final CourseMapper mapper;

    TrackImport(CourseMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Set<String> columns() {
        return Set.of("code", "name", "position");
    }

    @Override
    public void read(ImportRow row) {
        mapper.storeTrack(new Track(row.required("code"), row.required("name"), row.number("position")));
    }
}
