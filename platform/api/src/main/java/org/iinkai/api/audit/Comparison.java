package org.iinkai.api.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.iinkai.api.text.Localized;

/**
 * Finds what differs between two states of a record, field by field as listed. Immutable; made once for a kind of record.
 *
 * @param <T> the record
 */
public final class Comparison<T> {

    private final List<Field<T>> fields;

    private Comparison(List<Field<T>> fields) {
        this.fields = List.copyOf(fields);
    }

    /** A comparison that knows no field yet. */
    public static <T> Comparison<T> start() {
        return new Comparison<>(List.of());
    }

    /**
     * The same with a field whose values are about no person.
     *
     * @param label message key of its label
     */
    public Comparison<T> plain(String label, Function<? super T, ?> value) {
        return with(new Field<>(label, value, false));
    }

    /**
     * The same with a field whose values are about a person.
     *
     * @param label message key of its label
     */
    public Comparison<T> personal(String label, Function<? super T, ?> value) {
        return with(new Field<>(label, value, true));
    }

    private Comparison<T> with(Field<T> field) {
        List<Field<T>> all = new ArrayList<>(fields);
        all.add(field);
        return new Comparison<>(all);
    }

    /** The fields that differ. */
    public List<FieldChange> between(T before, T after) {
        return fields.stream()
                .map(field -> field.change(field.text(before), field.text(after)))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    /** The fields that differ from a state that may not have been; then all that are filled. */
    public List<FieldChange> between(Optional<? extends T> before, T after) {
        return before.map(known -> between(known, after)).orElseGet(() -> added(after));
    }

    /** The filled fields of a record that is new. */
    public List<FieldChange> added(T record) {
        return filled(record).map(field -> field.change("", field.text(record))).toList();
    }

    /** The filled fields of a record that is gone. */
    public List<FieldChange> removed(T record) {
        return filled(record).map(field -> field.change(field.text(record), "")).toList();
    }

    private java.util.stream.Stream<Field<T>> filled(T record) {
        return fields.stream().filter(field -> !field.text(record).isEmpty());
    }

    private static String words(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.map(Comparison::words).orElse("");
            case Collection<?> many -> many.stream().map(Comparison::words).collect(Collectors.joining("、"));
            case Localized name -> name.en().isEmpty() ? name.ja() : name.ja() + " / " + name.en();
            default -> value.toString();
        };
    }

    private record Field<T>(String label, Function<? super T, ?> value, boolean isPersonal) {

        String text(T record) {
            return words(value.apply(record));
        }

        FieldChange change(String before, String after) {
            return new FieldChange(label, before, after, isPersonal);
        }
    }
}
