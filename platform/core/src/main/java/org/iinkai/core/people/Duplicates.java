package org.iinkai.core.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.LikelyDuplicate;
import org.iinkai.api.members.Person;
import org.iinkai.api.members.PersonRow;
import org.iinkai.core.people.DuplicateMapper.Pair;

/** Records that look like one person, and those that somebody says are two. */
final class Duplicates {

    private static final int MOST = 500;

    private final DuplicateMapper duplicates;
    private final Directory directory;

    Duplicates(DuplicateMapper duplicates, Directory directory) {
        this.duplicates = duplicates;
        this.directory = directory;
    }

    List<LikelyDuplicate> likeliest(int most, LocalDate today) {
        int pairs = Math.clamp(most, 1, MOST);
        List<Pair> found = duplicates.pairs(pairs, 4 * pairs);
        List<Id<Person>> ids = found.stream()
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .distinct()
                .toList();
        Map<Id<Person>, PersonRow> rows =
                directory.rows(ids, today).stream().collect(Collectors.toMap(PersonRow::id, Function.identity()));
        return found.stream().flatMap(pair -> likely(pair, rows)).toList();
    }

    private static Stream<LikelyDuplicate> likely(Pair pair, Map<Id<Person>, PersonRow> rows) {
        Optional<PersonRow> one = Optional.ofNullable(rows.get(pair.one()));
        return one
                .flatMap(first -> Optional.ofNullable(rows.get(pair.other()))
                        .map(second -> new LikelyDuplicate(first, second, pair.reason())))
                .stream();
    }

    /** Whether nobody had said so before. */
    boolean putAside(Id<Person> one, Id<Person> other, String by, Instant at) {
        if (one.equals(other)) {
            throw new Refused("core.refused.merge-itself");
        }
        directory.person(one);
        directory.person(other);
        return duplicates.putAside(one, other, by, at) > 0;
    }
}
