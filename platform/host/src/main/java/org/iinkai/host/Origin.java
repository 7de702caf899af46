package org.iinkai.host;

import org.iinkai.host.packaging.BundleJar;
import org.iinkai.host.store.BundleRow;

/**
 * Where a jar comes from.
 *
 * @param inboxFile file of the inbox; empty when a person uploaded it
 */
record Origin(String inboxFile) {

    static final Origin UPLOAD = new Origin("");

    boolean isInbox() {
        return !inboxFile.isEmpty();
    }

    /** The row with the file noted, so that the same file is not taken for news at the next start. */
    BundleRow mark(BundleRow row, BundleJar jar) {
        return isInbox() ? row.from(inboxFile, jar.sha256()) : row;
    }
}
