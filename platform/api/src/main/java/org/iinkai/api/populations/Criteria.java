package org.iinkai.api.populations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Company;

/**
 * Who belongs to a population: members on a day for whom all conditions hold together, of several values of one condition any;
 * besides them whoever was added by hand, member or not; never whoever was excluded by hand. Immutable.
 *
 * @param text part of a name, reading or number in any spelling; empty for all
 * @param categories codes of categories; empty for all
 * @param segments codes of segments; empty for all
 * @param prefectures 都道府県 of the address; empty for all
 * @param lists codes of lists of organisations they stand in; empty for all
 * @param joinedFrom members since that day or later; a change of category is no joining
 * @param joinedTo members since that day or earlier
 */
public record Criteria(
        String text,
        List<String> categories,
        List<String> segments,
        List<String> prefectures,
        List<String> lists,
        Optional<LocalDate> joinedFrom,
        Optional<LocalDate> joinedTo,
        List<Id<Company>> added,
        List<Id<Company>> excluded) {

    private static final int LONGEST = 200;
    private static final int MOST_BY_HAND = 2_000;

    public Criteria {
        text = text.strip();
        categories = List.copyOf(categories);
        segments = List.copyOf(segments);
        prefectures = List.copyOf(prefectures);
        lists = List.copyOf(lists);
        added = List.copyOf(added);
        excluded = List.copyOf(excluded);
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw new Refused("core.refused.too-long", LONGEST).at("text");
        }
        if (joinedFrom.isPresent() && joinedTo.filter(joinedFrom.get()::isAfter).isPresent()) {
            throw new Refused("core.refused.period", joinedFrom.get(), joinedTo.orElseThrow()).at("joinedTo");
        }
        if (added.size() > MOST_BY_HAND || excluded.size() > MOST_BY_HAND) {
            throw new Refused("core.refused.population-by-hand", MOST_BY_HAND).at("added");
        }
    }

    /** Every member. */
    public static Criteria everyMember() {
        return new Criteria(
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    /** Members of these categories. */
    public static Criteria ofCategories(String... codes) {
        Criteria all = everyMember();
        return new Criteria(
                "",
                List.of(codes),
                all.segments,
                all.prefectures,
                all.lists,
                all.joinedFrom,
                all.joinedTo,
                all.added,
                all.excluded);
    }

    /** Members of these segments. */
    public static Criteria ofSegments(String... codes) {
        Criteria all = everyMember();
        return new Criteria(
                "",
                all.categories,
                List.of(codes),
                all.prefectures,
                all.lists,
                all.joinedFrom,
                all.joinedTo,
                all.added,
                all.excluded);
    }

    /** The same with others added and excluded by hand. */
    public Criteria byHand(List<Id<Company>> others, List<Id<Company>> without) {
        return new Criteria(text, categories, segments, prefectures, lists, joinedFrom, joinedTo, others, without);
    }
}
