package org.iinkai.core.audit;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The personal values of a field before and after. They stand beside the entry and can be erased; the entry has their
 * hash, which the salt keeps from being guessed once the values are gone.
 *
 * @param place which of the entry's changes it belongs to
 */
record PersonalValue(long entry, int place, String salt, String before, String after) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static PersonalValue fresh(int place, String before, String after) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return new PersonalValue(0, place, HexFormat.of().formatHex(salt), before, after);
    }

    PersonalValue of(long number) {
        return new PersonalValue(number, place, salt, before, after);
    }

    String hash(String field) {
        return new Digest().text(salt).text(field).text(before).text(after).hex();
    }
}
