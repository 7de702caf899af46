package org.iinkai.api.calendar;

import org.iinkai.api.error.Refused;

/**
 * What a kind of participant pays.
 *
 * @param name who pays it: 会員, 一般
 * @param yen yen, tax included; 0 for free
 */
public record Fee(String name, int yen) {

    private static final int MOST = 10_000_000;

    public Fee {
        name = name.strip();
        if (name.isEmpty() || name.length() > 60) {
            throw new Refused("core.refused.fee-name").at("fees");
        }
        if (yen < 0 || yen > MOST) {
            throw new Refused("core.refused.fee", MOST).at("fees");
        }
    }
}
