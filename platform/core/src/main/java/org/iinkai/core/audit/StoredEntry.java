package org.iinkai.core.audit;

import java.time.Instant;

/**
 * An entry as the chain sees it.
 *
 * @param form which values its seal covers: those of form 1 were made before entries knew addresses and values
 * @param changes see {@link ChangeLines}
 */
record StoredEntry(
        long number,
        int form,
        Instant at,
        String byAccount,
        String byName,
        String address,
        String action,
        String subject,
        String detail,
        long people,
        String changes) {

    /**
     * The hash of the link that this entry is, behind another.
     *
     * @see "Decision 024"
     */
    String hash(String before) {
        Digest digest = new Digest();
        if (form > 1) {
            digest.number(form);
        }
        digest.text(before)
                .number(number)
                .text(at.toString())
                .text(byAccount)
                .text(byName)
                .text(action)
                .text(subject)
                .text(detail);
        if (form > 1) {
            digest.text(address).number(people).text(changes);
        }
        return digest.hex();
    }

    /** Whether it holds nothing that its seal leaves out. */
    boolean isCovered() {
        return form > 1 || (form == 1 && address.isEmpty() && people == 0 && changes.isEmpty());
    }
}
