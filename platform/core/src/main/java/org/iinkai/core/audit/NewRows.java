package org.iinkai.core.audit;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import org.iinkai.api.audit.RecordChange;

/** Rows about to be stored; many at once are read column by column. */
final class NewRows {

    private NewRows() {}

    private static <T> String[] column(List<T> rows, Function<T, String> of) {
        return rows.stream().map(of).toArray(String[]::new);
    }

    /** Changes of one entry, and the personal values that stand beside it. */
    record Written(String lines, List<PersonalValue> personal) {}

    /** An entry. */
    record NewEntry(
            Instant at,
            String byAccount,
            String byName,
            String address,
            String action,
            String subject,
            String detail,
            long people,
            String changes) {}

    /** What differs between many entries of one caller and moment. */
    record EntryColumns(List<RecordChange> changes, List<Written> written) {

        String[] actions() {
            return column(changes, RecordChange::action);
        }

        String[] subjects() {
            return column(changes, RecordChange::subject);
        }

        String[] details() {
            return column(changes, RecordChange::detail);
        }

        String[] lines() {
            return column(written, Written::lines);
        }
    }

    /** Personal values. */
    record PersonalColumns(List<PersonalValue> values) {

        String[] entries() {
            return column(values, value -> Long.toString(value.entry()));
        }

        String[] places() {
            return column(values, value -> Integer.toString(value.place()));
        }

        String[] salts() {
            return column(values, PersonalValue::salt);
        }

        String[] befores() {
            return column(values, PersonalValue::before);
        }

        String[] afters() {
            return column(values, PersonalValue::after);
        }
    }
}
