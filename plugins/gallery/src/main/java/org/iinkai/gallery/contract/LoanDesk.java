package org.iinkai.gallery.contract;

import java.time.LocalDate;

/** The desk that lends equipment out. Offered to other bundles. */
public interface LoanDesk {

    /** Whether an item of that name is out on a day. Needs {@code gallery.read}. */
    boolean isOut(String item, LocalDate day);
}
