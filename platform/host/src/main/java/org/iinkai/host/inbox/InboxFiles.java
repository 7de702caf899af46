package org.iinkai.host.inbox;

/** What follows from the coming and going of files. Called by one thread at a time; must not throw. */
public interface InboxFiles {

    /**
     * A whole jar is there, new or changed, or the same as ever.
     *
     * @param signature Base64 of what lies beside it; empty when nothing does
     */
    void arrived(String file, byte[] content, String signature);

    /** A file stopped growing and is no whole jar. */
    void broken(String file);

    /** A file is gone. */
    void vanished(String file);
}
