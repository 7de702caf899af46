package org.iinkai.api.privacy;

import java.time.LocalDate;
import java.util.List;

import org.iinkai.api.data.Id;

/**
 * That personal data was handed to somebody outside the association (第三者提供の記録). Never changes.
 *
 * @param address address of the recipient; may be empty
 * @param purpose what for
 * @param items what was handed over of each person: 氏名、メールアドレス
 * @param people names of the people concerned as they were on the day
 * @param by who recorded it
 */
public record Provision(
        Id<Provision> id,
        LocalDate on,
        String recipient,
        String address,
        ProvisionBasis basis,
        String purpose,
        String items,
        List<String> people,
        String by) {

    private static final int YEARS = 3;

    public Provision {
        people = List.copyOf(people);
    }

    /** The last day on which the record must be kept. */
    public LocalDate keptUntil() {
        return on.plusYears(YEARS);
    }
}
