package org.iinkai.core.people;

import java.util.List;

import org.iinkai.core.database.Database;
import org.iinkai.core.database.MapperSet;

/** The mappers of people. */
record PeopleMappers(
        PersonMapper people,
        PersonListMapper listed,
        AffiliationMapper affiliations,
        ContactMapper contacts,
        DuplicateMapper duplicates,
        MergeMapper merges,
        MergeEventMapper mergedEvents,
        PersonImportMapper imports) {

    static PeopleMappers in(Database database) {
        MapperSet mappers = database.mappers(
                "core.people",
                PersonMapper.class.getClassLoader(),
                List.of(
                        PersonMapper.class,
                        PersonListMapper.class,
                        AffiliationMapper.class,
                        ContactMapper.class,
                        DuplicateMapper.class,
                        MergeMapper.class,
                        MergeEventMapper.class,
                        PersonImportMapper.class));
        return new PeopleMappers(
                mappers.mapper(PersonMapper.class),
                mappers.mapper(PersonListMapper.class),
                mappers.mapper(AffiliationMapper.class),
                mappers.mapper(ContactMapper.class),
                mappers.mapper(DuplicateMapper.class),
                mappers.mapper(MergeMapper.class),
                mappers.mapper(MergeEventMapper.class),
                mappers.mapper(PersonImportMapper.class));
    }
}
