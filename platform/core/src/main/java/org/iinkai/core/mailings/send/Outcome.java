package org.iinkai.core.mailings.send;

/** What came of handing a mail over. */
public sealed interface Outcome {

    /** The server took it. */
    record Taken() implements Outcome {}

    /** It stays here: no server is configured. */
    record Kept() implements Outcome {}

    /** It was not taken and may be another time. */
    record Later(String answer) implements Outcome {}

    /** It will never be taken. */
    record Never(String answer) implements Outcome {}

    /** Nobody can know whether it was. */
    record Unknown(String answer) implements Outcome {}
}
