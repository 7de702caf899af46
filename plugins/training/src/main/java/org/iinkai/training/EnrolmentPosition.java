package org.iinkai.training;

import java.util.List;
import java.util.UUID;

import org.iinkai.api.error.Refused;

/** Where a page of enrolments begins: behind these sort values. Immutable. */
record EnrolmentPosition(int number, String kana, UUID id) {

    private static final EnrolmentPosition START = new EnrolmentPosition(0, "", new UUID(0, 0));

    /** The position that a list gave out; the start when there is none. */
    static EnrolmentPosition of(List<String> after) {
        if (after.isEmpty()) {
            return START;
        }
        try {
            return new EnrolmentPosition(Integer.parseInt(after.get(0)), after.get(1), UUID.fromString(after.get(2)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Refused("training.refused.position");
        }
    }

    /** What the position behind a row is given out as. */
    static List<String> behind(Enrolment row) {
        return List.of(Integer.toString(row.number()), row.kana(), row.id().toString());
    }
}
